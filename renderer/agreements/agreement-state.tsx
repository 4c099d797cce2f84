import { IconCircleCheck, IconCircleOff, IconPencil, IconPrinter, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../components/state-badge.tsx';
import type { AgreementState } from '../register/device-words.ts';

const looks: Readonly<Record<AgreementState, { readonly icon: Icon; readonly tone: Tone }>> = {
  drafted: { icon: IconPencil, tone: 'waiting' },
  printed: { icon: IconPrinter, tone: 'good' },
  ended: { icon: IconCircleCheck, tone: 'past' },
  void: { icon: IconCircleOff, tone: 'past' },
};

/** How far an agreement has come. */
export function AgreementStateBadge({ state }: { readonly state: string }) {
  const { t } = useTranslation();
  const known = state as AgreementState;
  return <StateBadge {...looks[known]} label={t(`agreements.state.${known}`)} />;
}
