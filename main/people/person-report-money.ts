import { plainMoney } from '../allowances/money.rules.ts';
import type { ReportSection } from '../documents/report.ts';
import type { OwedBy } from './person-records.repository.ts';
import type { PersonReport } from './person-report.service.ts';
import type { ReportWriter, Tongue } from './person-report-writer.ts';

/** A thing owed by its name, or the money. */
function owedThing(words: Tongue['words'], { item, quantity, amount, currency }: OwedBy): string {
  if (amount !== null && currency !== null) return plainMoney(amount, currency);
  const named: Readonly<Record<string, string>> = words.register.accessory;
  return `${quantity} × ${named[item ?? ''] ?? item ?? ''}`;
}

/** What is owed, and what was claimed. */
export function moneySections({ words, onDay, table }: ReportWriter, report: PersonReport): ReportSection[] {
  const { paper } = words.people.report;
  return [
    table(
      paper.owed,
      [
        ['agreement', 24],
        ['what', 76],
        ['from', 34],
        ['until', 34],
      ],
      report.owed.map((one) => [
        one.number,
        [owedThing(words, one), one.note].filter(Boolean).join(': '),
        onDay(one.since),
        onDay(one.settledOn),
      ]),
    ),
    table(
      paper.claims,
      [
        ['agreement', 24],
        ['from', 26],
        ['until', 26],
        ['what', 92],
      ],
      report.claims.map((claim) => [
        claim.number,
        onDay(claim.from),
        onDay(claim.until),
        [
          plainMoney(claim.amount, claim.currency),
          words.allowances.state[claim.state],
          claim.note,
          claim.decision,
          onDay(claim.paidOn),
          claim.paidReference,
          ...claim.files,
        ]
          .filter(Boolean)
          .join(', '),
      ]),
    ),
  ];
}
