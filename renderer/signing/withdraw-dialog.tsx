import { useTranslation } from 'react-i18next';
import type { Signature } from '../../preload/contract/signing.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { ReasonDialog } from '../components/reason-dialog.tsx';

/** Takes an entry back that was made by mistake. */
export function WithdrawDialog({
  signature,
  onClose,
}: {
  readonly signature: Signature;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const withdrawing = useCommand('signing.withdraw');
  const { id, name } = signature;
  const withdraw = async (reason: string): Promise<void> => {
    if (!(await withdrawing.run({ id, reason }))) return;
    showDone(t('signing.withdraw.done', { name }));
    onClose();
  };
  return (
    <ReasonDialog
      opened
      title={t('signing.withdraw.title', { name })}
      body={t('signing.withdraw.body')}
      label={t('signing.withdraw.reason')}
      hint={t('signing.withdraw.reasonHint')}
      act={t('signing.withdraw.act')}
      running={withdrawing.running}
      onReason={(reason) => void withdraw(reason)}
      onClose={onClose}
    />
  );
}
