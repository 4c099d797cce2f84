import { decimalsOf } from '../../preload/contract/currency.ts';
import type { Claim, ClaimFilter } from '../../preload/contract/allowances.ts';
import { dayInColumn, dayOnPaper, paperWords, say, sayCount } from '../documents/paper-words.ts';
import type { Report } from '../documents/report.ts';
import type { SheetColumn, SheetRow } from '../exchange/index.ts';
import { showMoney } from './money.rules.ts';

/** Whether a filter leaves exactly what is still to be paid. */
export function isUnpaid({ states }: ClaimFilter): boolean {
  return states.length > 0 && states.every((state) => state === 'submitted' || state === 'approved');
}

export interface ClaimsMade {
  readonly office: string;
  readonly day: string;
  readonly filter: ClaimFilter;
  readonly totals: readonly {
    readonly currency: string;
    readonly claims: number;
    readonly amount: number;
  }[];
}

/** Claims as a report to be printed: what waits for whom, and the sums by currency. */
export function claimsReport(
  claims: readonly Claim[],
  { office, day, filter, totals }: ClaimsMade,
  language: string,
): Report {
  const words = paperWords('claims', language);
  const common = paperWords('common', language);
  const { column } = words;
  const on = (iso: string): string => dayOnPaper(iso, language);
  return {
    language,
    office,
    title: isUnpaid(filter) ? words.unpaid : words.title,
    mark: common.confidential,
    lead: [
      say(words.lead, { date: on(day) }),
      ...(filter.text.trim() === '' ? [] : [say(words.filter, { text: filter.text.trim() })]),
    ],
    sections: [
      {
        heading: words.totals,
        facts: totals.map((total) => [
          showMoney(total.amount, total.currency, language),
          sayCount(words.count, total.claims, language),
        ]),
      },
      {
        heading: null,
        columns: [
          { title: column.number, width: 24 },
          { title: column.holder, width: 40 },
          { title: column.supervisor, width: 32 },
          { title: column.period, width: 40 },
          { title: column.amount, width: 30 },
          { title: column.state, width: 40 },
        ],
        rows: claims.map((claim) => [
          claim.number,
          claim.holder.name,
          claim.supervisor ?? '',
          `${dayInColumn(claim.from, language)} –\n${dayInColumn(claim.until, language)}`,
          showMoney(claim.amount, claim.currency, language),
          [
            words.state[claim.state],
            claim.paidOn === null || claim.paidHow === null
              ? null
              : [dayInColumn(claim.paidOn, language), words.how[claim.paidHow], claim.paidReference]
                  .filter(Boolean)
                  .join(', '),
          ]
            .filter(Boolean)
            .join('\n'),
        ]),
        empty: words.none,
      },
    ],
    foot: say(words.foot, { office }),
    pageWords: common.page.replace('{page}', '{{page}}').replace('{pages}', '{{pages}}'),
    day,
  };
}

/** The same as a table for a spreadsheet, amounts as numbers of the currency's own units. */
export function claimsTable(
  claims: readonly Claim[],
  language: string,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetRow[] } {
  const { column, state, how } = paperWords('claims', language);
  const text = (heading: string, width: number): SheetColumn => ({ heading, width, type: 'text' });
  const date = (heading: string): SheetColumn => ({ heading, width: 12, type: 'date' });
  return {
    columns: [
      text(column.number, 14),
      text(column.holder, 28),
      text(column.supervisor, 24),
      date(column.from),
      date(column.until),
      { heading: column.amount, width: 14, type: 'number' },
      text(column.currency, 10),
      date(column.submitted),
      text(column.state, 22),
      text(column.decidedBy, 18),
      date(column.paidOn),
      text(column.paidHow, 16),
      text(column.reference, 22),
    ],
    rows: claims.map((claim) => [
      claim.number,
      claim.holder.name,
      claim.supervisor,
      claim.from,
      claim.until,
      claim.amount / 10 ** decimalsOf(claim.currency),
      claim.currency,
      claim.submittedOn,
      state[claim.state],
      claim.decidedBy,
      claim.paidOn,
      claim.paidHow && how[claim.paidHow],
      claim.paidReference,
    ]),
  };
}
