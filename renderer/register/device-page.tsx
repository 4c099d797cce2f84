import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { useQuery } from '../api/use-query.ts';
import { HistoryList } from '../components/history-list.tsx';
import { DeviceLabels } from '../labels/device-labels.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { PastDevices } from '../revisions/past-devices.tsx';
import { DeviceActs } from './device-acts.tsx';
import { DeviceAgreements } from './device-agreements.tsx';
import { DeviceFactsList } from './device-facts-list.tsx';
import { DeviceHandOvers } from './device-hand-overs.tsx';
import { DeviceHolder } from './device-holder.tsx';
import classes from './device-page.module.css';
import { DeviceSims } from './device-sims.tsx';
import { DeviceStateBadge } from './device-state-badge.tsx';
import { modelName } from './device-words.ts';
import { WithDevice } from './with-device.tsx';

/** All that is known of one device: state and next act, facts, holder, paper, SIM, history. */
export function DevicePage() {
  return <WithDevice>{(device) => <DeviceRecord device={device} />}</WithDevice>;
}

function DeviceRecord({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const history = useQuery('register.history', { id: device.id });
  return (
    <Page
      title={device.boxNumber}
      back={{ href: '/devices', label: t('register.title') }}
      aside={
        <>
          <DeviceStateBadge state={device.state} />
          {modelName(device.facts)}
        </>
      }
      acts={<DeviceActs device={device} />}
    >
      <div className={classes['record']}>
        <DeviceHolder device={device} />
        <Section title={t('register.device.facts')}>
          <DeviceFactsList device={device} />
        </Section>
        <DeviceAgreements device={device} />
        <DeviceSims device={device} />
        <DeviceLabels deviceId={device.id} />
        <DeviceHandOvers handOvers={device.handOvers} />
        <PastDevices deviceId={device.id} />
        <Section title={t('common.history.title')}>
          <HistoryList entries={history.data ?? []} />
        </Section>
      </div>
    </Page>
  );
}
