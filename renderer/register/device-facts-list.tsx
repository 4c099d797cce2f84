import { useTranslation } from 'react-i18next';
import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { Device } from '../../preload/contract/device.ts';
import { Facts, type Fact } from '../components/facts.tsx';
import { showDate } from '../texts/dates.ts';
import { showImei } from '../texts/identifiers.ts';
import { modelName, type ConditionGrade, type OwnerType } from './device-words.ts';

/** Facts few devices have: shown only where they are known. */
const rare = ['mac', 'assetTag', 'colour', 'funding', 'notes'] as const;

/** The facts of a device in words. */
export function DeviceFactsList({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { facts } = device;
  const owner = t(`register.ownerType.${facts.ownerType as OwnerType}`);
  const accessory = ({ kind, quantity }: Accessory): string =>
    quantity > 1 ? `${quantity} × ${t(`register.accessory.${kind}`)}` : t(`register.accessory.${kind}`);
  const list: Fact[] = [
    { label: t('register.field.imei1'), value: facts.imei1 ? showImei(facts.imei1) : facts.noImeiReason },
    { label: t('register.field.model'), value: modelName(facts) },
    { label: t('register.field.imei2'), value: facts.imei2 ? showImei(facts.imei2) : t('common.none') },
    { label: t('register.field.kind'), value: t(`register.kind.${facts.kind}` as 'register.kind.phone') },
    { label: t('register.field.serial'), value: facts.serial },
    { label: t('register.field.owner'), value: facts.ownerName ? `${owner}: ${facts.ownerName}` : owner },
    {
      label: t('register.field.condition'),
      value: t(`register.condition.${String(facts.condition) as ConditionGrade}`),
    },
    { label: t('register.field.registeredOn'), value: showDate(device.registeredOn) },
    {
      label: t('register.field.accessories'),
      value: facts.accessories.map(accessory).join(', ') || t('common.none'),
    },
    ...rare
      .filter((key) => facts[key])
      .map((key) => ({ label: t(`register.field.${key}`), value: facts[key] })),
  ];
  if (facts.value !== undefined) {
    const amount = new Intl.NumberFormat('en-GB').format(facts.value);
    list.push({ label: t('register.field.value'), value: `${amount} ${facts.currency ?? ''}`.trim() });
  }
  return <Facts facts={list} />;
}
