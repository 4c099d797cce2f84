import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { Template } from '../../preload/contract/templates.ts';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { IconPencil } from '@tabler/icons-react';
import { ClausesPart } from './clauses-part.tsx';
import { EditorActs } from './editor-acts.tsx';
import classes from './editor.module.css';
import { EditorIssues } from './editor-issues.tsx';
import { FormPart } from './form-part.tsx';
import { SamplePreview } from './sample-preview.tsx';
import { TermsPart } from './terms-part.tsx';
import { useTemplateWords } from './use-template-words.ts';

interface Props {
  readonly template: Template;
  readonly number: number;
  readonly version: number;
  readonly saved: TemplateContent;
  readonly back: { readonly href: string; readonly label: string };
}

const parts = ['clauses', 'terms', 'form'] as const;
type Part = (typeof parts)[number];

/** Writes the draft of a template, with a sample agreement drawn beside it. */
export function TemplateEditor({ template, number, version, saved, back }: Props) {
  const { t } = useTranslation();
  const { nameOf } = useTemplateWords();
  const [content, setContent] = useKept(`template draft ${template.key} ${number}`, () => saved);
  const [part, setPart] = useState<Part>('clauses');
  const [language, setLanguage] = useState<PaperLanguage>(template.languages[0] ?? 'en');
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const texts = useQuery('templates.texts', { language }, { keepPrevious: true });
  const change = (changes: Partial<TemplateContent>): void => {
    setIssues([]);
    setContent({ ...content, ...changes });
  };
  return (
    <Page
      title={t('templates.editor.title', { name: nameOf(template), number })}
      aside={<StateBadge icon={IconPencil} tone="waiting" label={t('templates.draft')} />}
      back={back}
      body="fill"
      acts={
        <EditorActs
          template={template}
          number={number}
          version={version}
          saved={saved}
          content={content}
          onContent={setContent}
          onIssues={setIssues}
        />
      }
    >
      <div className={classes['layout']}>
        <div className={classes['side']}>
          <SegmentedControl
            aria-label={t('templates.editor.parts')}
            value={part}
            onChange={setPart}
            data={parts.map((value) => ({ value, label: t(`templates.editor.part.${value}`) }))}
          />
          <EditorIssues issues={issues} content={content} texts={texts.data?.clauses ?? {}} />
          <div className={classes['fields']}>
            {part === 'clauses' && texts.data && (
              <ClausesPart
                clauses={content.clauses}
                language={language}
                builtIn={texts.data.clauses}
                onChange={(clauses) => change({ clauses })}
              />
            )}
            {part === 'terms' && texts.data && (
              <TermsPart
                content={content}
                language={language}
                usualTitle={texts.data.titles[content.kind]}
                onChange={change}
              />
            )}
            {part === 'form' && <FormPart content={content} onChange={change} />}
          </div>
        </div>
        <SamplePreview
          templateKey={template.key}
          content={content}
          language={language}
          onLanguage={setLanguage}
        />
      </div>
    </Page>
  );
}
