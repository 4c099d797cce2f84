import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Difference, TextPart } from '../../preload/contract/template-differences.ts';
import { Section } from '../components/section.tsx';
import classes from './compare.module.css';
import { useDifferenceWords } from './use-difference-words.ts';

const groups: readonly Difference['group'][] = ['clauses', 'terms', 'copies', 'signatures', 'form'];

/** Differences in words, clause by clause and term by term. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation();
  return groups.map((group) => {
    const those = differences.filter((difference) => difference.group === group);
    return those.length === 0 ? null : (
      <Section key={group} title={t(`templates.compare.group.${group}`)}>
        <ul className={classes['list']}>
          {those.map((difference) => (
            <DifferenceLine key={keyOf(difference)} difference={difference} />
          ))}
        </ul>
      </Section>
    );
  });
}

function keyOf({ subject, what, language }: Difference): string {
  return `${subject} ${what} ${language ?? ''}`;
}

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const words = useDifferenceWords();
  const { what, before, after, parts } = difference;
  return (
    <li className={classes['line']}>
      <Text fw={600}>
        {words.subject(difference)}{' '}
        <Text span c="dimmed" fw={400}>
          {words.what(difference)}
        </Text>
      </Text>
      {parts.length > 0 ? (
        <p className={classes['text']}>
          {parts.map((part, at) => (
            <Part key={`${at} ${part.change}`} part={part} />
          ))}
        </p>
      ) : (
        (before !== null || after !== null) && (
          <dl className={classes['values']}>
            {what !== 'added' && (
              <>
                <dt>{t('templates.compare.was')}</dt>
                <dd>{words.value(difference, before)}</dd>
              </>
            )}
            {what !== 'removed' && (
              <>
                <dt>{t('templates.compare.is')}</dt>
                <dd>{words.value(difference, after)}</dd>
              </>
            )}
          </dl>
        )
      )}
    </li>
  );
}

/** A stretch of a changed text; what was added or removed is said to those who do not see the marks. */
function Part({ part }: { readonly part: TextPart }) {
  const { t } = useTranslation();
  if (part.change === 'same') return <>{part.text}</>;
  const Mark = part.change === 'added' ? 'ins' : 'del';
  return (
    <Mark
      aria-label={`${t(`templates.compare.${part.change}`)}: ${part.text}`}
      className={classes[part.change]}
    >
      {part.text}
    </Mark>
  );
}
