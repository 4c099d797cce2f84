import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import { writeWhole } from '../documents/write-file.ts';
import { sayIssue } from './words.ts';

/** A refused row as it is told to people. */
export interface RefusedRow {
  readonly line: number;
  readonly label: string;
  readonly reason: string;
}

export interface ImportReport {
  readonly add: (row: ImportRow) => void;
  readonly close: () => void;
  /** The first refused rows, to be told at once. */
  readonly refused: readonly RefusedRow[];
  /** Writes the report file, if one was asked for. */
  readonly finish: () => Promise<void>;
}

const toldAtMost = 100;
const headings = ['line', 'outcome', 'record', 'field', 'value', 'reason'];

/** Collects what became of each row: refused ones in words, and all of them for a CSV report. */
export function importReport(path: string | undefined): ImportReport {
  const refused: RefusedRow[] = [];
  const lines: (string | number)[][] = [];
  return {
    refused,
    add: (row) => {
      if (row.outcome === 'refused' && refused.length < toldAtMost) {
        refused.push({ line: row.line, label: row.label, reason: row.issues.map(sayReason).join(' ') });
      }
      if (path === undefined) return;
      const told = row.outcome === 'refused' ? row.issues : row.warnings;
      if (told.length === 0) lines.push([row.line, row.outcome, row.label, '', '', '']);
      for (const one of told) {
        lines.push([row.line, row.outcome, row.label, one.field, one.value ?? '', sayReason(one)]);
      }
    },
    close: () => {},
    finish: async () => {
      if (path === undefined) return;
      const csv = Papa.unparse([headings, ...lines], { escapeFormulae: true, newline: '\r\n' });
      await writeWhole(resolve(path), (temporary) => writeFile(temporary, `\ufeff${csv}\r\n`));
    },
  };
}

function sayReason(issue: ImportRow['issues'][number]): string {
  return sayIssue(issue as Parameters<typeof sayIssue>[0]);
}
