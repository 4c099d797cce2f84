import { entryText, localInstant } from '../audit/index.ts';
import type { Report, ReportSection } from '../documents/report.ts';
import { readablePhone } from '../sims/index.ts';
import { moneySections } from './person-report-money.ts';
import { paperSections } from './person-report-papers.ts';
import { fill, reportWriter, type Tongue } from './person-report-writer.ts';
import type { PersonReport } from './person-report.service.ts';

/** Everything held about somebody, as a report to be printed and handed to them. */
export function personReportDocument(tongue: Tongue, report: PersonReport, day: string): Report {
  const { words, language } = tongue;
  const { paper } = words.people.report;
  const { person, journal } = report;
  const writer = reportWriter(tongue);
  const { onDay, table } = writer;

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
      ...paperSections(writer, report),
      ...moneySections(writer, report),
      entries(paper.views, report.views),
      entries(paper.changes, report.changes),
    ],
    foot: fill(paper.foot, { sequence: journal.sequence, hash: journal.hash.slice(0, 16) }),
    pageWords: paper.page,
    day,
  };
}
