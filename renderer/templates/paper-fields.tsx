import { Group, NativeSelect, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { OfferedTemplate } from '../../preload/contract/templates.ts';
import type { CallInput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { PaperLanguageField } from '../settings/paper-language-field.tsx';
import { useTemplateWords } from './use-template-words.ts';

/** What an agreement is made from. */
export interface PaperChosen {
  readonly template: string;
  readonly language: PaperLanguage;
  readonly secondLanguage: PaperLanguage | null;
}

interface Props {
  readonly ownership: CallInput<'templates.offered'>['ownership'];
  /** Null for the usual. */
  readonly value: PaperChosen | null;
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly onChange: (paper: PaperChosen) => void;
}

/** The template and the one or two languages of an agreement. */
export function PaperFields({ ownership, value, errors, onChange }: Props) {
  const { t } = useTranslation();
  const { nameOf, languageOf } = useTemplateWords();
  const offered = useQuery('templates.offered', { ownership }, { keepPrevious: true }).data ?? [];
  const usual = useQuery('settings.office', {}).data?.paperLanguage ?? 'en';
  const template = offered.find(({ key }) => key === value?.template) ?? offered[0];
  if (!template) return null;

  const paper = value ?? {
    template: template.key,
    language: languageIn(template, usual),
    secondLanguage: null,
  };
  const second = paper.secondLanguage !== paper.language ? paper.secondLanguage : null;
  const choose = (key: string): void => {
    const chosen = offered.find((one) => one.key === key) ?? template;
    onChange({ template: key, language: languageIn(chosen, paper.language), secondLanguage: null });
  };
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('templates.choice.template')}
        data-path="template"
        error={errors['template']}
        data={offered.map((one) => ({ value: one.key, label: nameOf(one) }))}
        value={template.key}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Group gap="sm" align="flex-start" grow>
        <PaperLanguageField
          label={t('templates.choice.language')}
          among={template.languages}
          value={paper.language}
          onChange={(language) => onChange({ ...paper, language, secondLanguage: null })}
        />
        <NativeSelect
          label={t('templates.choice.second')}
          data={[
            { value: '', label: t('templates.choice.none') },
            ...template.languages
              .filter((language) => language !== paper.language)
              .map((language) => ({ value: language, label: languageOf(language) })),
          ]}
          value={second ?? ''}
          onChange={(event) =>
            onChange({
              ...paper,
              secondLanguage: (event.currentTarget.value || null) as PaperLanguage | null,
            })
          }
        />
      </Group>
    </Stack>
  );
}

/** The wanted language where the template speaks it, otherwise its first. */
function languageIn({ languages }: OfferedTemplate, wanted: PaperLanguage): PaperLanguage {
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}
