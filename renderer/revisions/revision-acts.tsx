import { Menu } from '@mantine/core';
import { IconArrowsExchange, IconCalendarRepeat, IconFilePencil, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { RevisionReason } from '../../preload/contract/return-values.ts';
import { IfMay } from '../accounts/if-may.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly onRevise: (because: RevisionReason) => void;
}

/** What makes a new revision of an agreement that somebody holds a device under, as items of its menu. */
export function RevisionActs({ agreement, onRevise }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { id, holder, printedAt } = agreement;
  if (holder === null) return null;
  const onPaper = printedAt !== null;
  return (
    <IfMay call="revisions.revise">
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconFilePencil size={16} aria-hidden />}
        disabled={!onPaper}
        onClick={() => onRevise('changed-terms')}
      >
        {t('revisions.act.terms')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCalendarRepeat size={16} aria-hidden />}
        disabled={!onPaper}
        onClick={() => onRevise('renewal')}
      >
        {t('revisions.act.renewal')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUserShare size={16} aria-hidden />}
        onClick={() => go(`/agreements/${id}/transfer`)}
      >
        {t('revisions.act.transfer')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        onClick={() => go(`/agreements/${id}/swap`)}
      >
        {t('revisions.act.swap')}
      </Menu.Item>
      <Menu.Divider />
    </IfMay>
  );
}
