import { Button, Group, NumberInput, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';
import { labelKinds } from '../../preload/contract/label-values.ts';
import type { CallOutput } from '../api/client.ts';
import { PrintSubjectField } from '../documents/print-subject-field.tsx';
import type { PrintSubject } from '../documents/use-print-subject.ts';
import { LabelLook } from './label-look.tsx';
import type { LabelRun } from './label-run.ts';
import { PrinterField } from './printer-field.tsx';
import { SheetField } from './sheet-field.tsx';
import { SheetPicture } from './sheet-picture.tsx';

interface Props {
  readonly subject: PrintSubject;
  readonly sheets: readonly LabelSheetView[];
  readonly sheet: LabelSheetView;
  readonly run: LabelRun;
  /** Labels with all their copies. */
  readonly count: number;
  readonly content: CallOutput<'labels.sheets'>['content'];
  readonly printers: CallOutput<'printing.printers'>;
  readonly look: CallOutput<'labels.look'> | undefined;
  readonly onForget: () => void;
  readonly onChange: (changes: Partial<LabelRun>) => void;
  readonly onTest: () => void;
  readonly testing: boolean;
}

/** The column in which a run of labels is set up. */
export function LabelChoices(props: Props) {
  const { subject, sheets, sheet, run, count, content, printers, look, onForget, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      <PrintSubjectField subject={subject} onChange={onForget} />
      <Select
        label={t('labels.kindLabel')}
        description={t(`labels.kindHint.${run.kind}`)}
        data={labelKinds.map((kind) => ({ value: kind, label: t(`labels.kind.${kind}`) }))}
        value={run.kind}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 80 } }}
        onChange={(chosen) => {
          const kind = labelKinds.find((one) => one === chosen);
          if (kind) onChange({ kind });
        }}
      />
      <SheetField sheets={sheets} value={sheet} onChange={({ id }) => onChange({ sheet: id })} />
      <LabelLook look={look} kind={run.kind} content={content} />
      {sheet.form === 'sheet' && (
        <div>
          <Text fw={500} mb={4}>
            {t('labels.start')}
          </Text>
          <SheetPicture
            sheet={sheet}
            start={run.start}
            count={count}
            onStart={(start) => onChange({ start })}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {t('labels.startAdvice')}
          </Text>
        </div>
      )}
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <NumberInput
          label={t('labels.copies')}
          w={112}
          min={1}
          max={20}
          clampBehavior="strict"
          allowDecimal={false}
          value={run.copies}
          onChange={(typed) => {
            if (typeof typed === 'number') onChange({ copies: typed });
          }}
        />
        <PrinterField printers={printers} value={run.printer} onChange={(printer) => onChange({ printer })} />
      </Group>
      <div>
        <Button variant="default" onClick={props.onTest} loading={props.testing}>
          {t('labels.testPage')}
        </Button>
        <Text size="xs" c="dimmed" mt={4}>
          {t('labels.testPageAdvice')}
        </Text>
      </div>
    </>
  );
}
