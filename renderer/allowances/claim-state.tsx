import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleOff,
  IconClock,
  IconCoin,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimState } from '../../preload/contract/allowance-values.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';

const looks: Readonly<Record<ClaimState, { readonly icon: Icon; readonly tone: Tone }>> = {
  submitted: { icon: IconClock, tone: 'waiting' },
  approved: { icon: IconCoin, tone: 'waiting' },
  paid: { icon: IconCircleCheck, tone: 'good' },
  refused: { icon: IconCircleOff, tone: 'past' },
  withdrawn: { icon: IconArrowBackUp, tone: 'past' },
};

/** How far a claim has come. */
export function ClaimStateBadge({ state }: { readonly state: ClaimState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]} label={t(`allowances.state.${state}`)} />;
}
