import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { focusField } from '../api/field-on-screen.ts';
import { useQuery } from '../api/use-query.ts';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import classes from './device-fields.module.css';
import type { HandOverForm } from './hand-over-form.ts';
import { MatchVerdict, type Match } from './match-verdict.tsx';

interface MatchStepProps {
  readonly device: Device;
  readonly form: UseFormReturnType<HandOverForm>;
}

function wrongField(match: Match | undefined): 'box' | 'imei' | null {
  if (match?.box === 'mismatch') return 'box';
  return match?.imei === 'mismatch' ? 'imei' : null;
}

/** Scan the box, scan the phone: the first thing before a device leaves the office. */
export function MatchStep({ device, form }: MatchStepProps) {
  const { t } = useTranslation();
  const { box, imei } = form.values;
  const [scanned, setScanned] = useState({ box, imei });
  const match = useQuery(
    'register.checkMatch',
    { deviceId: device.id, ...scanned },
    { enabled: scanned.box !== '' },
  );
  const wrong = wrongField(match.data);
  // Another scan must go where the wrong one is. Once only for what was scanned, so that the field can be left.
  useEffect(() => {
    if (wrong) focusField(`match.${wrong}`);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another scan is another answer
  }, [wrong, scanned.box, scanned.imei]);
  const settle = (): void => setScanned({ box: form.getValues().box, imei: form.getValues().imei });
  const settled = scanned.box === box && scanned.imei === imei;
  return (
    <Section title={t('register.handOverForm.step1')}>
      <div className={classes['fields']}>
        <ScanField
          label={t('register.handOverForm.box')}
          required
          autoFocus={box === ''}
          {...form.getInputProps('box')}
          data-path="match.box"
          error={form.errors['match.box']}
          onBlur={settle}
        />
        {device.facts.imei1 && (
          <ScanField
            label={t('register.handOverForm.imei')}
            description={t('register.handOverForm.imeiHint')}
            required
            autoFocus={box !== ''}
            {...form.getInputProps('imei')}
            data-path="match.imei"
            error={form.errors['match.imei']}
            onBlur={settle}
          />
        )}
        {settled && match.data && <MatchVerdict match={match.data} device={device} />}
      </div>
    </Section>
  );
}
