import { ActionIcon, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, ImportMapping } from '../../preload/contract/exchange.ts';
import { setConstant, unfedFields } from './mapping-changes.ts';
import { useFieldChoices } from './use-field-choices.ts';
import { useFieldWords } from './use-field-words.ts';

interface Props {
  readonly inspection: ImportInspection;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** What a field is in every row, where the file has no column for it. */
export function FixedValues({ inspection, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const choicesOf = useFieldChoices();
  return (
    <Stack gap="xs" maw={560}>
      <Text size="xs" c="dimmed">
        {t('exchange.fixed.hint')}
      </Text>
      {Object.entries(mapping.constants).map(([field, value]) => {
        const choices = choicesOf(field);
        const set = (next: string): void => onChange(setConstant(mapping, field, next));
        const label = words(field);
        return (
          <Group key={field} gap="xs" wrap="nowrap" align="end">
            {choices ? (
              <Select
                flex={1}
                label={label}
                data={[...choices]}
                value={value}
                allowDeselect={false}
                onChange={(next) => next !== null && set(next)}
              />
            ) : (
              <TextInput
                flex={1}
                label={label}
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('exchange.fixed.remove', { field: label })}
              onClick={() => onChange(setConstant(mapping, field, null))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        );
      })}
      <Select
        key={Object.keys(mapping.constants).length}
        aria-label={t('exchange.fixed.add')}
        placeholder={t('exchange.fixed.add')}
        data={unfedFields(mapping, inspection.fields).map((field) => ({ value: field, label: words(field) }))}
        searchable
        onChange={(field) =>
          field && onChange(setConstant(mapping, field, choicesOf(field)?.[0]?.value ?? ''))
        }
      />
    </Stack>
  );
}
