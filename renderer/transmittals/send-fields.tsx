import { Checkbox, Group, SegmentedControl, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/date-field.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { CouncilPicker } from '../councils/council-picker.tsx';
import type { SendForm } from './send-form.ts';

/** To whom papers go, which copies, when, and by whose hand. */
export function SendFields({ form }: { readonly form: UseFormReturnType<SendForm> }) {
  const { t } = useTranslation();
  const { values, errors, setFieldValue } = form;
  const { purpose } = values;
  return (
    <>
      <Receiver form={form} />
      <Checkbox.Group
        label={t('transmittals.send.marks')}
        value={values.marks}
        onChange={(marks) => setFieldValue('marks', marks)}
      >
        <Group gap="md" mt={4}>
          {(['A', 'B', 'C'] as const).map((mark) => (
            <Checkbox key={mark} value={mark} label={mark} />
          ))}
        </Group>
      </Checkbox.Group>
      <DateField
        label={t('transmittals.send.on')}
        data-path="on"
        required
        value={values.on}
        error={errors['on']}
        onChange={(on) => setFieldValue('on', on)}
      />
      <DateField
        label={t('transmittals.send.dueOn')}
        description={t(`transmittals.send.dueHint.${purpose}`)}
        data-path="dueOn"
        clearable
        value={values.dueOn}
        error={errors['dueOn']}
        onChange={(dueOn) => setFieldValue('dueOn', dueOn)}
      />
      <ScanField
        label={t('transmittals.send.carriedBy')}
        data-path="carriedBy"
        value={values.carriedBy}
        error={errors['carriedBy']}
        onChange={(carriedBy) => setFieldValue('carriedBy', carriedBy)}
      />
      <Textarea
        label={t('transmittals.send.note')}
        data-path="note"
        autosize
        minRows={1}
        value={values.note}
        error={errors['note']}
        onChange={(event) => setFieldValue('note', event.currentTarget.value)}
      />
    </>
  );
}

function Receiver({ form }: { readonly form: UseFormReturnType<SendForm> }) {
  const { t } = useTranslation();
  const { values, errors, setFieldValue } = form;
  const { purpose, byPlace, toPartner } = values;
  const toPerson = purpose === 'issue' || (purpose === 'deliver' && !toPartner);
  const choice = (first: string, second: string, isFirst: boolean, onFirst: (first: boolean) => void) => (
    <SegmentedControl
      fullWidth
      // Two long choices do not fit beside each other.
      orientation={purpose === 'sign' ? 'vertical' : 'horizontal'}
      data={[
        { value: 'first', label: first },
        { value: 'second', label: second },
      ]}
      value={isFirst ? 'first' : 'second'}
      onChange={(value) => onFirst(value === 'first')}
    />
  );
  return (
    <>
      {purpose === 'sign' &&
        choice(t('transmittals.send.byPlace'), t('transmittals.send.oneCouncil'), byPlace, (first) =>
          setFieldValue('byPlace', first),
        )}
      {purpose === 'deliver' &&
        choice(t('transmittals.send.toPartner'), t('transmittals.send.toHolder'), toPartner, (first) =>
          setFieldValue('toPartner', first),
        )}
      {toPerson && (
        <PersonPicker
          label={t(purpose === 'issue' ? 'transmittals.send.to.issue' : 'transmittals.send.toHolder')}
          role={purpose === 'issue' ? 'supervisor' : 'health-worker'}
          value={values.person}
          path="to"
          first
          errors={errors}
          required
          allowNew={false}
          onChange={(person) => setFieldValue('person', person)}
        />
      )}
      {!toPerson && !(purpose === 'sign' && byPlace) && (
        <CouncilPicker
          label={t(purpose === 'sign' ? 'transmittals.send.to.sign' : 'transmittals.send.toPartner')}
          kinds={purpose === 'deliver' ? ['partner', 'other'] : []}
          value={values.council}
          path="to"
          first
          error={errors['to']}
          required
          onChange={(council) => setFieldValue('council', council)}
        />
      )}
    </>
  );
}
