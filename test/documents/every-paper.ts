import { crc32, deflateSync } from 'node:zlib';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { drawAgreements, type AgreementOptions } from '../../main/agreements/agreement.pdf.ts';
import { drawSpines } from '../../main/box-files/spine.pdf.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { paperWords } from '../../main/documents/paper-words.ts';
import { drawReport } from '../../main/documents/report.pdf.ts';
import { recoveryCodeOf, codeBytes } from '../../main/keys/recovery-code.rules.ts';
import { drawRecoverySheet } from '../../main/keys/recovery-sheet.pdf.ts';
import { labelSheet } from '../../main/labels/label-sheets.ts';
import { drawLabels } from '../../main/labels/label.pdf.ts';
import { drawOutlinePage } from '../../main/labels/outline-page.pdf.ts';
import { qrPayload } from '../../main/labels/qr-payload.rules.ts';
import { drawPrinterPage } from '../../main/printing/printer-page.pdf.ts';
import { drawStampedCopies } from '../../main/stamped-copies/stamped-copies.pdf.ts';
import type { PrintChoice } from '../../preload/contract/agreements.ts';
import { templateKinds } from '../../preload/contract/template-values.ts';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import { labelKinds } from '../../preload/contract/label-values.ts';
import { agreementIn } from '../agreements/agreement-in-languages.ts';
import { sampleMac } from '../agreements/agreement-sample.ts';
import { sampleLabel } from '../labels/label-sample.ts';
import { aScan, aStampedCopy, scannedPage, stampedCopies } from '../stamped-copies/sample.ts';
import { sampleSheets } from './sample-sheets.ts';

/** A kind of paper that Boxfile prints. */
export interface Paper {
  readonly name: string;
  /** Bears QR codes, or bars as well; nothing where a paper bears none. */
  readonly codes: readonly ('QRCode' | 'Code128')[];
  /** A page with a code, where it is not the first. */
  readonly codePage?: number;
  /** On stock whose labels may reach the edge, as on rolls, edges are the stock's own. */
  readonly stock: boolean;
  readonly draw: (target: string, fonts: FontSet) => Promise<unknown>;
}

const office = 'Example District Health Office';
const day = '2026-11-22';
const longName = 'Maximiliana Alexandrina Konstantinopoulou-Featherstonehaugh van der Westhuizen Ramanantsoa';

/** A grey rectangle with a frame, as a PNG in base-64: an emblem of nobody. */
function emblem(width: number, height: number): string {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isRim = Math.min(x, y, width - 1 - x, height - 1 - y) < 6;
      rows[y * (width + 1) + 1 + x] = isRim ? 0 : 160 + ((x + y) % 64);
    }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64');
}

/** The form as it is printed to be filled in by hand. */
export function blankOf(known: AgreementDocument): AgreementDocument {
  const empty = <T extends object>(facts: T) =>
    Object.fromEntries(Object.keys(facts).map((key) => [key, null])) as unknown as T;
  return {
    ...known,
    filled: 'blank',
    holder: empty(known.holder),
    supervisor: empty(known.supervisor),
    device: empty(known.device),
    sims: [],
    accessories: [],
    terms: { ...known.terms, startsOn: null, endsOn: null, supportContact: null, lossContact: null },
    qrPayload: qrPayload({ boxNumber: known.boxNumber }, { content: 'number-only', mac: sampleMac }),
  };
}

/** The head of an office with its pictures. */
function withLetterhead(known: AgreementDocument, pictures: number): AgreementDocument {
  const logos = [emblem(200, 200), emblem(420, 160), emblem(160, 200)].slice(0, pictures);
  return {
    ...known,
    office: { ...known.office, lines: ['Ministry of Examples', 'P.O. Box 000, Example Town'], logos },
  };
}

/** Everything longer than usual: names, letterhead with three pictures, many accessories, three copies. */
export function longOf(known: AgreementDocument): AgreementDocument {
  const [first] = known.accessories;
  return {
    ...known,
    holder: {
      ...known.holder,
      name: longName,
      nextOfKin: `${longName}, +255 712 345 678`,
      place: `${longName} ward, Example village`,
    },
    supervisor: { ...known.supervisor, name: longName },
    office: {
      ...known.office,
      name: 'Example District Health Office of the Council of the Example Highlands and Islands',
      lines: ['Ministry of Examples', 'P.O. Box 000, Example Town', 'office@example.org'],
      logos: [emblem(200, 200), emblem(420, 160), emblem(160, 200)],
    },
    accessories: [
      ...known.accessories,
      ...Array.from({ length: 12 }, (_, at) => ({
        name: `Part ${at + 1} with a long name that has to wrap`,
        quantity: '1',
        condition: first?.condition ?? null,
      })),
    ],
    copies: [...known.copies.slice(0, 2), { mark: 'C', destination: known.copies[0]?.destination ?? '' }],
  };
}

type Languages = readonly [PaperLanguage, PaperLanguage?];

