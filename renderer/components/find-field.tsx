import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  /** Whether a screen or a dialog begins here. */
  readonly first?: boolean;
  readonly required?: boolean;
  readonly error?: ReactNode;
  readonly text: string;
  /** Whether the text is the name of what was chosen, not of what is looked for. */
  readonly picked: boolean;
  readonly onText: (text: string) => void;
  readonly options: readonly FoundOption[];
  /** Whether the options answer what now stands in the field, not what stood there a moment ago. */
  readonly answered: boolean;
  readonly onPick: (id: string) => void;
  /** Offers to add what was typed, where that may be done. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** What to do when nothing is found. */
  readonly nothing?: string;
}

const createOption = 'create';

/**
 * A field that finds records while somebody types. Enter takes the first and goes on to the next field. A
 * scanner's Enter comes before the answer: it is kept until then, so that it never takes an older answer.
 * Text that was left without choosing is told beside the field and is never taken for a choice.
 */
export function FindField(props: FindFieldProps) {
  const { label, description, path, required, error, text, picked, onText, options, answered } = props;
  const { onPick, onCreate, nothing, first } = props;
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const unpicked = !picked && text.trim() !== '';
  const input = useRef<HTMLInputElement>(null);
  const enterWaits = useRef(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offersCreate = onCreate !== undefined && text.trim() !== '' && answered;
  const open = combobox.dropdownOpened;
  const submit = (value: string): void => {
    if (value === createOption) onCreate?.(text.trim());
    else onPick(value);
    combobox.closeDropdown();
    setTimeout(() => input.current && focusNext(input.current));
  };

  useEffect(() => {
    if (!open || text.trim() === '') return;
    if (!answered) {
      combobox.resetSelectedOption();
      return;
    }
    const [found] = options;
    if (enterWaits.current && found) submit(found.id);
    else combobox.selectFirstOption();
    enterWaits.current = false;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the functions are new on every render
  }, [open, options, answered, text]);

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
          data-autofocus={first || undefined}
          required={required ?? false}
          error={(left && unpicked && t('common.picker.unpicked', { text: text.trim() })) || error}
          data-unread={unpicked || undefined}
          value={text}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('common.picker.typeToFind')}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            enterWaits.current = false;
            setLeft(false);
            onText(cleanScan(event.currentTarget.value));
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || answered || !open) return;
            event.preventDefault();
            enterWaits.current = true;
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setLeft(true);
          }}
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
            <Combobox.Empty>{nothing ?? t('common.picker.nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
