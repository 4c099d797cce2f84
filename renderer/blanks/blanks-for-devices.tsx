import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DeviceSelection } from '../../preload/contract/device-list.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { keep } from '../api/kept.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { takenName } from './take-blanks-page.tsx';

/** Drafts forms without a holder for the chosen devices that are in stock, and goes on to print them. */
export function BlanksForDevices({ selection }: { readonly selection: () => DeviceSelection | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const drafting = useCommand('blanks.forDevices');
  const draft = async (): Promise<void> => {
    const devices = selection();
    const forms = devices && (await drafting.run({ selection: devices }));
    if (!forms) return;
    keep(takenName, forms);
    if (forms.passedOver > 0) showDone(t('blanks.devicesPassed', { count: forms.passedOver }));
    go('/agreements/blanks?for=devices');
  };
  return (
    <IfMay call="blanks.forDevices">
      <Button variant="default" loading={drafting.running} onClick={() => void draft()}>
        {t('blanks.devicesAct')}
      </Button>
    </IfMay>
  );
}
