import type { UseFormReturnType } from '@mantine/form';
import { useCallback, useRef, useState } from 'react';
import { asApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import { focusField } from '../api/field-on-screen.ts';
import type { AnyIssue } from '../api/issue-text.tsx';
import { showRefusal } from '../api/notices.tsx';
import { playScanSound } from '../components/sound.ts';
import { showImei } from '../texts/identifiers.ts';
import { deviceOf, fieldOnForm, type DeviceForm } from './device-form.ts';

/** Fields that are judged by the main process as soon as they are left. */
export const checkedFields = ['imei1', 'imei2', 'serial', 'mac', 'iccid', 'msisdn'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** While a form is being filled in, what is still empty is not yet an error. */
const notYet = new Set(['required', 'imei-missing']);

interface DeviceCheckHooks {
  readonly form: UseFormReturnType<DeviceForm>;
  readonly put: (issues: readonly AnyIssue[]) => readonly AnyIssue[];
  /** The device being edited; undefined for a new one. */
  readonly deviceId?: string;
}

export interface DeviceCheck {
  /** Judges the form after a field was left. */
  readonly check: (field: CheckedField) => void;
  readonly warnings: Readonly<Record<string, AnyIssue>>;
  /** Forgets warnings, for the next device. */
  readonly reset: () => void;
  /** Says that somebody typed make or model: suggestions keep off them from then on. */
  readonly ownModel: () => void;
}

/** Whether the cursor stands where nothing would be lost by taking it away. */
function isFree(): boolean {
  const at = document.activeElement;
  return !(at instanceof HTMLInputElement) || at.value === '';
}

/** Judges identifiers while a device is taken down: shows them in groups, warns, suggests make and model. */
export function useDeviceCheck({ form, put, deviceId }: DeviceCheckHooks): DeviceCheck {
  const [warnings, setWarnings] = useState<Readonly<Record<string, AnyIssue>>>({});
  const asked = useRef(0);
  const modelIsTyped = useRef(false);
  const calledBackFor = useRef('');

  const judge = useCallback(
    async (field: CheckedField): Promise<void> => {
      const values = form.getValues();
      if (values[field] === '') {
        form.clearFieldError(field);
        return;
      }
      asked.current += 1;
      const question = asked.current;
      const device = { ...deviceOf(values) };
      const answer = await call('register.checkDevice', { device, ...(deviceId && { deviceId }) });
      if (question !== asked.current) return;
      for (const one of checkedFields) form.clearFieldError(one);
      const issues = answer.issues.filter(({ code }) => !notYet.has(code));
      put(issues.filter((issue) => checkedFields.some((one) => one === fieldOnForm(issue.field))));
      setWarnings(Object.fromEntries(answer.warnings.map((issue) => [fieldOnForm(issue.field), issue])));
      const wrong = issues.some((issue) => fieldOnForm(issue.field) === field);
      playScanSound(wrong ? 'mismatch' : 'match');
      // Whoever hears a wrong scan scans again: it must go where the wrong one is. Once only for a value,
      // so that the field can be left.
      const said = `${field} ${values[field]}`;
      if (wrong && calledBackFor.current !== said && isFree()) {
        calledBackFor.current = said;
        focusField(field);
      }
      if (field === 'imei1' || field === 'imei2') {
        const normal = answer.normalised[field];
        if (normal && !wrong) form.setFieldValue(field, showImei(normal));
      }
      const { suggestion } = answer;
      if (field !== 'imei1' || wrong || !suggestion || modelIsTyped.current) return;
      form.setFieldValue('manufacturer', suggestion.manufacturer ?? '');
      form.setFieldValue('model', suggestion.model ?? '');
      form.setFieldValue('kind', suggestion.kind);
    },
    [form, put, deviceId],
  );

  return {
    check: (field) => void judge(field).catch((thrown: unknown) => showRefusal(asApiError(thrown))),
    warnings,
    reset: () => {
      asked.current += 1;
      modelIsTyped.current = false;
      calledBackFor.current = '';
      setWarnings({});
    },
    ownModel: () => {
      modelIsTyped.current = true;
    },
  };
}
