import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';
import { labelsPerSheet } from './sheet-geometry.ts';
import { useSheetName } from './use-sheet-name.ts';

interface Props {
  readonly label?: string;
  readonly sheets: readonly LabelSheetView[];
  readonly value: LabelSheetView;
  readonly onChange: (sheet: LabelSheetView) => void;
}

type Paper = 'a4' | 'a4Landscape' | 'letter' | 'other';

function paperOf({ page: { width, height } }: LabelSheetView): Paper {
  if (width === 210 && height === 297) return 'a4';
  if (width === 297 && height === 210) return 'a4Landscape';
  return Math.abs(width - 215.9) < 0.1 ? 'letter' : 'other';
}

const papers: readonly Paper[] = ['a4', 'a4Landscape', 'letter', 'other'];

/** The labels in the printer: the office's own sheets, then those of shops by paper, then rolls. */
export function SheetField({ label, sheets, value, onChange }: Props) {
  const { t } = useTranslation();
  const nameOf = useSheetName();
  const group = (title: string, found: readonly LabelSheetView[]) => ({
    group: title,
    items: found.map((sheet) => ({ value: sheet.id, label: nameOf(sheet) })),
  });
  const shops = sheets.filter(({ own }) => own === null);
  const data = [
    group(
      t('labels.ownGroup'),
      sheets.filter(({ own }) => own !== null),
    ),
    ...papers.map((paper) =>
      group(
        t(`labels.paper.${paper}`),
        shops.filter((sheet) => sheet.form === 'sheet' && paperOf(sheet) === paper),
      ),
    ),
    group(
      t('labels.roll'),
      shops.filter(({ form }) => form === 'roll'),
    ),
  ].filter(({ items }) => items.length > 0);
  const { width, height } = value;
  return (
    <div>
      <Select
        label={label ?? t('labels.sheet')}
        data={data}
        value={value.id}
        searchable
        allowDeselect={false}
        maxDropdownHeight={320}
        comboboxProps={{ transitionProps: { duration: 80 }, width: 400, position: 'bottom-start' }}
        onChange={(id) => {
          const sheet = sheets.find((one) => one.id === id);
          if (sheet) onChange(sheet);
        }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {value.form === 'roll'
          ? t('labels.rollFacts', { width, height })
          : t('labels.sheetFacts', {
              count: labelsPerSheet(value),
              width,
              height,
              paper: t(`labels.paper.${paperOf(value)}`),
            })}
      </Text>
    </div>
  );
}
