import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import { BlanksForDevices } from '../blanks/blanks-for-devices.tsx';
import type { DeviceList } from '../../preload/contract/device-list.ts';
import { countSelected, type TableSelection } from '../components/data-table/table-selection.ts';
import { SelectionBar } from '../components/selection-bar.tsx';
import { devicesOf } from './device-list.ts';
import { withDevices } from './selection.ts';

interface DevicesSelectionBarProps {
  readonly selection: TableSelection;
  readonly list: DeviceList;
  readonly total: number;
  readonly onSelection: (selection: TableSelection) => void;
}

/** What can be done with the ticked devices. */
export function DevicesSelectionBar({ selection, list, total, onSelection }: DevicesSelectionBarProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const goOn = (path: string): void => {
    const devices = devicesOf(selection, list);
    if (!devices) return;
    navigate(path, withDevices({ selection: devices, count: countSelected(selection, total) }));
  };
  return (
    <SelectionBar selection={selection} total={total} onSelection={onSelection}>
      <IfMay call="agreements.draw">
        <Button variant="default" onClick={() => goOn('/agreements/print')}>
          {t('register.printAgreements')}
        </Button>
      </IfMay>
      <BlanksForDevices selection={() => devicesOf(selection, list)} />
      <IfMay call="labels.draw">
        <Button variant="default" onClick={() => goOn('/labels/print')}>
          {t('register.printLabels')}
        </Button>
      </IfMay>
      <IfMay call="exchange.exportInventory">
        <Button variant="default" onClick={() => goOn('/exchange/export')}>
          {t('register.export')}
        </Button>
      </IfMay>
    </SelectionBar>
  );
}
