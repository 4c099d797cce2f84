import { Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateClause } from '../../preload/contract/template-content.ts';
import { AddClause } from './add-clause.tsx';
import { ClauseRow } from './clause-row.tsx';
import { moved, titleOf, type ClauseWords } from './clause-words.ts';
import classes from './editor.module.css';

interface Props {
  readonly clauses: readonly TemplateClause[];
  /** In which texts are shown and written. */
  readonly language: PaperLanguage;
  readonly builtIn: ClauseWords;
  readonly onChange: (clauses: TemplateClause[]) => void;
}

/** The clauses in the order of the paper: on or off, initials, words, and their place by drag or by keys. */
export function ClausesPart({ clauses, language, builtIn, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const move = (key: string, to: number): void => {
    const from = clauses.findIndex((clause) => clause.key === key);
    const place = Math.min(Math.max(to, 0), clauses.length - 1);
    const clause = clauses[from];
    if (!clause || place === from) return;
    onChange(moved(clauses, from, place));
    const title = titleOf(clause, builtIn, language) ?? key;
    setSaid(t('templates.clause.moved', { title, place: place + 1, count: clauses.length }));
  };
  const drop = (onto: string): void => {
    if (dragged !== null && dragged !== onto) {
      move(
        dragged,
        clauses.findIndex(({ key }) => key === onto),
      );
    }
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <Text size="xs" c="dimmed" mb={4}>
        {t('templates.clause.list')}
      </Text>
      <ol className={classes['clauses']} aria-label={t('templates.clause.list')}>
        {clauses.map((clause, at) => (
          <li
            key={clause.key}
            className={classes['clause']}
            data-off={!clause.on}
            data-over={over === clause.key && dragged !== clause.key}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(clause.key);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(clause.key);
            }}
          >
            <ClauseRow
              clause={clause}
              language={language}
              builtIn={builtIn}
              isOpen={open === clause.key}
              isFirst={at === 0}
              isLast={at === clauses.length - 1}
              onOpen={(isOpen) => setOpen(isOpen ? clause.key : null)}
              onMove={(by) => move(clause.key, at + by)}
              onDrag={(isDragged) => {
                setDragged(isDragged ? clause.key : null);
                setOver(null);
              }}
              onChange={(changed) =>
                onChange(clauses.map((other) => (other.key === clause.key ? changed : other)))
              }
              onRemove={() => onChange(clauses.filter(({ key }) => key !== clause.key))}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <AddClause
        clauses={clauses}
        builtIn={builtIn}
        language={language}
        onAdd={(clause) => {
          onChange([...clauses, clause]);
          setOpen(clause.key);
        }}
      />
    </>
  );
}
