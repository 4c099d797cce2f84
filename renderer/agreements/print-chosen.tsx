import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isClosed } from '../../preload/contract/agreement-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { asApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import { showDone, showRefusal } from '../api/notices.tsx';
import { withDevices } from '../register/selection.ts';

/** As many rows as one call gives. */
const page = 500;

/** Row numbers of the devices whose agreements in force are among these. */
async function devicesOf(agreements: readonly number[]): Promise<number[]> {
  const pages = Array.from({ length: Math.ceil(agreements.length / page) }, (_, index) =>
    call('agreements.rows', { rows: agreements.slice(index * page, (index + 1) * page) }),
  );
  const lines = (await Promise.all(pages)).flat();
  return lines.flatMap(({ deviceRow, state }) => (deviceRow === null || isClosed(state) ? [] : [deviceRow]));
}

/** Goes to print the chosen agreements that are in force and have a device. */
export function PrintChosen({ agreements }: { readonly agreements: readonly number[] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const print = async (): Promise<void> => {
    try {
      const rows = await devicesOf(agreements);
      if (rows.length === 0) showDone(t('agreements.print.noneChosen'));
      else go('/agreements/print', withDevices({ selection: { kind: 'rows', rows }, count: rows.length }));
    } catch (thrown) {
      showRefusal(asApiError(thrown));
    }
  };
  return (
    <IfMay call="agreements.draw">
      <Button variant="default" onClick={() => void print()}>
        {t('agreements.print.act')}
      </Button>
    </IfMay>
  );
}
