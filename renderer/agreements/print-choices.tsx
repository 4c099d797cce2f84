import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrintChoice } from '../../preload/contract/agreements.ts';
import { reasonAtMost } from '../../preload/contract/print-values.ts';
import type { CallOutput } from '../api/client.ts';

/** What is asked about a batch of agreements before it is drawn. */
export interface BatchChoice extends PrintChoice {
  readonly cover: boolean;
  /** Why copies are printed again. */
  readonly reason: string;
}

/** All copies of one device together, on both sides of the paper. */
export const usualBatch: BatchChoice = {
  marks: ['A', 'B', 'C'],
  collate: 'device',
  sides: 'two',
  cover: false,
  reason: '',
};

type Copies = CallOutput<'agreements.printable'>['copies'];

/** How many paper copies would come out, and how many of them were printed before. */
export function copiesChosen(copies: Copies, { marks }: BatchChoice): { count: number; printed: number } {
  const chosen = copies.filter(({ mark }) => marks.includes(mark));
  return {
    count: chosen.reduce((sum, { count }) => sum + count, 0),
    printed: chosen.reduce((sum, { printed }) => sum + printed, 0),
  };
}

interface Props {
  readonly copies: Copies;
  readonly value: BatchChoice;
  readonly onChange: (changes: Partial<BatchChoice>) => void;
}

/** Which copies are printed, in which order they leave the printer, and what goes with them. */
export function PrintChoices({ copies, value, onChange }: Props) {
  const { t } = useTranslation();
  const { printed } = copiesChosen(copies, value);
  const marks = copies.map(({ mark }) => mark);
  return (
    <>
      {marks.length > 1 && (
        <Checkbox.Group
          label={t('agreements.print.copies')}
          value={marks.filter((mark) => value.marks.includes(mark))}
          onChange={(chosen) => onChange({ marks: marks.filter((mark) => chosen.includes(mark)) })}
        >
          <Group gap="md" mt={4}>
            {marks.map((mark) => (
              <Checkbox key={mark} value={mark} label={t('agreements.print.copy', { mark })} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Radio.Group
        label={t('agreements.print.collate.label')}
        value={value.collate}
        onChange={(collate) => onChange({ collate: collate === 'copy' ? 'copy' : 'device' })}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="device" label={t('agreements.print.collate.device')} />
          <Radio value="copy" label={t('agreements.print.collate.copy')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('agreements.print.sides.label')}
        value={value.sides}
        onChange={(sides) => onChange({ sides: sides === 'one' ? 'one' : 'two' })}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="two" label={t('agreements.print.sides.two')} />
          <Radio value="one" label={t('agreements.print.sides.one')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('agreements.print.cover')}
        checked={value.cover}
        onChange={(event) => onChange({ cover: event.currentTarget.checked })}
      />
      {printed > 0 && (
        <TextInput
          label={t('agreements.print.reason')}
          description={t('agreements.print.again', { count: printed })}
          required
          maxLength={reasonAtMost}
          value={value.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
