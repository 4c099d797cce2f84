import { Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TemplateCopy } from '../../preload/contract/template-content.ts';

interface Props {
  readonly copies: readonly TemplateCopy[];
  readonly onChange: (copies: TemplateCopy[]) => void;
}

const marks = ['A', 'B', 'C'] as const;
const destinations = ['district', 'partner', 'holder'] as const;
const endPlaces = ['box-file', 'partner', 'holder'] as const;

/** The copies an agreement is printed in. They are called A, B and C in their order. */
export function CopiesField({ copies, onChange }: Props) {
  const { t } = useTranslation();
  const next = marks[copies.length];
  const change = (at: number, changes: Partial<TemplateCopy>): void =>
    onChange(copies.map((copy, other) => (other === at ? { ...copy, ...changes } : copy)));
  return (
    <>
      <Text size="xs" c="dimmed" mb={4}>
        {t('templates.copies.requiredHint')}
      </Text>
      {copies.map((copy, at) => (
        <Group
          key={copy.mark}
          gap="sm"
          mb="xs"
          align="flex-end"
          role="group"
          aria-label={t('templates.copies.mark', { mark: copy.mark })}
        >
          <Text fw={600} pb={6}>
            {t('templates.copies.mark', { mark: copy.mark })}
          </Text>
          <NativeSelect
            label={t('templates.copies.destination')}
            data={destinations.map((value) => ({ value, label: t(`templates.mark.${value}`) }))}
            value={copy.destination}
            onChange={(event) =>
              change(at, { destination: event.currentTarget.value as TemplateCopy['destination'] })
            }
          />
          <NativeSelect
            label={t('templates.copies.endPlace')}
            data={endPlaces.map((value) => ({ value, label: t(`templates.copies.endPlaceOf.${value}`) }))}
            value={copy.endPlace}
            onChange={(event) =>
              change(at, { endPlace: event.currentTarget.value as TemplateCopy['endPlace'] })
            }
          />
          <Checkbox
            pb={8}
            label={t('templates.copies.required')}
            checked={copy.required}
            onChange={(event) => change(at, { required: event.currentTarget.checked })}
          />
          {at === copies.length - 1 && at > 0 && (
            <Button variant="subtle" color="red" onClick={() => onChange(copies.slice(0, -1))}>
              {t('templates.copies.remove', { mark: copy.mark })}
            </Button>
          )}
        </Group>
      ))}
      {next && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            onChange([...copies, { mark: next, destination: 'holder', required: false, endPlace: 'holder' }])
          }
        >
          {t('templates.copies.add', { mark: next })}
        </Button>
      )}
    </>
  );
}
