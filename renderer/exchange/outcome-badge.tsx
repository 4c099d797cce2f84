import { IconAlertTriangle, IconEqual, IconPencil, IconPlus, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';

export type RowOutcome = ImportRow['outcome'];
export const rowOutcomes: readonly RowOutcome[] = ['new', 'changed', 'same', 'refused'];

const looks: Readonly<Record<RowOutcome, { readonly icon: Icon; readonly tone: Tone }>> = {
  new: { icon: IconPlus, tone: 'good' },
  changed: { icon: IconPencil, tone: 'waiting' },
  same: { icon: IconEqual, tone: 'past' },
  refused: { icon: IconAlertTriangle, tone: 'bad' },
};

/** What becomes of a row of the file. */
export function OutcomeBadge({ outcome }: { readonly outcome: RowOutcome }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[outcome]} label={t(`exchange.outcome.${outcome}`)} />;
}
