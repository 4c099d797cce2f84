import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLatest } from '../api/use-latest.ts';
import { cleanScan } from '../texts/identifiers.ts';
import classes from './bars.module.css';

interface TextFilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A list is asked again once typing rests this long, in milliseconds. */
const rest = 120;

/** Search-as-you-type over a list, where its screen starts. Takes a scanned code as well; arrow down leads into the list. */
export function TextFilter({ label, value, onChange }: TextFilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const change = useLatest(onChange);

  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);

  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      change.current(typed);
    }, rest);
    return () => clearTimeout(timer);
  }, [typed, change]);

  return (
    <TextInput
      className={classes['text'] ?? ''}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      onChange={(event) => setTyped(cleanScan(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.currentTarget.closest('[data-content]')?.querySelector<HTMLElement>('[role=grid]')?.focus();
      }}
      rightSection={
        typed && (
          <CloseButton size="sm" aria-label={t('common.filter.clearText')} onClick={() => setTyped('')} />
        )
      }
    />
  );
}
