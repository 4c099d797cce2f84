import { Checkbox, Fieldset } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Accessory } from '../../preload/contract/device-facts.ts';
import classes from './accessories-field.module.css';
import { accessoryNames, type AccessoryKind } from './device-words.ts';

interface AccessoriesFieldProps {
  readonly value: readonly Accessory[];
  readonly onChange: (accessories: readonly Accessory[]) => void;
  readonly legend?: string;
}

const most = 99;

/** What lies in the box besides the device. One stop for Enter; inside it Tab and Space. */
export function AccessoriesField({ value, onChange, legend }: AccessoriesFieldProps) {
  const { t } = useTranslation();
  const tick = (kind: AccessoryKind, ticked: boolean): void =>
    onChange(ticked ? [...value, { kind, quantity: 1 }] : value.filter((one) => one.kind !== kind));
  const count = (kind: AccessoryKind, typed: string): void => {
    const quantity = Math.min(Math.max(Math.trunc(Number(typed)) || 1, 1), most);
    onChange(value.map((one) => (one.kind === kind ? { kind, quantity } : one)));
  };
  return (
    <Fieldset
      legend={legend ?? t('register.field.accessories')}
      data-enter-group
      className={classes['field'] ?? ''}
    >
      {accessoryNames.map((kind) => {
        const ticked = value.find((one) => one.kind === kind);
        const name = t(`register.accessory.${kind}`);
        return (
          <div key={kind} className={classes['one']}>
            <Checkbox
              size="xs"
              label={name}
              checked={ticked !== undefined}
              onChange={(event) => tick(kind, event.currentTarget.checked)}
            />
            {ticked && (
              <input
                type="number"
                min={1}
                max={most}
                className={classes['count']}
                aria-label={t('register.accessoryCount', { name })}
                value={ticked.quantity}
                onChange={(event) => count(kind, event.currentTarget.value)}
              />
            )}
          </div>
        );
      })}
    </Fieldset>
  );
}
