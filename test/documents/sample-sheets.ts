import { claimsReport } from '../../main/allowances/claims-report.ts';
import { numbersReport } from '../../main/blanks/numbers-report.ts';
import { contentsReport } from '../../main/box-files/contents-report.ts';
import type { Report } from '../../main/documents/report.ts';
import { returnSlip } from '../../main/returns/return-slip.ts';
import { reminderReport } from '../../main/transmittals/reminder-report.ts';
import { sheetReport } from '../../main/transmittals/sheet-report.ts';
import type { Claim } from '../../preload/contract/allowances.ts';
import type { Folio } from '../../preload/contract/box-files.ts';
import type { Transmittal } from '../../preload/contract/transmittals.ts';

const office = 'Example District Health Office';
const day = '2026-03-01';
const purposes = ['issue', 'sign', 'deliver'] as const;
const count = 14;
const each = <T>(make: (n: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));
const box = (n: number) => `KIL-${String(n).padStart(5, '0')}`;
const worker = (n: number) =>
  n % 5 === 0 ? `Worker Sample Example Longername Number ${n}` : `Worker Sample ${n}`;

function transmittal(purpose: (typeof purposes)[number]): Transmittal {
  return {
    row: 1,
    id: '0',
    version: 1,
    number: 'T-00012',
    purpose,
    state: 'open',
    to: { kind: 'council', id: '0', name: 'Example Village Council' },
    sentOn: '2026-02-20',
    dueOn: '2026-03-06',
    carriedBy: 'Carrier Sample',
    note: 'By the office car',
    items: each((n) => n).flatMap((n) =>
      (['A', 'B'] as const).map((mark) => ({
        agreementId: String(n),
        number: box(n),
        revision: n === 3 ? 2 : 1,
        mark,
        holder: worker(n),
        place: 'Example village, Example ward',
        returnedOn: n < 5 ? '2026-02-27' : null,
        outcome: n === 1 ? ('lost' as const) : n === 2 ? ('void' as const) : n < 5 ? ('back' as const) : null,
      })),
    ),
  } as unknown as Transmittal;
}

function folio(n: number): Folio {
  const [filed, out, lost, gone, spoiled, wrong] = [
    'filed',
    'out',
    'lost',
    'gone',
    'void',
    'misfiled',
  ] as const;
  return {
    folio: n,
    agreementId: String(n),
    number: box(n),
    revision: 1,
    mark: 'A',
    holderName: worker(n),
    filedOn: '2026-02-01',
    despite: n === 6 ? 'stamp not legible' : null,
    state: n === 2 ? out : n === 3 ? lost : n === 4 ? gone : n === 7 ? spoiled : n === 8 ? wrong : filed,
    mistake:
      n === 8 ? { reason: 'filed with another ward', movedTo: { boxFile: '2026/02', folio: 5 } } : null,
    voidReason: n === 7 ? 'coffee spilled over it' : null,
    loan:
      n === 2
        ? { takenOn: '2026-02-20', takenBy: 'Officer Sample', why: 'audit', dueOn: '2026-03-06' }
        : null,
    scans: n === 5 ? 0 : 4,
  };
}

function claim(n: number): Claim {
  const states = ['submitted', 'approved', 'refused', 'paid', 'withdrawn'] as const;
  const ways = ['airtime', 'mobile-money', 'cash', 'bank'] as const;
  const paid = n > 5;
  return {
    number: box(n),
    holder: { id: '0', name: worker(n) },
    supervisor: 'Supervisor Sample',
    from: '2026-01-01',
    until: '2026-01-31',
    amount: 10_000,
    currency: 'TZS',
    state: paid ? 'paid' : states[n % states.length],
    paidOn: paid ? '2026-02-10' : null,
    paidHow: paid ? ways[n % ways.length] : null,
    paidReference: paid ? `REF ${n}` : null,
  } as unknown as Claim;
}

/** Every sheet that is a report, as it would be printed for an example office. */
export function sampleSheets(language: string): Readonly<Record<string, Report>> {
  const claims = each(claim);
  const settled = { settledOn: '2026-02-28', settledBy: 'Officer Sample', settledNote: null };
  const owed = { version: 1, quantity: 1, amount: null, currency: null, note: null, since: '2026-02-20' };
  return {
    ...Object.fromEntries(
      purposes.flatMap((purpose) => [
        [
          `sheet-${purpose}`,
          sheetReport(
            {
              transmittal: transmittal(purpose),
              office,
              stampName: 'Example Council',
              phone: '+255 754 000 111',
              day,
            },
            language,
          ),
        ],
        [
          `reminder-${purpose}`,
          reminderReport(
            {
              purpose,
              to: { name: 'Supervisor Sample', phone: '+255 754 000 111' },
              items: transmittal(purpose).items.map((item) =>
                Object.assign(item, {
                  transmittalId: '0',
                  sequence: 12,
                  sentOn: '2026-02-20',
                  dueOn: '2026-03-06',
                }),
              ),
              office,
              contact: 'Officer Sample, +255 754 000 111',
              day,
            },
            language,
          ),
        ],
      ]),
    ),
    contents: contentsReport(
      {
        boxFile: {
          number: '2026/003',
          title: 'Example District, agreements',
          capacity: 50,
          nextFolio: 15,
          openedOn: '2026-01-05',
          closedOn: day,
        } as unknown as Parameters<typeof contentsReport>[0]['boxFile'],
        folios: each(folio),
        office,
        day,
      },
      language,
    ),
    claims: claimsReport(
      claims,
      {
        office,
        day,
        filter: { text: 'sample', states: [] },
        totals: [{ currency: 'TZS', claims: count, amount: 140_000 }],
      },
      language,
    ),
    numbers: numbersReport(
      {
        prefix: 'KIL',
        first: box(1),
        next: box(60),
        counts: { device: 50, 'device-void': 2, 'blank-out': 4, 'blank-void': 2, missing: 1 },
        runs: (['device', 'device-void', 'blank-out', 'blank-void', 'missing'] as const).map((fate, at) => ({
          first: box(at * 10 + 1),
          last: box(at * 10 + 10),
          count: 10,
          fate,
          reason: fate === 'blank-void' ? 'torn' : null,
        })),
        leftOut: 0,
      } as unknown as Parameters<typeof numbersReport>[0],
      { office, day },
      language,
    ),
    'return-slip': returnSlip(
      {
        handBack: {
          on: '2026-02-20',
          condition: 3,
          receivedBy: 'Officer Sample',
          note: 'Screen scratched',
          accessories: (['charger', 'cable', 'case', 'box', 'memory-card'] as const).map((kind) => ({
            kind,
            quantity: 1,
            back: kind === 'case' ? 0 : 1,
          })),
        },
        owed: [
          { ...owed, what: 'item', item: 'case', settledOn: null, settledHow: null },
          { ...owed, ...settled, what: 'item', item: 'charger', settledHow: 'replaced' },
          { ...owed, ...settled, what: 'item', item: 'cable', settledHow: 'written-off' },
          {
            ...owed,
            ...settled,
            what: 'money',
            item: null,
            amount: 20_000,
            currency: 'TZS',
            settledHow: 'paid',
          },
        ],
      } as unknown as Parameters<typeof returnSlip>[0],
      {
        office,
        day,
        number: box(7),
        revision: 1,
        device: 'Samsung Galaxy A14',
        imei: '35 693803 564380 9',
        holder: 'Worker Sample 7',
        heldFrom: '2025-11-02',
        receivedBy: 'Officer Sample',
      },
      language,
    ),
  };
}
