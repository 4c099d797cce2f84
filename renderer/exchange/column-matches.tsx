import { Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, ImportMapping } from '../../preload/contract/exchange.ts';
import classes from './column-matches.module.css';
import { matchHeading } from './mapping-changes.ts';
import { useFieldWords } from './use-field-words.ts';

interface Props {
  readonly inspection: ImportInspection;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

const samplesShown = 3;

/** Every heading of the file with a few of its cells and the field that it feeds. */
export function ColumnMatches({ inspection, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const data = inspection.fields.map(({ field, required }) => ({
    value: field,
    label: required ? t('exchange.columns.requiredField', { field: words(field) }) : words(field),
  }));
  return (
    <Table withTableBorder verticalSpacing={4} className={classes['matches'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('exchange.columns.heading')}</Table.Th>
          <Table.Th>{t('exchange.columns.samples')}</Table.Th>
          <Table.Th>{t('exchange.columns.field')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {inspection.columns.map(({ index, heading, samples }) => {
          const field = mapping.columns[heading] ?? null;
          const name = heading || t('exchange.columns.noHeading', { number: index + 1 });
          return (
            <Table.Tr key={index}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>
                <Text size="sm" c="dimmed" truncate>
                  {samples.filter(Boolean).slice(0, samplesShown).join(' · ') || t('exchange.columns.empty')}
                </Text>
              </Table.Td>
              <Table.Td>
                <Select
                  size="xs"
                  aria-label={t('exchange.columns.fieldOf', { heading: name })}
                  placeholder={t('exchange.columns.passOver')}
                  data={data}
                  value={field}
                  searchable
                  clearable
                  clearButtonProps={{ 'aria-label': t('exchange.columns.clear', { heading: name }) }}
                  maxDropdownHeight={280}
                  onChange={(next) => onChange(matchHeading(mapping, heading, next))}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
