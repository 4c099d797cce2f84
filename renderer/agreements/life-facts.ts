import type { TFunction } from 'i18next';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Fact } from '../components/facts.tsx';
import { showDate } from '../texts/dates.ts';

/** Why an agreement took the place of another, and until when it runs or ran; only what there is to say. */
export function lifeFacts({ revisedBecause, renewOn, endedOn }: Agreement, t: TFunction): readonly Fact[] {
  return [
    ...(revisedBecause
      ? [{ label: t('agreements.fact.revisedBecause'), value: t(`revisions.because.${revisedBecause}`) }]
      : []),
    ...(renewOn && !endedOn ? [{ label: t('agreements.fact.renewOn'), value: showDate(renewOn) }] : []),
    ...(endedOn ? [{ label: t('agreements.fact.endedOn'), value: showDate(endedOn) }] : []),
  ];
}
