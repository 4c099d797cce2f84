import { Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconCopy, IconCursorText, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../preload/contract/templates.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { confirm } from '../components/confirm.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { CreateTemplateDialog } from './create-template-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

/** What else an administrator can do with a template. */
export function TemplateActs({ template }: { readonly template: Template }) {
  const { t } = useTranslation();
  const { key, name, inUse, retiredOn, preferred } = template;
  const preferring = useCommand('templates.prefer');
  const retiring = useCommand('templates.retire');
  const [dialog, setDialog] = useState<'copy' | 'rename' | null>(null);
  const isOwn = name !== null;

  const prefer = async (): Promise<void> => {
    if (await preferring.run({ key })) showDone(t('templates.page.preferDone'));
  };
  const retire = async (): Promise<void> => {
    const sure = await confirm({
      title: t('templates.page.retireAsk'),
      body: t('templates.page.retireBody'),
      act: t('templates.page.retire'),
    });
    if (sure && (await retiring.run({ key, retired: true }))) showDone(t('templates.page.retireDone'));
  };
  const bringBack = async (): Promise<void> => {
    if (await retiring.run({ key, retired: false })) showDone(t('templates.page.bringBackDone'));
  };
  return (
    <>
      <MoreActs>
        {inUse !== null && retiredOn === null && !preferred && hasOwner(template) && (
          <Menu.Item leftSection={<IconStar size={16} aria-hidden />} onClick={() => void prefer()}>
            {t('templates.page.prefer')}
          </Menu.Item>
        )}
        {inUse !== null && (
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setDialog('copy')}>
            {t('templates.page.copy')}
          </Menu.Item>
        )}
        {isOwn && (
          <Menu.Item
            leftSection={<IconCursorText size={16} aria-hidden />}
            onClick={() => setDialog('rename')}
          >
            {t('templates.page.rename')}
          </Menu.Item>
        )}
        {isOwn && retiredOn === null && (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void retire()}>
            {t('templates.page.retire')}
          </Menu.Item>
        )}
        {isOwn && retiredOn !== null && (
          <Menu.Item leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={() => void bringBack()}>
            {t('templates.page.bringBack')}
          </Menu.Item>
        )}
      </MoreActs>
      {dialog === 'copy' && (
        <CreateTemplateDialog
          templates={[template]}
          from={{ key, number: inUse ?? 0 }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'rename' && <RenameDialog template={template} onClose={() => setDialog(null)} />}
    </>
  );
}

/** Shared devices and short loans are chosen each time: no owner type stands for them. */
function hasOwner({ kind }: Template): boolean {
  return kind === 'institution' || kind === 'partner' || kind === 'personal';
}
