import { valueWords } from '../../resources/texts/entry-words.ts';
import type { entryText } from '../audit/index.ts';
import type { ReportColumn, ReportSection } from '../documents/report.ts';

export type Tongue = Parameters<typeof entryText>[0];

type Column = keyof Tongue['words']['people']['report']['paper']['column'];

/** What the sections of a person's report are written with. */
export interface ReportWriter {
  readonly words: Tongue['words'];
  /** A day in words; empty for none. */
  readonly onDay: (iso: string | null) => string;
  /** A section of rows under named columns, with their widths in millimetres. */
  readonly table: (
    heading: string,
    columns: readonly (readonly [Column, number])[],
    rows: readonly (readonly (string | null)[])[],
  ) => ReportSection;
}

/** Fills the `{{names}}` of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function reportWriter({ words, language }: Tongue): ReportWriter {
  const { column, none } = words.people.report.paper;
  return {
    words,
    onDay: (iso) => valueWords(words, language, 'on', iso),
    table: (heading, columns, rows) => ({
      heading,
      columns: columns.map(([name, width]): ReportColumn => ({ title: column[name], width })),
      rows: rows.map((row) => row.map((cell) => cell ?? '')),
      empty: none,
    }),
  };
}
