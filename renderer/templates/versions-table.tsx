import { ActionIcon, Anchor, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconGitCompare, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Template, TemplateVersion } from '../../preload/contract/templates.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { confirm } from '../components/confirm.tsx';
import { showInstant } from '../texts/dates.ts';
import classes from './templates.module.css';
import { comparePath, versionPath } from './templates-routes.ts';
import { UsageDialog } from './usage-dialog.tsx';

interface Props {
  readonly template: Template;
  readonly mayChange: boolean;
}

/** The versions of a template, the newest first. */
export function VersionsTable({ template, mayChange }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <>
      <table className={classes['table']} aria-label={t('templates.page.versions')}>
        <thead>
          <tr>
            <th scope="col">{t('templates.version.column')}</th>
            <th scope="col">{t('templates.version.state')}</th>
            <th scope="col">{t('templates.version.published')}</th>
            <th scope="col">{t('templates.version.note')}</th>
            <th scope="col">{t('templates.version.agreements')}</th>
            <th scope="col" aria-label={t('accounts.people.actsColumn')} />
          </tr>
        </thead>
        <tbody>
          {template.versions.map((version) => (
            <VersionRow
              key={version.number}
              template={template}
              version={version}
              mayChange={mayChange}
              onAgreements={() => setShown(version.number)}
            />
          ))}
        </tbody>
      </table>
      {shown !== null && (
        <UsageDialog templateKey={template.key} number={shown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

interface RowProps extends Props {
  readonly version: TemplateVersion;
  readonly onAgreements: () => void;
}

function VersionRow({ template, version, mayChange, onAgreements }: RowProps) {
  const { t } = useTranslation();
  const { key, inUse } = template;
  const { number, state, agreements } = version;
  const shownState = number === inUse ? 'inUse' : state;
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={versionPath(key, number)}>
          {number === 0 ? t('templates.version.builtIn') : t('templates.version.number', { number })}
        </Anchor>
      </th>
      <td>{t(`templates.version.stateOf.${shownState}`)}</td>
      <td>
        {version.publishedAt !== null &&
          t('templates.version.by', { when: showInstant(version.publishedAt), who: version.publishedBy })}
      </td>
      <td>{version.note}</td>
      <td>
        {agreements === 0 ? (
          t('templates.noAgreements')
        ) : (
          <Anchor component="button" type="button" onClick={onAgreements}>
            {t('templates.agreements', { count: agreements })}
          </Anchor>
        )}
      </td>
      <td>
        <VersionActs template={template} version={version} mayChange={mayChange} />
      </td>
    </tr>
  );
}

function VersionActs({ template, version, mayChange }: Props & { readonly version: TemplateVersion }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const retiring = useCommand('templates.retireVersion');
  const starting = useCommand('templates.startDraft');
  const { key, draft, inUse, versions } = template;
  const { number, state } = version;
  const others = versions.filter((other) => other.number !== number);
  const older = others.find((other) => other.number < number) ?? others[0];

  const retire = async (): Promise<void> => {
    const sure = await confirm({
      title: t('templates.version.retireAsk', { number }),
      body: t('templates.version.retireBody'),
      act: t('templates.version.retire'),
    });
    if (sure && (await retiring.run({ key, number })))
      showDone(t('templates.version.retireDone', { number }));
  };
  const draftFrom = async (): Promise<void> => {
    const begun = await starting.run({ key, number });
    if (begun?.draft) navigate(versionPath(key, begun.draft));
  };
  const mayRetire = mayChange && state === 'published' && (inUse !== number || template.name === null);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('common.moreActs')}: ${t('templates.version.number', { number })}`}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {older && (
          <Menu.Item
            leftSection={<IconGitCompare size={16} aria-hidden />}
            onClick={() => navigate(comparePath(key, older.number, number))}
          >
            {t('templates.version.compare')}
          </Menu.Item>
        )}
        {mayChange && draft === null && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => void draftFrom()}>
            {t('templates.version.draftFrom')}
          </Menu.Item>
        )}
        {mayRetire && (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void retire()}>
            {t('templates.version.retire')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
