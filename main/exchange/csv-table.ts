import Papa from 'papaparse';
import { DomainError } from '../errors.ts';
import { plainAgain } from './formula-guard.rules.ts';
import { distinctHeadings } from './headings.rules.ts';
import { isBlankRow, type Table } from './table.ts';

const delimiters = [',', ';', '\t', '|'];
const sampleLength = 64_000;
/** The apostrophe with which we write what a spreadsheet would run as a formula. */
const guard = /'[=+\-@\t\r]/;

interface Dialect {
  readonly delimiter: string;
  /** Where the table begins, after Excel's `sep=;`. */
  readonly start: number;
  readonly firstLine: number;
}

/**
 * The separator that the first line with any has most of, outside quotation marks. Headings hold fewer
 * stray commas and semicolons than the cells below them do.
 */
function delimiterOf(sample: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' && counts.size > 0) break;
    else if (delimiters.includes(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? ',';
}

function dialectOf(text: string): Dialect {
  const separator = /^sep=([^\n])\n/i.exec(text.slice(0, 8));
  if (separator?.[1]) return { delimiter: separator[1], start: separator[0].length, firstLine: 2 };
  return { delimiter: delimiterOf(text.slice(0, sampleLength)), start: 0, firstLine: 1 };
}

/** Line breaks inside quoted cells, by which a row takes more than one line of the file. */
function breaksInside(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}

/**
 * Reads delimited text: comma, semicolon, tab or bar, found by looking; any line ending; rows shorter or
 * longer than the headings as they are. A quotation mark that never closes swallows the rest of the file,
 * so it is refused with the line it opens in.
 */
export function csvTable(rawText: string, encoding: string): Table {
  const bare = rawText.startsWith('\uFEFF') ? rawText.slice(1) : rawText;
  const text = bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
  const { delimiter, start, firstLine } = dialectOf(text);
  const input = start === 0 ? text : text.slice(start);
  const quoted = input.includes('"');
  const guarded = guard.test(input);

  function each(visitor: (line: number, cells: string[]) => boolean): void {
    let line = firstLine;
    Papa.parse<string[]>(input, {
      delimiter,
      newline: '\n',
      step: (result, parser) => {
        const cells = guarded ? result.data.map(plainAgain) : result.data;
        if (result.errors.some((error) => error.code === 'MissingQuotes')) {
          throw new DomainError('file-unreadable', { params: { reason: 'unclosed-quote', line } });
        }
        const stop = !visitor(line, cells);
        line += 1 + (quoted ? breaksInside(cells) : 0);
        if (stop) parser.abort();
      },
    });
  }

  let headingLine = 0;
  let headings: string[] = [];
  each((line, cells) => {
    if (isBlankRow(cells)) return true;
    headingLine = line;
    headings = distinctHeadings(cells);
    return false;
  });
  if (headingLine === 0) throw new DomainError('file-unreadable', { params: { reason: 'empty' } });

  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    headings,
    visit: (visitor) =>
      each((line, cells) => {
        if (line > headingLine && !isBlankRow(cells)) visitor(line, cells);
        return true;
      }),
  };
}
