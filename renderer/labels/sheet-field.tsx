import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';
import { labelsPerSheet } from './sheet-geometry.ts';

interface Props {
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

/** The sheet of labels in the printer, grouped by paper. */
export function SheetField({ sheets, value, onChange }: Props) {
  const { t } = useTranslation();
  const data = papers
    .map((paper) => ({
      group: t(`labels.paper.${paper}`),
      items: sheets
        .filter((sheet) => paperOf(sheet) === paper)
        .map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <div>
      <Select
        label={t('labels.sheet')}
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
        {t('labels.sheetFacts', {
          count: labelsPerSheet(value),
          width: value.width,
          height: value.height,
          paper: t(`labels.paper.${paperOf(value)}`),
        })}{' '}
        {!value.fits && t('labels.tooSmall')}
      </Text>
    </div>
  );
}
