import { Button, Group, Input, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.ts';
import classes from './logo-field.module.css';
import type { OfficeForm } from './office-form.ts';

interface Props {
  /** Data address of the picture in use. */
  readonly current: string | null;
  readonly value: OfficeForm['logo'];
  readonly onChange: (logo: OfficeForm['logo']) => void;
}

/** The picture at the top of agreements. */
export function LogoField({ current, value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const choosing = useCommand('files.chooseLogo');
  const choose = async (): Promise<void> => {
    const chosen = await choosing.run({});
    if (chosen) onChange(chosen);
  };
  const hasLogo = typeof value === 'object' || (value === 'keep' && current !== null);
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('settings.create.logo')} ({t('common.optional')})
      </Input.Label>
      <Input.Description mb={4}>{t('settings.create.logoHint')}</Input.Description>
      <Group gap="xs">
        {value === 'keep' && current && (
          <img className={classes['logo']} src={current} alt={t('settings.office.logoInUse')} />
        )}
        {typeof value === 'object' && <Text>{value.name}</Text>}
        <Button variant="default" onClick={() => void choose()}>
          {t('settings.create.choose')}
        </Button>
        {hasLogo && (
          <Button variant="subtle" onClick={() => onChange('remove')}>
            {t('settings.create.remove')}
          </Button>
        )}
      </Group>
    </div>
  );
}
