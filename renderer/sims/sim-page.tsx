import { Button, Group, Menu, Space, Text } from '@mantine/core';
import { IconDeviceMobilePlus, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { Sim } from '../../preload/contract/sims.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { confirm } from '../components/confirm.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate, today } from '../texts/dates.ts';
import { showIccid } from '../texts/identifiers.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import { EditSim } from './edit-sim.tsx';
import { PutSimIn } from './put-sim-in.tsx';
import { SimCheckDialog } from './sim-check-dialog.tsx';
import { simName } from './sim-name.ts';
import { SimSecured } from './sim-secured.tsx';

/** One SIM card: its numbers, the device it is in, and where it has been. */
export function SimPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const sim = useQuery('sims.get', { id });
  const back = { href: '/sims', label: t('sims.title') };
  if (sim.data) return <SimRecord sim={sim.data} back={back} />;
  return (
    <Page title={t('sims.one')} back={back}>
      {sim.isError ? <ErrorState error={sim.error} retry={() => void sim.refetch()} /> : <Loading />}
    </Page>
  );
}

interface Props {
  readonly sim: Sim;
  readonly back: { readonly href: string; readonly label: string };
}

function SimRecord({ sim, back }: Props) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'edit' | 'put-in' | 'secure' | 'inspect' | null>(null);
  const history = useQuery('sims.history', { id: sim.id });
  const takingOut = useCommand('sims.unpair');
  const { device } = sim;

  const takeOut = async (): Promise<void> => {
    if (!device) return;
    const sure = await confirm({
      title: t('register.sim.takeOutTitle'),
      body: t('register.sim.takeOutBody', { sim: simName(sim) }),
      act: t('register.sim.takeOut'),
    });
    if (!sure) return;
    const out = await takingOut.run({ id: sim.id, version: sim.version, on: today() });
    if (out) showDone(t('register.sim.doneOut', { box: device.boxNumber }));
  };

  return (
    <Page
      title={simName(sim)}
      aside={device ? t('sims.inDevice', { box: device.boxNumber }) : t('sims.free')}
      back={back}
      acts={
        <IfMay call="sims.update">
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => setDialog('edit')}
          >
            {t('sims.edit')}
          </Button>
          {device ? (
            <Button
              variant="default"
              leftSection={<IconX size={18} aria-hidden />}
              loading={takingOut.running}
              onClick={() => void takeOut()}
            >
              {t('register.sim.takeOut')}
            </Button>
          ) : (
            <Button
              leftSection={<IconDeviceMobilePlus size={18} aria-hidden />}
              onClick={() => setDialog('put-in')}
            >
              {t('sims.putIn')}
            </Button>
          )}
          {device && sim.secured !== 'esim' && (
            <MoreActs>
              <Menu.Item onClick={() => setDialog('secure')}>{t('sims.check.secure')}</Menu.Item>
              {sim.secured !== 'none' && (
                <Menu.Item onClick={() => setDialog('inspect')}>{t('sims.check.inspect')}</Menu.Item>
              )}
            </MoreActs>
          )}
        </IfMay>
      }
    >
      <Facts
        facts={[
          { label: t('sims.field.msisdn'), value: sim.msisdn && showPhone(sim.msisdn) },
          { label: t('sims.field.iccid'), value: sim.iccid && showIccid(sim.iccid) },
          { label: t('sims.field.operator'), value: sim.operator },
          { label: t('sims.field.secured'), value: <SimSecured sim={sim} /> },
          {
            label: t('sims.field.device'),
            value: device ? (
              <Group gap="xs">
                <RecordLink entity="device" id={device.id} label={device.boxNumber} />
                <Text c="dimmed">{t('register.device.since', { date: showDate(device.since) })}</Text>
              </Group>
            ) : (
              t('sims.free')
            ),
          },
        ]}
      />
      <Space h="lg" />
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
      {dialog === 'edit' && <EditSim sim={sim} onClose={() => setDialog(null)} />}
      {(dialog === 'secure' || dialog === 'inspect') && (
        <SimCheckDialog sim={sim} act={dialog} onClose={() => setDialog(null)} />
      )}
      {dialog === 'put-in' && <PutSimIn sim={sim} onClose={() => setDialog(null)} />}
    </Page>
  );
}
