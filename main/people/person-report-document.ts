import { valueWords } from '../../resources/texts/entry-words.ts';
import { entryText, localInstant } from '../audit/index.ts';
import type { Report, ReportColumn, ReportSection } from '../documents/report.ts';
import { readablePhone } from '../sims/index.ts';
import { plainMoney } from '../allowances/money.rules.ts';
import type { OwedBy } from './person-records.repository.ts';
import type { PersonReport } from './person-report.service.ts';

type Tongue = Parameters<typeof entryText>[0];

/** Fills the `{{names}}` of a text. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A thing owed by its name, or the money. */
function owedThing(words: Tongue['words'], { item, quantity, amount, currency }: OwedBy): string {
  if (amount !== null && currency !== null) return plainMoney(amount, currency);
  const named: Readonly<Record<string, string>> = words.register.accessory;
  return `${quantity} × ${named[item ?? ''] ?? item ?? ''}`;
}

/** Everything held about somebody, as a report to be printed and handed to them. */
export function personReportDocument(tongue: Tongue, report: PersonReport, day: string): Report {
  const { words, language } = tongue;
  const { paper } = words.people.report;
  const { column } = paper;
  const { person, journal } = report;
  const onDay = (iso: string | null): string => valueWords(words, language, 'on', iso);

  const table = (
    heading: string,
    columns: readonly (readonly [keyof typeof column, number])[],
    rows: readonly (readonly (string | null)[])[],
  ): ReportSection => ({
    heading,
    columns: columns.map(([name, width]): ReportColumn => ({ title: column[name], width })),
    rows: rows.map((row) => row.map((cell) => cell ?? '')),
    empty: paper.none,
  });
  const devices = (heading: string, now: boolean): ReportSection =>
    table(
      heading,
      [
        ['box', 20],
        ['device', 34],
        ['from', 22],
        ['until', 22],
        ['place', 32],
        ['supervisor', 26],
        ['condition', 12],
      ],
      report.devices
        .filter(({ until }) => (until === null) === now)
        .map((held) => [
          held.box,
          [held.device, held.imei, held.note].filter(Boolean).join('\n'),
          onDay(held.from),
          onDay(held.until),
          held.place,
          held.supervisor,
          [held.conditionOut, held.conditionBack].filter((grade) => grade !== null).join(' / '),
        ]),
    );
  const entries = (heading: string, rows: PersonReport['changes']): ReportSection =>
    table(
      heading,
      [
        ['when', 28],
        ['who', 30],
        ['what', 110],
      ],
      rows.map((entry) => [localInstant(entry.at), entry.account, entryText(tongue, entry)]),
    );

  const { field } = words.people;
  const facts: (readonly [string, string | null])[] = [
    [field.name, person.fullName],
    [field.role, words.people.role[person.role]],
    [field.code, person.code],
    [field.phone, readablePhone(person.phone)],
    [field.title, person.title],
    [field.id, [person.idType, person.idNumber].filter(Boolean).join(' ')],
    [field.place, person.place?.path ?? null],
    [field.supervisor, person.supervisor?.name ?? null],
    [paper.supervises, report.supervises.join(', ')],
    [paper.keptUntil, onDay(report.keptUntil) || paper.notYet],
  ];
  return {
    language,
    office: report.office,
    title: fill(paper.title, { name: person.fullName }),
    mark: paper.mark,
    lead: [
      fill(paper.made, { when: localInstant(report.madeAt), who: report.madeBy, office: report.office }),
      fill(paper.why, { years: report.retentionYears }),
      fill(paper.head, { ...journal }),
    ],
    sections: [
      {
        heading: paper.who,
        facts: facts.map(([label, value]) => [label, value || words.common.none] as const),
      },
      devices(paper.now, true),
      devices(paper.before, false),
      table(
        paper.sims,
        [
          ['number', 56],
          ['operator', 28],
          ['box', 24],
          ['from', 24],
          ['until', 24],
        ],
        report.sims.map((sim) => [
          [readablePhone(sim.msisdn), sim.iccid].filter(Boolean).join('\n'),
          sim.operator,
          sim.box,
          onDay(sim.from),
          onDay(sim.until),
        ]),
      ),
      table(
        paper.agreements,
        [
          ['agreement', 24],
          ['on', 24],
          ['state', 40],
          ['copies', 80],
        ],
        report.agreements.map((agreement) => [
          `${agreement.number}/${agreement.revision}`,
          onDay(agreement.draftedOn),
          [words.register.agreementState[agreement.state], agreement.voidReason].filter(Boolean).join(': '),
          agreement.copies
            .map(({ mark, state, custodian }) =>
              fill(paper.copy, {
                mark,
                state: words.agreements.copyState[state],
                custodian: words.agreements.custodian[custodian],
              }),
            )
            .join('\n'),
        ]),
      ),
      table(
        paper.papers,
        [
          ['transmittal', 24],
          ['state', 30],
          ['from', 24],
          ['until', 24],
          ['copies', 16],
          ['note', 50],
        ],
        report.papers.map((papers) => [
          papers.transmittal,
          words.transmittals.purpose[papers.purpose],
          onDay(papers.sentOn),
          onDay(papers.closedOn),
          String(papers.copies),
          [papers.carriedBy, papers.note].filter(Boolean).join('\n'),
        ]),
      ),
      table(
        paper.scans,
        [
          ['agreement', 24],
          ['copy', 12],
          ['file', 74],
          ['on', 30],
          ['by', 28],
        ],
        report.scans.map((scan) => [
          `${scan.number}/${scan.revision}`,
          scan.copy,
          scan.fileName,
          localInstant(scan.filedAt),
          scan.filedBy,
        ]),
      ),
      table(
        paper.signatures,
        [
          ['agreement', 24],
          ['copy', 12],
          ['on', 24],
          ['what', 108],
        ],
        report.signatures.map((one) => [
          `${one.number}/${one.revision}`,
          one.copy,
          onDay(one.on),
          [
            `${words.signing.party[one.party]}: ${one.name}`,
            words.signing.how[one.how],
            one.witness,
            one.note,
            one.replaced ? words.signing.replaced : null,
          ]
            .filter(Boolean)
            .join(', '),
        ]),
      ),
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
      entries(paper.views, report.views),
      entries(paper.changes, report.changes),
    ],
    foot: fill(paper.foot, { sequence: journal.sequence, hash: journal.hash.slice(0, 16) }),
    pageWords: paper.page,
    day,
  };
}
