import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandStep } from '../../preload/contract/agreements.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { ApiError } from '../api/api-error.ts';
import { IssueText } from '../api/issue-text.tsx';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { DateField } from '../components/date-field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { today } from '../texts/dates.ts';

interface Props {
  readonly agreement: Agreement;
  readonly marks: readonly ('A' | 'B' | 'C')[];
  readonly step: HandStep;
  /** Since when the copies are where they are. */
  readonly since: string;
  readonly onClose: () => void;
}

/** Asks when something happened to copies, and what is to be said of it. */
export function MoveDialog({ agreement, marks, step, since, onClose }: Props) {
  const { t } = useTranslation();
  const [on, setOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const moving = useCommand('agreements.move', (error) => {
    setRefusal(error);
    return error.fields.length > 0;
  });
  const errorAt = (field: string) => {
    const issue = refusal?.fields.find((one) => one.field === field);
    return issue && <IssueText issue={issue} />;
  };
  const shown = marks.join(', ');

  const move = async (): Promise<void> => {
    setRefusal(null);
    const done = await moving.run({
      id: agreement.id,
      marks: [...marks],
      step,
      on: on ?? today(),
      personId: null,
      note,
    });
    if (!done) return;
    const state = t(`agreements.move.act.${step}`);
    showDone(t('agreements.move.done', { marks: shown, number: agreement.number, state }));
    onClose();
  };

  return (
    <FormDialog
      title={t(`agreements.move.title.${step}`, { marks: shown })}
      label={t(`agreements.move.act.${step}`)}
      size={440}
      act={t(`agreements.move.act.${step}`)}
      running={moving.running}
      onSubmit={move}
      onClose={onClose}
    >
      <DateField
        label={t('agreements.move.on')}
        required
        data-autofocus
        minDate={since}
        maxDate={today()}
        value={on}
        error={errorAt('on')}
        onChange={setOn}
      />
      <Textarea
        label={t('agreements.move.note')}
        description={t('agreements.move.noteHint')}
        value={note}
        error={errorAt('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
