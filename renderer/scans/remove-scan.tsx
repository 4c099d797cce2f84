import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scan } from '../../preload/contract/scans.ts';
import type { ApiError } from '../api/api-error.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { ReasonDialog } from '../components/reason-dialog.tsx';

interface Props {
  readonly scan: Scan;
  readonly onClose: () => void;
  readonly onRemoved?: () => void;
}

/** Takes a scan out that was filed by mistake, with the reason. */
export function RemoveScan({ scan, onClose, onRemoved }: Props) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const removing = useCommand('scans.remove', (error) => {
    setRefusal(error);
    return error.fields.some(({ field }) => field === 'reason');
  });
  const { id, version, fileName: file, mark } = scan;

  const remove = async (reason: string): Promise<void> => {
    setRefusal(null);
    if (!(await removing.run({ id, version, reason }))) return;
    showDone(t('scans.remove.done', { file }));
    onClose();
    onRemoved?.();
  };

  return (
    <ReasonDialog
      opened
      title={t('scans.remove.title')}
      body={t('scans.remove.body', { file, mark })}
      label={t('scans.remove.reason')}
      hint={t('scans.remove.reasonHint')}
      act={t('scans.remove.act')}
      running={removing.running}
      issue={refusal?.fields.find(({ field }) => field === 'reason')}
      onReason={(reason) => void remove(reason)}
      onClose={onClose}
    />
  );
}
