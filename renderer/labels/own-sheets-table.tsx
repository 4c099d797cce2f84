import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';

interface Props {
  readonly sheets: readonly LabelSheetView[];
  readonly mayChange: boolean;
  readonly onChange: (sheet: LabelSheetView) => void;
  readonly onRemove: (sheet: LabelSheetView) => void;
}

/** The office's own sheets with their measures. */
export function OwnSheetsTable({ sheets, mayChange, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  if (sheets.length === 0) return <Text c="dimmed">{t('labels.own.empty')}</Text>;
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('labels.own.code')}</Table.Th>
          <Table.Th>{t('labels.own.name')}</Table.Th>
          <Table.Th>{t('labels.own.label')}</Table.Th>
          <Table.Th>{t('labels.own.sheet')}</Table.Th>
          {mayChange && <Table.Th aria-label={t('labels.own.save')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sheets.map((sheet) => (
          <Table.Tr key={sheet.id}>
            <Table.Th scope="row">{sheet.id}</Table.Th>
            <Table.Td>{sheet.own?.name}</Table.Td>
            <Table.Td>{t('labels.own.size', { width: sheet.width, height: sheet.height })}</Table.Td>
            <Table.Td>{t('labels.own.grid', { columns: sheet.columns, rows: sheet.rows })}</Table.Td>
            {mayChange && (
              <Table.Td>
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('labels.own.edit', { id: sheet.id })}
                    onClick={() => onChange(sheet)}
                  >
                    {t('labels.own.change')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('labels.own.remove', { id: sheet.id })}
                    onClick={() => onRemove(sheet)}
                  >
                    {t('labels.own.removeAct')}
                  </Button>
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
