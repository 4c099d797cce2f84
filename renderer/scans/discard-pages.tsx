import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/api-error.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { ReasonDialog } from '../components/reason-dialog.tsx';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Puts waiting pages away that belong to no agreement, with the reason. */
export function DiscardPages({ ids, onClose }: Props) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const discarding = useCommand('scans.discard', (error) => {
    setRefusal(error);
    return error.fields.some(({ field }) => field === 'reason');
  });
  const discard = async (reason: string): Promise<void> => {
    setRefusal(null);
    const done = await discarding.run({ ids: [...ids], reason });
    if (!done) return;
    showDone(t('scans.sort.discarded', { count: done.discarded }));
    onClose();
  };
  return (
    <ReasonDialog
      opened
      title={t('scans.sort.discardTitle')}
      body={t('scans.sort.discardBody', { count: ids.length })}
      label={t('scans.sort.discardReason')}
      hint={t('scans.sort.discardReasonHint')}
      act={t('scans.sort.discard')}
      running={discarding.running}
      issue={refusal?.fields.find(({ field }) => field === 'reason')}
      onReason={(reason) => void discard(reason)}
      onClose={onClose}
    />
  );
}
