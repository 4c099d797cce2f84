import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusNext } from './enter-order.ts';
import { countries } from '../texts/countries.ts';

/** The full list of countries, found by typing part of a name. Its value is the two-letter code. */
export function CountryField(props: Omit<SelectProps, 'data'>) {
  const input = useRef<HTMLInputElement>(null);
  const { t, i18n } = useTranslation();
  const data = useMemo(
    () => countries(i18n.language).map(({ code, name }) => ({ value: code, label: name })),
    [i18n.language],
  );
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      ref={input}
      onOptionSubmit={() => setTimeout(() => input.current && focusNext(input.current))}
      data={data}
      maxDropdownHeight={240}
      placeholder={t('common.countries.choose')}
      comboboxProps={{ transitionProps: { duration: 80 } }}
      {...props}
    />
  );
}
