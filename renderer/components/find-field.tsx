import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanScan } from '../texts/identifiers.ts';
import { focusNext } from './enter-order.ts';

export interface FoundOption {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface FindFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly path?: string;
  readonly required?: boolean;
  readonly error?: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly FoundOption[];
  readonly onPick: (id: string) => void;
  /** Offers to add what was typed, where that may be done. */
  readonly onCreate?: ((text: string) => void) | undefined;
}

const createOption = 'create';

/** A field that finds records while somebody types. Enter takes the first and goes on to the next field. */
export function FindField(props: FindFieldProps) {
  const { label, description, path, required, error, text, onText, options, onPick, onCreate } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offersCreate = onCreate !== undefined && text.trim() !== '';
  const open = combobox.dropdownOpened;
  const { selectFirstOption } = combobox;

  useEffect(() => {
    if (open && text.trim() !== '') selectFirstOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the function is new on every render
  }, [open, options, text]);

  const submit = (value: string): void => {
    if (value === createOption) onCreate?.(text.trim());
    else onPick(value);
    combobox.closeDropdown();
    setTimeout(() => input.current && focusNext(input.current));
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      transitionProps={{ duration: 80 }}
      middlewares={{ flip: true }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={input}
          label={label}
          description={description}
          data-path={path}
          required={required ?? false}
          error={error}
          value={text}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('common.picker.typeToFind')}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            onText(cleanScan(event.currentTarget.value));
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label}>
          {options.map(({ id, title, detail }) => (
            <Combobox.Option key={id} value={id}>
              <Text truncate>
                {title}
                {detail && (
                  <Text span size="xs" c="dimmed" ml="xs">
                    {detail}
                  </Text>
                )}
              </Text>
            </Combobox.Option>
          ))}
          {offersCreate && (
            <Combobox.Option value={createOption}>
              <IconPlus size={14} aria-hidden /> {t('common.picker.create', { name: text.trim() })}
            </Combobox.Option>
          )}
          {options.length === 0 && !offersCreate && (
            <Combobox.Empty>{t('common.picker.nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
