import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../../preload/contract/signing.ts';
import type { Party } from '../../preload/contract/signing-values.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { signatureField, signatureOf, type SignatureForm } from './signature-form.ts';
import { SignatureFields } from './signature-fields.tsx';

interface Props {
  readonly signature: Signature;
  readonly stampOf: (party: Party) => boolean;
  readonly onClose: () => void;
}

function formOf(signature: Signature): SignatureForm {
  const { party, name, council, on, how, stamp } = signature;
  return {
    party,
    name,
    council,
    on,
    how,
    stamp,
    title: signature.title ?? '',
    stampName: signature.stampName ?? '',
    witness: signature.witness ?? '',
    note: signature.note ?? '',
  };
}

/** Puts another entry in the place of a wrong one, which is kept. */
export function CorrectDialog({ signature, stampOf, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm<SignatureForm>({ initialValues: formOf(signature) });
  const issues = useFormIssues(form, signatureField);
  const correcting = useCommand('signing.correct', issues.take);
  const save = async (): Promise<void> => {
    form.clearErrors();
    const saved = await correcting.run({
      id: signature.id,
      signature: signatureOf(form.getValues(), today()),
    });
    if (saved) onClose();
  };
  return (
    <FormDialog
      title={t('signing.correctTitle')}
      size={620}
      act={t('signing.correct')}
      running={correcting.running}
      onSubmit={save}
      onClose={onClose}
    >
      <SignatureFields form={form} stampOf={stampOf} />
    </FormDialog>
  );
}
