import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceFloppy, IconDots, IconFileDownload, IconFileX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/use-may.ts';

interface Props {
  readonly file: string;
  readonly onSave: () => void;
  /** Saves the file that a page came from, where it is kept. */
  readonly onSaveOriginal: (() => void) | null;
  readonly onRemove: () => void;
}

/** What can be done with a scan in the list; nothing at all for those who only read. */
export function ScanMenu({ file, onSave, onSaveOriginal, onRemove }: Props) {
  const { t } = useTranslation();
  const maySave = useMay('scans.saveCopy') !== 'no';
  const mayRemove = useMay('scans.remove') !== 'no';
  if (!maySave && !mayRemove) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('scans.acts', { file })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {maySave && (
          <Menu.Item leftSection={<IconDeviceFloppy size={16} aria-hidden />} onClick={onSave}>
            {t('scans.saveCopy')}
          </Menu.Item>
        )}
        {maySave && onSaveOriginal && (
          <Menu.Item leftSection={<IconFileDownload size={16} aria-hidden />} onClick={onSaveOriginal}>
            {t('scans.originalOf')}
          </Menu.Item>
        )}
        {mayRemove && (
          <Menu.Item leftSection={<IconFileX size={16} aria-hidden />} onClick={onRemove}>
            {t('scans.remove.act')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
