import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import classes from '../components/lines.module.css';

/** The agreements made for a device, and where each paper copy is. */
export function DeviceAgreements({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  return (
    <Section title={t('register.device.agreement')}>
      {device.agreements.length === 0 && <Text c="dimmed">{t('register.device.noAgreement')}</Text>}
      {device.agreements.map((agreement) => (
        <AgreementLines key={agreement.id} agreement={agreement} />
      ))}
    </Section>
  );
}

function AgreementLines({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const word = (group: 'custodian' | 'destination', value: string): string =>
    t(`agreements.${group}.${value}` as 'agreements.custodian.none', { defaultValue: value });
  const { id, number, revision, holder, state, draftedOn, voidReason, copies } = agreement;
  return (
    <ul className={classes['list']}>
      <li className={classes['line']}>
        <RecordLink entity="agreement" id={id} label={number} />
        <span>{t('register.device.revision', { revision })}</span>
        {holder && <span>{holder.name}</span>}
        <Text c="dimmed">
          {t(`register.agreementState.${state}`)}, {showDate(draftedOn)}
        </Text>
        {voidReason && <Text c="dimmed">{t('register.device.voidReason', { reason: voidReason })}</Text>}
      </li>
      {copies.map((copy) => (
        <li key={copy.mark} className={classes['line']}>
          <strong>{t('register.device.copy', { mark: copy.mark })}</strong>
          <span>
            {copy.prints > 0
              ? t('register.device.prints', { count: copy.prints })
              : t('register.device.notPrinted')}
          </span>
          <Text c="dimmed">
            {copy.prints > 0 && `${word('custodian', copy.custodian)} · `}
            {t('register.device.copyDestination', { destination: word('destination', copy.destination) })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
