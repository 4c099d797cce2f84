import {
  IconArchive,
  IconBuildingBank,
  IconCircleCheck,
  IconCircleOff,
  IconFileCheck,
  IconFileStack,
  IconInbox,
  IconPencil,
  IconPrinter,
  IconRubberStamp,
  IconSignature,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../components/state-badge.tsx';
import type { AgreementState } from '../../preload/contract/agreement-values.ts';

const looks: Readonly<Record<AgreementState, { readonly icon: Icon; readonly tone: Tone }>> = {
  drafted: { icon: IconPencil, tone: 'waiting' },
  printed: { icon: IconPrinter, tone: 'waiting' },
  filled: { icon: IconSignature, tone: 'waiting' },
  collected: { icon: IconInbox, tone: 'waiting' },
  'with-council': { icon: IconBuildingBank, tone: 'waiting' },
  signed: { icon: IconRubberStamp, tone: 'good' },
  active: { icon: IconFileCheck, tone: 'good' },
  superseded: { icon: IconFileStack, tone: 'past' },
  ended: { icon: IconCircleCheck, tone: 'past' },
  archived: { icon: IconArchive, tone: 'past' },
  void: { icon: IconCircleOff, tone: 'past' },
};

/** How far an agreement has come. */
export function AgreementStateBadge({ state }: { readonly state: AgreementState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]} label={t(`agreements.state.${state}`)} />;
}
