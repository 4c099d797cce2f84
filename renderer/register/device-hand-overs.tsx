import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { HandOverLine, HandOverLines } from '../components/hand-over-line.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';

/** Everybody who has held the device, the last one first. */
export function DeviceHandOvers({ handOvers }: { readonly handOvers: Device['handOvers'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('register.device.handOvers')}>
      {handOvers.length === 0 && <Text c="dimmed">{t('register.device.noHandOvers')}</Text>}
      <HandOverLines>
        {handOvers.map((handOver) => (
          <HandOverLine key={handOver.id} handOver={handOver}>
            <RecordLink entity="person" id={handOver.holder.id} label={handOver.holder.name} />
          </HandOverLine>
        ))}
      </HandOverLines>
    </Section>
  );
}
