import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { Facts } from '../components/facts.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';

/** Who has the device now, where, and under whom. */
export function DeviceHolder({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { holder, place, supervisor, issuedOn, dueBack } = device;
  if (!holder) {
    return (
      <Section title={t('register.device.holder')}>
        <Text c="dimmed">
          {device.state === 'in-stock' ? t('register.device.inStock') : t(`register.state.${device.state}`)}
        </Text>
      </Section>
    );
  }
  const name = holder.code ? `${holder.name} (${holder.code})` : holder.name;
  return (
    <Section title={t('register.device.holder')}>
      <Facts
        facts={[
          {
            label: t('register.field.holder'),
            value: <RecordLink entity="person" id={holder.id} label={name} />,
          },
          {
            label: t('register.field.place'),
            value: place && <RecordLink entity="place" id={place.id} label={place.path} />,
          },
          {
            label: t('register.field.supervisor'),
            value: supervisor && <RecordLink entity="person" id={supervisor.id} label={supervisor.name} />,
          },
          { label: t('register.field.issuedOn'), value: issuedOn && showDate(issuedOn) },
          ...(dueBack ? [{ label: t('register.field.dueBack'), value: showDate(dueBack) }] : []),
        ]}
      />
    </Section>
  );
}
