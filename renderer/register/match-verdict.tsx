import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import type { CallOutput } from '../api/client.ts';
import { RecordLink } from '../components/record-link.tsx';
import { Verdict } from '../components/verdict.tsx';
import { modelName } from './device-words.ts';

export type Match = CallOutput<'register.checkMatch'>;

/** Whether both box and phone are the ones of the record. */
export function isMatch({ box, imei }: Match): boolean {
  return box === 'match' && (imei === 'match' || imei === 'not-needed');
}

/** Says loudly whether box and phone belong together, and whose they are when not. */
export function MatchVerdict({ match, device }: { readonly match: Match; readonly device: Device }) {
  const { t } = useTranslation();
  const wrongBox = match.box === 'mismatch';
  if (wrongBox || match.imei === 'mismatch') {
    return (
      <Verdict
        outcome="mismatch"
        title={wrongBox ? t('register.handOverForm.mismatchBox') : t('register.handOverForm.mismatchImei')}
      >
        {match.belongsTo ? (
          <>
            {t('register.handOverForm.belongsTo')}{' '}
            <RecordLink entity="device" id={match.belongsTo.id} label={match.belongsTo.label} />
          </>
        ) : (
          t('register.handOverForm.unknownValue')
        )}
      </Verdict>
    );
  }
  if (match.box !== 'match') return null;
  return (
    <Verdict
      outcome="match"
      title={isMatch(match) ? t('register.handOverForm.match') : t('register.handOverForm.matchBox')}
    >
      {[device.boxNumber, modelName(device.facts)].filter(Boolean).join(' · ')}
    </Verdict>
  );
}