/** The forms of every template, in one language or in two side by side. */
export function everyForm([first, second]: Languages): Paper[] {
  const languages = second === undefined ? ([first] as const) : ([first, second] as const);
  const choice: PrintChoice = { marks: ['A'], collate: 'device', sides: 'one' };
  const form = (
    name: string,
    documents: readonly AgreementDocument[],
    codePage = 1,
    more: Partial<AgreementOptions> = {},
  ): Paper => ({
    name: `${name}-${languages.join('-')}`,
    codes: ['QRCode'],
    codePage,
    stock: false,
    draw: (target, fonts) => drawAgreements(documents, target, { fonts, mac: sampleMac, choice, ...more }),
  });
  const known = agreementIn(languages, 'institution');
  const reprintOf = () => ({ number: 2, reason: 'Lost on the way to the council' });
  return [
    ...templateKinds.flatMap((kind) => {
      const document = agreementIn(languages, kind);
      return [form(`form-${kind}`, [document]), form(`blank-${kind}`, [blankOf(document)])];
    }),
    form('form-letterhead-1', [withLetterhead(known, 1)]),
    form('form-letterhead-3', [withLetterhead(known, 3)]),
    form('blank-letterhead-3', [blankOf(withLetterhead(known, 3))]),
    form('form-long', [longOf(known)]),
    form('form-long-shared', [longOf(agreementIn(languages, 'shared', { users: 25 }))]),
    form('form-duplicate', [known, { ...known, boxNumber: 'KIL-00002' }], 3, {
      reprintOf,
      cover: { language: first, office, day },
      choice: { marks: ['A', 'B'], collate: 'device', sides: 'two' },
    }),
  ];
}

/** Every other paper in a language. */
export function everySheet(language: PaperLanguage): Paper[] {
  const plain = { codes: [], stock: false } as const;
  return [
    ...Object.entries(sampleSheets(language)).map(([name, report]): Paper => ({
      ...plain,
      name: `${name}-${language}`,
      draw: (target, fonts) => drawReport(report, target, { fonts }),
    })),
    stampedCopy(language),
    recoverySheet(language),
    spines(language),
    {
      ...plain,
      name: `printer-page-${language}`,
      draw: (target, fonts) =>
        drawPrinterPage(
          {
            printer: 'Office laser',
            offset: { x: 0, y: 0 },
            words: paperWords('label', language).printer,
            language,
            printedOn: day,
          },
          target,
          fonts,
        ),
    },
    {
      ...plain,
      name: `outlines-${language}`,
      stock: true,
      draw: (target, fonts) =>
        drawOutlinePage(stock('L7160'), target, {
          fonts,
          offset: { x: 0, y: 0 },
          language,
          printedOn: day,
          title: paperWords('label', language).testPage.title,
          ruler: paperWords('label', language).testPage.ruler,
        }),
    },
  ];
}

function stock(id: string) {
  const found = labelSheet(id);
  if (!found) throw new Error(`There is no sheet ${id}`);
  return found;
}

function stampedCopy(language: PaperLanguage): Paper {
  const elsewhere = aStampedCopy({
    mark: 'B',
    destination: 'partner',
    filed: null,
    place: { custodian: 'council', name: 'Example District Council', boxFile: null, loan: null },
    signatures: [],
    scans: [aScan('c', 1)],
  });
  const missing = (['no-scan', 'unreadable'] as const).map((why) => ({ ...aStampedCopy(), why }));
  return {
    name: `stamped-copies-${language}`,
    codes: ['QRCode'],
    codePage: 2,
    stock: false,
    draw: (target, fonts) =>
      drawStampedCopies(
        { ...stampedCopies([aStampedCopy(), elsewhere], { boxFile: '2026/01', missing }), language },
        target,
        {
          fonts,
          pagesOf: async function* ({ pages }) {
            for (let page = 0; page < pages; page += 1)
              yield { ...(await scannedPage('KIL-00042', 'A', page + 1)), dpi: 200 };
          },
        },
      ),
  };
}

function recoverySheet(language: PaperLanguage): Paper {
  const code = recoveryCodeOf(new Uint8Array(codeBytes).map((_, at) => (at * 73 + 19) & 255));
  return {
    name: `recovery-sheet-${language}`,
    codes: ['QRCode'],
    stock: false,
    draw: (target, fonts) =>
      drawRecoverySheet({ language, office, day, register: '018F0C2A', code }, target, fonts),
  };
}

function spines(language: PaperLanguage): Paper {
  const spine = {
    number: '2026/01',
    title: 'Example District, agreements of the Example Highlands',
    office,
    openedOn: '2026-01-05',
    closedOn: '2026-06-30',
    folios: { first: 1, last: 50 },
    code: 'BX1/F2026-01/ABCD',
  };
  return {
    name: `spines-${language}`,
    codes: ['QRCode'],
    stock: true,
    draw: (target, fonts) =>
      drawSpines([spine, { ...spine, closedOn: null, folios: null, title: '' }], stock('L7176'), target, {
        fonts,
        language,
        start: 1,
        offset: { x: 0, y: 0 },
        printedOn: day,
      }),
  };
}

/** Labels of each kind on stock that is much used. */
export function everyLabel(): Paper[] {
  const labels = labelKinds.flatMap((kind) =>
    [
      {
        'device-back': ['L7160', 'L7651'],
        battery: ['L7651'],
        box: ['L7163', 'L7160'],
        sim: ['L7651', 'L7160'],
      }[kind],
    ]
      .flat()
      .map((id): Paper => ({
        name: `labels-${kind}-${id}`,
        codes: kind !== 'box' ? ['QRCode'] : id === 'L7160' ? ['Code128'] : ['QRCode', 'Code128'],
        stock: true,
        draw: (target, fonts) =>
          drawLabels(
            [1, 2, 3, 4, 5].map((number) =>
              sampleLabel(kind, number, number === 2 ? { holderName: longName } : {}),
            ),
            stock(id),
            target,
            {
              fonts,
              kind,
              dpi: 600,
              start: 1,
              copies: 1,
              offset: { x: 0, y: 0 },
              title: paperWords('label', 'en').title,
              language: 'en',
              printedOn: day,
            },
          ),
      })),
  );
  return labels;
}
