import { Anchor } from '@mantine/core';
import { IconArchive, IconPencil, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TemplateSummary } from '../../preload/contract/templates.ts';
import { StateBadge } from '../components/state-badge.tsx';
import classes from './templates.module.css';
import { templatePath } from './templates-routes.ts';
import { useTemplateWords } from './use-template-words.ts';

/** All templates with what is in use of them. */
export function TemplatesTable({ templates }: { readonly templates: readonly TemplateSummary[] }) {
  const { t } = useTranslation();
  return (
    <table className={classes['table']} aria-label={t('templates.title')}>
      <thead>
        <tr>
          <th scope="col">{t('templates.column.name')}</th>
          <th scope="col">{t('templates.column.inUse')}</th>
          <th scope="col">{t('templates.column.languages')}</th>
          <th scope="col" className={classes['number']}>
            {t('templates.column.agreements')}
          </th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <TemplateRow key={template.key} template={template} />
        ))}
      </tbody>
    </table>
  );
}

function TemplateRow({ template }: { readonly template: TemplateSummary }) {
  const { t, i18n } = useTranslation();
  const { nameOf, languagesOf } = useTemplateWords();
  const { key, kind, name, inUse, languages, agreements } = template;
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={templatePath(key)} fw={600}>
          {nameOf(template)}
        </Anchor>
        <span className={classes['detail']}>
          {name === null ? t(`templates.kindBody.${kind}`) : t(`templates.kind.${kind}`)}
        </span>
      </th>
      <td>
        <div className={classes['badges']}>
          {inUse === null
            ? t('templates.notInUse')
            : inUse === 0
              ? t('templates.inUseBuiltIn')
              : t('templates.inUse', { number: inUse })}
          <TemplateBadges template={template} />
        </div>
      </td>
      <td>{languagesOf(languages)}</td>
      <td className={classes['number']}>{new Intl.NumberFormat(i18n.language).format(agreements)}</td>
    </tr>
  );
}

/** What else is to be said of a template: the usual one, in draft, retired. */
export function TemplateBadges({ template }: { readonly template: TemplateSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {template.preferred && <StateBadge icon={IconStar} tone="good" label={t('templates.usual')} />}
      {template.draft !== null && (
        <StateBadge icon={IconPencil} tone="waiting" label={t('templates.draft')} />
      )}
      {template.retiredOn !== null && (
        <StateBadge icon={IconArchive} tone="past" label={t('templates.retired')} />
      )}
    </>
  );
}
