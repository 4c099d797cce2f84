import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: PaperLanguage;
  readonly onChange: (language: PaperLanguage) => void;
  /** Left out means all that paper is printed in. */
  readonly among?: readonly PaperLanguage[];
}

/** A language of paper, by its own name. */
export function PaperLanguageField({ label, description, value, onChange, among = paperLanguages }: Props) {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (
    <NativeSelect
      label={label}
      description={description}
      data={among.map((language) => ({ value: language, label: names.of(language) ?? language }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as PaperLanguage)}
    />
  );
}
