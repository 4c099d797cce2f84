import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { MoreActs } from '../components/more-acts.tsx';
import { useMay } from '../accounts/use-may.ts';
import type { Device } from '../../preload/contract/device.ts';
import { recordPath } from '../layout/paths.ts';
import { canHandOver, canTakeBack, canVoid } from './device-states.ts';
import { oneDevice, withDevices } from './selection.ts';
import { SimDialog } from './sim-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** What can be done next with a device as one button, everything else in a menu. */
export function DeviceActs({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'void' | 'sim' | null>(null);
  const page = recordPath('device', device.id);
  const gone = device.state === 'void' || device.state === 'disposed';
  const printable = device.agreements.some(({ state }) => state !== 'void' && state !== 'ended');
  const mayChange = useMay('register.updateDevice') !== 'no';
  const mayPrint = useMay('labels.draw') !== 'no';
  const giving = mayChange && canHandOver(device.state);
  const taking = mayChange && canTakeBack(device.state);

  const print = (path: string): void => {
    const { row, boxNumber } = device;
    navigate(path, withDevices(oneDevice(row, boxNumber)));
  };
  const close = (): void => setDialog(null);

  return (
    <>
      {giving && (
        <Button component={Link} href={`${page}/hand-over`}>
          {t('register.handOver')}
        </Button>
      )}
      {taking && !giving && (
        <Button component={Link} href={`${page}/take-back`}>
          {t('register.takeBack')}
        </Button>
      )}
      {(mayChange || mayPrint) && (
        <MoreActs>
          {giving && taking && (
            <Menu.Item onClick={() => navigate(`${page}/take-back`)}>{t('register.takeBack')}</Menu.Item>
          )}
          {mayPrint && printable && (
            <Menu.Item onClick={() => print('/agreements/print')}>{t('register.printAgreement')}</Menu.Item>
          )}
          {mayPrint && (
            <Menu.Item onClick={() => print('/labels/print')}>{t('register.printLabel')}</Menu.Item>
          )}
          {mayChange && !gone && (
            <>
              <Menu.Item onClick={() => navigate(`${page}/edit`)}>{t('register.edit')}</Menu.Item>
              <Menu.Item onClick={() => setDialog('sim')}>{t('register.sim.putIn')}</Menu.Item>
            </>
          )}
          {mayChange && canVoid(device.state) && (
            <>
              <Menu.Divider />
              <Menu.Item c="var(--mantine-color-error)" onClick={() => setDialog('void')}>
                {t('register.void.act')}
              </Menu.Item>
            </>
          )}
        </MoreActs>
      )}
      {dialog === 'void' && <VoidDialog device={device} onClose={close} />}
      {dialog === 'sim' && <SimDialog device={device} onClose={close} />}
    </>
  );
}
