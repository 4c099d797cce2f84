import { Button, Group, Input, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.ts';

/** A file or folder picked in the system's dialog. */
export interface Chosen {
  readonly token: string;
  readonly name: string;
}

interface ChosenFileProps {
  readonly label: string;
  readonly hint: string;
  readonly pick: 'files.chooseLogo' | 'files.chooseFolder';
  readonly value: Chosen | null;
  readonly onChange: (chosen: Chosen | null) => void;
}

/** A field that the system's own dialog fills in; it may stay empty. */
export function ChosenFile({ label, hint, pick, value, onChange }: ChosenFileProps) {
  const { t } = useTranslation();
  const id = useId();
  const choose = useCommand(pick);
  const ask = async (): Promise<void> => {
    const chosen = await choose.run({});
    if (chosen) onChange(chosen);
  };
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {label} ({t('common.optional')})
      </Input.Label>
      <Input.Description mb={4}>{hint}</Input.Description>
      <Group gap="xs">
        <Button variant="default" onClick={() => void ask()}>
          {t('settings.create.choose')}
        </Button>
        {value && <Text>{value.name}</Text>}
        {value && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('settings.create.remove')}
          </Button>
        )}
      </Group>
    </div>
  );
}
