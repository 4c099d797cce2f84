import { writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import { writeWhole } from '../documents/write-file.ts';
import { harmless } from './formula-guard.rules.ts';

/** Refused rows kept to be told one by one; a report holds them all. */
const mostTold = 50;

const headings = ['line', 'outcome', 'box_number', 'field', 'value', 'reason'];

/** A refused row in words. */
export type RefusedRow = {
  readonly line: number;
  readonly label: string;
  readonly reasons: string;
};

export interface ReportCollector {
  readonly add: (row: ImportRow) => void;
  /** The first refused rows. */
  readonly refused: readonly RefusedRow[];
  /** Writes the report, whole or not at all. */
  readonly finish: () => Promise<void>;
}

/**
 * Collects an import's rows for people: the first refused ones to be told, and all as a CSV when a path is
 * given, one line for every reason, doubt and change.
 *
 * @param sayReason why a field was refused or doubted, in words
 */
export function reportCollector(
  path: string | undefined,
  sayReason: (issue: FieldIssue) => string,
): ReportCollector {
  const refused: RefusedRow[] = [];
  const lines: string[][] = [];

  /** Why, and the record it is about. */
  function told(one: FieldIssue): string {
    return one.link ? `${sayReason(one)} ${one.link.label}` : sayReason(one);
  }

  function line(row: ImportRow, field: string, value: string, reason: string): void {
    lines.push([String(row.line), row.outcome, ...[row.label, field, value, reason].map(harmless)]);
  }

  return {
    refused,
    add: (row) => {
      const found = [...row.issues, ...row.warnings] as FieldIssue[];
      if (row.outcome === 'refused' && refused.length < mostTold) {
        const reasons = found
          .slice(0, row.issues.length)
          .map((one) => `${one.field}: ${told(one)}`)
          .join('; ');
        refused.push({ line: row.line, label: row.label, reasons });
      }
      if (path === undefined) return;
      for (const one of found) line(row, one.field, one.value ?? '', told(one));
      for (const change of row.changes) line(row, change.field, change.after, change.before);
      if (found.length + row.changes.length === 0) line(row, '', '', '');
    },
    finish: async () => {
      if (path === undefined) return;
      const text = `\uFEFF${Papa.unparse([headings, ...lines], { newline: '\r\n' })}\r\n`;
      await writeWhole(path, (temporary) => writeFile(temporary, text));
    },
  };
}
