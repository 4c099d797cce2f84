import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceFloppy, IconDots, IconFileX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/use-may.ts';

interface Props {
  readonly file: string;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a scan in the list; nothing at all for those who only read. */
export function ScanMenu({ file, onSave, onRemove }: Props) {
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
        {mayRemove && (
          <Menu.Item leftSection={<IconFileX size={16} aria-hidden />} onClick={onRemove}>
            {t('scans.remove.act')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
