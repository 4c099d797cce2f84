import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../preload/contract/search.ts';
import type { Sim } from '../../preload/contract/sims.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { DateField } from '../components/date-field.tsx';
import { FindField } from '../components/find-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';
import { simName } from './sim-name.ts';

/** Puts a free SIM card into a device, found by scanning its box or typing part of a number. */
export function PutSimIn({ sim, onClose }: { readonly sim: Sim; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 80);
  const [device, setDevice] = useState<SearchHit | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const found = useQuery(
    'search.find',
    { text: asked, limit: 8 },
    { enabled: asked !== '', keepPrevious: true },
  );
  const devices = asked === '' ? [] : (found.data?.hits ?? []).filter(({ entity }) => entity === 'device');
  const pairing = useCommand('sims.pair');

  const put = async (): Promise<void> => {
    if (!device) return;
    const { iccid, msisdn, operator, secured } = sim;
    const paired = await pairing.run({
      deviceId: device.id,
      sim: {
        ...(iccid && { iccid }),
        ...(msisdn && { msisdn }),
        ...(operator && { operator }),
        secured,
      },
      on: on ?? today(),
    });
    if (!paired) return;
    showDone(t('register.sim.donePut', { box: device.title }));
    onClose();
  };
  return (
    <FormDialog
      title={t('sims.putInTitle', { sim: simName(sim) })}
      size={440}
      act={t('register.sim.put')}
      running={pairing.running}
      disabled={!device}
      onSubmit={put}
      onClose={onClose}
    >
      <FindField
        first
        label={t('sims.field.device')}
        description={t('sims.deviceHint')}
        required
        text={device ? device.title : typed}
        picked={device !== null}
        onText={(text) => {
          setTyped(text);
          setDevice(null);
        }}
        answered={device !== null || (asked === typed.trim() && !found.isPlaceholderData && !found.isLoading)}
        options={devices.map(({ id, title, detail }) => ({ id, title, detail }))}
        onPick={(id) => setDevice(devices.find((hit) => hit.id === id) ?? null)}
      />
      {device && <Text c="dimmed">{device.detail}</Text>}
      <DateField label={t('register.sim.on')} maxDate={today()} value={on} onChange={setOn} />
    </FormDialog>
  );
}
