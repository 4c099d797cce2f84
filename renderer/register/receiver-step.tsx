import { Alert } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../preload/contract/people.ts';
import { knownPlace, type PersonChoice } from '../components/choices.ts';
import { DateField } from '../components/date-field.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { PlacePicker } from '../components/place-picker.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { today } from '../texts/dates.ts';
import classes from './device-fields.module.css';
import type { HandOverForm } from './hand-over-form.ts';

interface Props {
  readonly form: UseFormReturnType<HandOverForm>;
  /** Heads the step where it is not the second of a hand-over. */
  readonly title?: string;
}

/** Who receives the device, where, under whom and when. A known worker brings place and supervisor along. */
export function ReceiverStep({ form, title }: Props) {
  const { t } = useTranslation();
  const [holder, setHolder] = useState<Person | null>(null);
  const { values, errors } = form;
  const choose = (choice: PersonChoice | null, person?: Person): void => {
    form.setFieldValue('holder', choice);
    form.clearFieldError('holder');
    setHolder(person ?? null);
    if (person?.place) {
      form.setFieldValue('place', knownPlace({ id: person.place.id, path: person.place.path }));
    }
    if (person?.supervisor) {
      const { id, name } = person.supervisor;
      form.setFieldValue('supervisor', { kind: 'known', id, name });
    }
  };
  return (
    <Section title={title ?? t('register.handOverForm.step2')}>
      <div className={classes['fields']}>
        <PersonPicker
          label={t('register.handOverForm.holder')}
          role="health-worker"
          required
          value={values.holder}
          onChange={choose}
          path="holder"
          errors={errors}
        />
        {holder && holder.devices.length > 0 && (
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} role="status">
            {t('register.handOverForm.holdsAlready', { name: holder.fullName })}{' '}
            {holder.devices.map(({ id, boxNumber, model }) => (
              <span key={id}>
                <RecordLink entity="device" id={id} label={boxNumber} /> {model}{' '}
              </span>
            ))}
          </Alert>
        )}
        <PlacePicker
          label={t('register.handOverForm.place')}
          value={values.place}
          onChange={(choice) => form.setFieldValue('place', choice)}
          path="place"
          errors={errors}
        />
        <PersonPicker
          label={t('register.handOverForm.supervisor')}
          role="supervisor"
          value={values.supervisor}
          onChange={(choice) => form.setFieldValue('supervisor', choice)}
          path="supervisor"
          errors={errors}
        />
        <DateField
          label={t('register.handOverForm.on')}
          maxDate={today()}
          required
          {...form.getInputProps('on')}
        />
        <div data-enter-skip>
          <DateField
            label={`${t('register.handOverForm.dueBack')} (${t('common.optional')})`}
            clearable
            {...form.getInputProps('dueBack')}
          />
        </div>
      </div>
    </Section>
  );
}
