import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { ApiError } from '../api/api-error.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { ReasonDialog } from '../components/reason-dialog.tsx';
import { useRevisionNotice } from '../revisions/use-revision-notice.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The agreement that takes its place. */
  readonly onVoided: (next: Agreement) => void;
}

/** Spoils a form. It cannot be undone, so the reason is asked for and what follows is said before. */
export function VoidAgreement({ agreement, opened, onClose, onVoided }: Props) {
  const { t } = useTranslation();
  const tell = useRevisionNotice();
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const voiding = useCommand('agreements.voidAgreement', (error) => {
    setRefusal(error);
    return error.fields.some(({ field }) => field === 'reason');
  });

  const doVoid = async (reason: string): Promise<void> => {
    setRefusal(null);
    const next = await voiding.run({ id: agreement.id, version: agreement.version, reason });
    if (!next) return;
    const { number } = agreement;
    if (next.id === agreement.id) showDone(t('agreements.void.doneBlank', { number }));
    else tell(t('agreements.void.done', { number, revision: next.revision }), next, agreement);
    onVoided(next);
  };

  return (
    <ReasonDialog
      opened={opened}
      title={t('agreements.void.title', { number: agreement.number })}
      body={
        agreement.holder === null
          ? t('agreements.void.bodyBlank', { number: agreement.number })
          : t('agreements.void.body', { number: agreement.number })
      }
      label={t('agreements.void.reason')}
      hint={t('agreements.void.reasonHint')}
      act={t('agreements.void.act')}
      running={voiding.running}
      issue={refusal?.fields.find(({ field }) => field === 'reason')}
      onReason={(reason) => void doVoid(reason)}
      onClose={onClose}
    />
  );
}
