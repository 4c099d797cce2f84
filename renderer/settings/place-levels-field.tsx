import { ActionIcon, Button, Fieldset, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanScan } from '../texts/identifiers.ts';
import classes from './place-levels-field.module.css';

interface PlaceLevelsFieldProps {
  readonly levels: readonly string[];
  readonly onChange: (levels: string[]) => void;
  /** Path of the list in the form; each level lies at `<path>.<position>`. */
  readonly path: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
  /** False where levels may be renamed but not added or removed. */
  readonly resizable?: boolean;
}

const mostLevels = 10;

/** The names of the place tree's levels, from the largest to the smallest. */
export function PlaceLevelsField({
  levels,
  onChange,
  path,
  errors,
  resizable = true,
}: PlaceLevelsFieldProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const focusLevel = (position: number): void => {
    setTimeout(() => list.current?.querySelectorAll('input')[position]?.focus());
  };
  const add = (): void => {
    onChange([...levels, '']);
    focusLevel(levels.length);
  };
  const remove = (position: number): void => {
    onChange(levels.filter((_, other) => other !== position));
    focusLevel(Math.max(position - 1, 0));
  };
  return (
    <Fieldset legend={t('settings.levels.title')} className={classes['levels'] ?? ''}>
      <div className={classes['hint']}>{t('settings.levels.hint')}</div>
      <div ref={list} className={classes['list']}>
        {levels.map((level, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- a level is its position
          <Group key={position} gap="xs" wrap="nowrap" align="start">
            <TextInput
              className={classes['level'] ?? ''}
              aria-label={t('settings.levels.level', { number: position + 1 })}
              leftSection={position + 1}
              data-path={`${path}.${position}`}
              error={errors[`${path}.${position}`]}
              value={level}
              autoComplete="off"
              onChange={(event) =>
                onChange(levels.map((one, at) => (at === position ? cleanScan(event.target.value) : one)))
              }
            />
            {resizable && levels.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('settings.levels.remove', { name: level || position + 1 })}
                onClick={() => remove(position)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </div>
      {resizable && levels.length < mostLevels && (
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('settings.levels.add')}
        </Button>
      )}
    </Fieldset>
  );
}
