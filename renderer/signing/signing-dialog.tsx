import { Checkbox, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementSigning } from '../../preload/contract/signing.ts';
import type { Party } from '../../preload/contract/signing-values.ts';
import { focusField } from '../api/field-on-screen.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import {
  newSignature,
  signatureField,
  signatureOf,
  signsForOffice,
  type SignatureForm,
} from './signature-form.ts';
import { SignatureFields } from './signature-fields.tsx';

interface Props {
  readonly signing: AgreementSigning;
  /** Name of the health worker, who is taken to have signed as such until the paper says otherwise. */
  readonly holder: string;
  readonly onClose: () => void;
}

type Mark = AgreementSigning['copies'][number]['mark'];

/** The party that comes next: the first that has not signed one of the copies. A stamp that is wrong is corrected in its place. */
function nextParty({ copies, required }: AgreementSigning): Party | null {
  const lacking = new Set(
    copies.flatMap(({ lacks }) => lacks.flatMap(({ party, why }) => (why === 'not-signed' ? [party] : []))),
  );
  return required.find(({ party }) => lacking.has(party))?.party ?? null;
}

/** Copies on which a party's mark does not count yet. */
function unsigned({ copies }: AgreementSigning, party: Party): Mark[] {
  return copies
    .filter(({ signatures }) => !signatures.some((one) => one.party === party && one.replacedAt === null))
    .map(({ mark }) => mark);
}

/** Records one party after another, on both copies or on one, until nothing is missing. */
export function SigningDialog({ signing, holder, onClose }: Props) {
  const { t } = useTranslation();
  const stampOf = (party: Party): boolean => signing.required.some((one) => one.party === party && one.stamp);
  const first = nextParty(signing) ?? 'holder';
  const [marks, setMarks] = useState<readonly Mark[]>(() => unsigned(signing, first));
  const fresh = (party: Party, on: string): SignatureForm => ({
    ...newSignature(party, on, stampOf(party)),
    name: party === 'holder' ? holder : '',
  });
  const form = useForm<SignatureForm>({ initialValues: fresh(first, today()) });
  const issues = useFormIssues(form, signatureField);
  const recording = useCommand('signing.record', issues.take);
  const { number } = signing;

  const record = async (): Promise<void> => {
    form.clearErrors();
    const values = form.getValues();
    const after = await recording.run({
      agreement: signing.agreementId,
      marks: [...marks],
      signatures: [signatureOf(values, today())],
    });
    if (!after) return;
    showDone(t('signing.recorded', { marks: marks.join(', '), number }));
    const next = nextParty(after);
    if (next === null) {
      onClose();
      return;
    }
    form.setValues(fresh(next, values.on ?? today()));
    setMarks(unsigned(after, next));
    // Each party begins at its first field, also when the one before was recorded from another.
    setTimeout(() => focusField(signsForOffice(next) ? 'council' : 'name'));
  };
  return (
    <FormDialog
      title={t('signing.dialogTitle', { number })}
      size={620}
      act={t('signing.record')}
      running={recording.running}
      disabled={marks.length === 0}
      onSubmit={record}
      onClose={onClose}
    >
      <SignatureFields form={form} stampOf={stampOf} />
      <Checkbox.Group
        label={t('signing.field.copies')}
        value={[...marks]}
        onChange={(chosen) => setMarks(chosen)}
      >
        <Group gap="md" mt={4} data-enter-group>
          {signing.copies.map(({ mark }) => (
            <Checkbox key={mark} size="xs" value={mark} label={t('agreements.copy.mark', { mark })} />
          ))}
        </Group>
      </Checkbox.Group>
    </FormDialog>
  );
}
