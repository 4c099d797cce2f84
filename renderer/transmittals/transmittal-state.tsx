import { IconCircleCheck, IconClockExclamation, IconSend, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TransmittalState } from '../../preload/contract/transmittal-values.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';

const looks: Readonly<Record<TransmittalState, { readonly icon: Icon; readonly tone: Tone }>> = {
  open: { icon: IconSend, tone: 'waiting' },
  overdue: { icon: IconClockExclamation, tone: 'bad' },
  closed: { icon: IconCircleCheck, tone: 'past' },
};

/** Whether papers of a transmittal are still out, and whether they should be back. */
export function TransmittalStateBadge({ state }: { readonly state: TransmittalState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]} label={t(`transmittals.state.${state}`)} />;
}
