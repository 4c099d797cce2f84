import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import { RecordLink } from '../components/record-link.tsx';

interface Props {
  readonly agreement: Agreement;
  /** The device of the agreement once it is known. */
  readonly device: Device | undefined;
}

/** Which revision an agreement is, and the ways to the others of its number. */
export function AgreementRevisions({ agreement, device }: Props) {
  const { t } = useTranslation();
  const others = (device?.agreements ?? []).filter(
    ({ id, number }) => number === agreement.number && id !== agreement.id,
  );
  return (
    <>
      {agreement.revision}
      {others.map(({ id, revision, state }) => (
        <span key={id}>
          {' · '}
          <RecordLink
            entity="agreement"
            id={id}
            label={t('agreements.fact.otherRevision', {
              revision,
              state: t(`agreements.state.${state}`).toLocaleLowerCase(),
            })}
          />
        </span>
      ))}
    </>
  );
}
