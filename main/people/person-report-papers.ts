import { localInstant } from '../audit/index.ts';
import type { ReportSection } from '../documents/report.ts';
import type { PersonReport } from './person-report.service.ts';
import { fill, type ReportWriter } from './person-report-writer.ts';

/** Agreements, their copies, scans and signatures. */
export function paperSections({ words, onDay, table }: ReportWriter, report: PersonReport): ReportSection[] {
  const { paper } = words.people.report;
  return [
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
        [scan.fileName, scan.takenOutAt && `${paper.takenOut} ${localInstant(scan.takenOutAt)}`]
          .filter(Boolean)
          .join('\n'),
        localInstant(scan.filedAt),
        scan.filedBy,
      ]),
    ),
    table(
      paper.pages,
      [
        ['file', 74],
        ['state', 36],
        ['on', 30],
        ['by', 28],
      ],
      report.pages.map((page) => [
        fill(paper.filePage, { file: page.fileName, page: page.filePage }),
        page.putAwayAt === null ? paper.pageWaits : `${paper.pagePutAway} ${localInstant(page.putAwayAt)}`,
        localInstant(page.addedAt),
        page.addedBy,
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
  ];
}
