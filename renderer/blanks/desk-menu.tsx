import { Menu } from '@mantine/core';
import {
  IconCalendarRepeat,
  IconFilePlus,
  IconKeyboard,
  IconListNumbers,
  IconReceipt,
  IconSignature,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { CallName } from '../api/client.ts';
import { MoreActs } from '../components/more-acts.tsx';

/** What else is done at the desk where agreements are kept: forms by hand, signatures in batches, what is due or owed. */
export function DeskMenu() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const items: readonly (readonly [CallName, string, Icon, string])[] = [
    ['blanks.fill', '/agreements/enter-form', IconKeyboard, t('blanks.enterAct')],
    ['blanks.take', '/agreements/blanks', IconFilePlus, t('blanks.takeTitle')],
    ['signing.scan', '/agreements/sign', IconSignature, t('signing.batch')],
    ['revisions.due', '/agreements/renewals', IconCalendarRepeat, t('revisions.due.title')],
    ['returns.owing', '/agreements/owing', IconReceipt, t('returns.owing.title')],
    ['blanks.numbers', '/agreements/numbers', IconListNumbers, t('blanks.numbers.title')],
  ];
  return (
    <MoreActs>
      {items.map(([call, path, ItemIcon, label]) => (
        <IfMay key={path} call={call}>
          <Menu.Item leftSection={<ItemIcon size={16} aria-hidden />} onClick={() => go(path)}>
            {label}
          </Menu.Item>
        </IfMay>
      ))}
    </MoreActs>
  );
}
