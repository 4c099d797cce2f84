import type { AgreementReturn } from '../../preload/contract/returns.ts';
import { showMoney } from '../allowances/money.rules.ts';
import { dayInColumn, dayOnPaper, paperWords, say } from '../documents/paper-words.ts';
import type { Report } from '../documents/report.ts';

/** What a return slip says besides the return section itself. */
export interface SlipFacts {
  readonly office: string;
  readonly day: string;
  readonly number: string;
  readonly revision: number;
  readonly device: string;
  readonly imei: string | null;
  readonly holder: string;
  readonly heldFrom: string | null;
  /** Who took the device back; empty where it is written by hand. */
  readonly receivedBy: string;
}

/** The slip that is signed when a device came back: what came with it, and what is still owed. */
export function returnSlip({ handBack, owed }: AgreementReturn, facts: SlipFacts, language: string): Report {
  const words = paperWords('return-slip', language);
  const common = paperWords('common', language);
  const { number, revision, office } = facts;
  const day = (iso: string | null): string => (iso === null ? '' : dayOnPaper(iso, language));
  const accessory = (kind: string): string =>
    (common.accessory as Readonly<Record<string, string>>)[kind] ?? kind;
  const condition = (grade: number): string =>
    (common.condition as Readonly<Record<string, string>>)[String(grade)] ?? String(grade);
  const owedWords = ({ item, quantity, amount, currency }: AgreementReturn['owed'][number]): string =>
    amount !== null && currency !== null
      ? showMoney(amount, currency, language)
      : [quantity === 1 ? null : quantity, accessory(item ?? '')].filter((part) => part !== null).join(' × ');
  return {
    language,
    office,
    title: say(words.title, { number }),
    mark: '',
    lead: [words.lead],
    sections: [
      {
        heading: null,
        facts: [
          [words.number, number],
          [words.revision, String(revision)],
          [words.device, facts.device],
          [words.imei, facts.imei ?? ''],
          [words.holder, facts.holder],
          [words.from, day(facts.heldFrom)],
          [words.on, day(handBack?.on ?? null)],
          [words.condition, handBack === null ? '' : condition(handBack.condition)],
          [words.receivedBy, facts.receivedBy],
          ...(handBack?.note ? [[words.note, handBack.note] as const] : []),
        ],
      },
      {
        heading: words.accessories,
        columns: [
          { title: words.accessory, width: 80 },
          { title: words.out, width: 40 },
          { title: words.back, width: 40 },
        ],
        rows: (handBack?.accessories ?? []).map((one) => [
          accessory(one.kind),
          String(one.quantity),
          String(one.back),
        ]),
        empty: words.noAccessories,
      },
      {
        heading: words.owed,
        columns: [
          { title: words.what, width: 60 },
          { title: words.since, width: 34 },
          { title: words.remark, width: 76 },
        ],
        rows: owed.map((one) => [
          owedWords(one),
          dayInColumn(one.since, language),
          one.settledOn === null || one.settledHow === null
            ? (one.note ?? '')
            : say(words.settled, { date: day(one.settledOn), how: words.how[one.settledHow] }),
        ]),
        empty: words.nothingOwed,
      },
      {
        heading: words.signatures,
        signing: {
          blanks: [
            { title: words.signature, width: 80 },
            { title: words.date, width: 34 },
          ],
          of: [
            { who: say(words.holderSigns, { name: facts.holder }) },
            { who: say(words.officeSigns, { name: facts.receivedBy }) },
          ],
        },
      },
    ],
    foot: say(words.foot, { office, number, revision }),
    pageWords: common.page.replace('{page}', '{{page}}').replace('{pages}', '{{pages}}'),
    day: facts.day,
  };
}
