import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IfMay } from '../accounts/if-may.tsx';
import type { Device } from '../../preload/contract/device.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { confirm } from '../components/confirm.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { SimSecured } from '../sims/sim-secured.tsx';
import { showDate, today } from '../texts/dates.ts';
import { showIccid } from '../texts/identifiers.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import classes from '../components/lines.module.css';

type Sim = Device['sims'][number];

/** The SIM cards in a device. */
export function DeviceSims({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const unpair = useCommand('sims.unpair');
  const nameOf = (sim: Sim): string => (sim.msisdn ? showPhone(sim.msisdn) : showIccid(sim.iccid ?? ''));
  const takeOut = async (sim: Sim): Promise<void> => {
    const sure = await confirm({
      title: t('register.sim.takeOutTitle'),
      body: t('register.sim.takeOutBody', { sim: nameOf(sim) }),
      act: t('register.sim.takeOut'),
    });
    if (!sure) return;
    const out = await unpair.run({ id: sim.id, version: sim.version, on: today() });
    if (out) showDone(t('register.sim.doneOut', { box: device.boxNumber }));
  };
  return (
    <Section title={t('register.device.sims')}>
      {device.sims.length === 0 && <Text c="dimmed">{t('register.device.noSim')}</Text>}
      <ul className={classes['list']}>
        {device.sims.map((sim) => (
          <li key={sim.id} className={classes['line']}>
            <RecordLink entity="sim" id={sim.id} label={nameOf(sim)} />
            {sim.msisdn && sim.iccid && <span>{showIccid(sim.iccid)}</span>}
            {sim.operator && <span>{sim.operator}</span>}
            {sim.secured !== 'none' && <SimSecured sim={sim} />}
            {sim.device && (
              <Text c="dimmed">{t('register.device.since', { date: showDate(sim.device.since) })}</Text>
            )}
            <IfMay call="sims.unpair">
              <Button
                size="xs"
                variant="default"
                className={classes['end'] ?? ''}
                onClick={() => void takeOut(sim)}
              >
                {t('register.sim.takeOut')}
              </Button>
            </IfMay>
          </li>
        ))}
      </ul>
    </Section>
  );
}
