import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanScan } from '../texts/identifiers.ts';
import classes from './search-box.module.css';
import { SearchHits } from './search-hits.tsx';
import { useOpenHit } from './use-open-hit.ts';
import { useSearch } from './use-search.ts';

/** The search that is always at hand (Ctrl+K): a name, any part of a number, or a scanned code; Enter opens. */
export function SearchBox() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { answer, search } = useSearch(text);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { openHit, openAll } = useOpenHit();
  const { selectFirstOption } = combobox;
  const isOpen = combobox.dropdownOpened && text.trim() !== '';

  useHotkeys(
    [
      [
        'mod+K',
        () => {
          input.current?.focus();
          input.current?.select();
        },
      ],
    ],
    [],
    true,
  );
  useEffect(() => {
    if (answer) selectFirstOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the function is new on every render
  }, [answer]);

  const leave = (): void => {
    combobox.closeDropdown();
    setText('');
    input.current?.blur();
  };
  const submit = (option: string): void => {
    const hit = answer?.hits.find(({ id }) => id === option);
    if (hit) openHit(hit);
    else openAll(text.trim());
    leave();
  };
  /** A scanner presses Enter before any answer to what it typed can be on the screen. */
  const onKeyDown = async (event: KeyboardEvent): Promise<void> => {
    if (event.key === 'Escape') return leave();
    if (event.key !== 'Enter' || (answer && isOpen)) return;
    event.preventDefault();
    const found = await search(text.trim());
    const [first] = found?.hits ?? [];
    if (first && found?.hits.length === 1 && !found.foreign) {
      openHit(first);
      leave();
    } else {
      combobox.openDropdown();
    }
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      position="bottom-start"
      shadow="md"
      transitionProps={{ duration: 80 }}
      classNames={{ dropdown: classes['dropdown'] ?? '' }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          className={classes['box'] ?? ''}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl+K</Kbd>}
          rightSectionWidth={64}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(cleanScan(event.currentTarget.value));
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => void onKeyDown(event)}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <SearchHits answer={answer} text={text.trim()} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
