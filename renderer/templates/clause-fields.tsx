import { Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import { clauseVariables } from '../../preload/contract/template-values.ts';
import type { TemplateClause } from '../../preload/contract/template-content.ts';
import { wordingOf, type ClauseWording, type ClauseWords } from './clause-words.ts';
import classes from './editor.module.css';
import { useTemplateWords } from './use-template-words.ts';

interface Props {
  readonly clause: TemplateClause;
  readonly language: PaperLanguage;
  readonly builtIn: ClauseWords;
  /** What the clause is called. */
  readonly title: string;
  readonly onChange: (clause: TemplateClause) => void;
  readonly onRemove: () => void;
}

/** Title and text of a clause in one language. What is written makes them the office's own. */
export function ClauseFields({ clause, language, builtIn, title, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { languagesOf } = useTemplateWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const wording = wordingOf(clause, language, builtIn) ?? { title: '', text: '' };
  const written = paperLanguages.filter((spoken) => clause.texts?.[spoken]);
  const isBuiltIn = Object.hasOwn(builtIn, clause.key);

  const write = (changes: Partial<ClauseWording>): void =>
    onChange({ ...clause, texts: { ...clause.texts, [language]: { ...wording, ...changes } } });

  /** Puts a variable where the cursor stands, and the cursor behind it. */
  const insert = (variable: string): void => {
    const { selectionStart: from = wording.text.length, selectionEnd: to = from } = field.current ?? {};
    const put = `{${variable}}`;
    write({ text: wording.text.slice(0, from) + put + wording.text.slice(to) });
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + put.length, from + put.length);
    });
  };
  const backToBuiltIn = (): void => {
    const { texts: _, ...rest } = clause;
    onChange(rest);
  };
  return (
    <div className={classes['words']} role="group" aria-label={title}>
      <TextInput
        label={t('templates.clause.titleField')}
        lang={language}
        value={wording.title}
        onChange={(event) => write({ title: event.currentTarget.value })}
      />
      <Textarea
        ref={field}
        label={t('templates.clause.textField')}
        lang={language}
        autosize
        minRows={3}
        maxRows={10}
        value={wording.text}
        onChange={(event) => write({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('templates.clause.insert')}
        description={t('templates.clause.insertHint')}
        data={[
          { value: '', label: t('templates.clause.insertChoose') },
          ...clauseVariables.map((variable) => ({
            value: variable,
            label: `${t(`templates.variable.${variable}`)} {${variable}}`,
          })),
        ]}
        value=""
        onChange={(event) => event.currentTarget.value && insert(event.currentTarget.value)}
      />
      {written.length > 0 && written.length < paperLanguages.length && (
        <Text size="xs" c="dimmed">
          {t('templates.clause.othersNeed', { languages: languagesOf(written) })}
        </Text>
      )}
      <Group gap="xs">
        {isBuiltIn && clause.texts && (
          <Button size="compact-sm" variant="default" onClick={backToBuiltIn}>
            {t('templates.clause.backToBuiltIn')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="red" onClick={onRemove}>
          {t('templates.clause.remove', { title })}
        </Button>
      </Group>
    </div>
  );
}
