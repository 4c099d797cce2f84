import type { Writable } from 'node:stream';
import type { Content } from '../documents/content.ts';
import type { FontSet } from '../documents/fonts.ts';
import { a4 } from '../documents/measure.ts';
import { say } from '../documents/paper-words.ts';
import { PdfFile, type Drawn, type Sheet } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { refuseUnprintable } from '../documents/printable.ts';
import { DomainError } from '../errors.ts';
import type { PayloadMac } from '../labels/qr-payload.rules.ts';
import type { AgreementCopy, AgreementDocument } from './agreement-document.ts';
import { drawCover, type Cover, type CoverLine } from './cover-sheet.pdf.ts';
import { AnnexSetter } from './form-annex.pdf.ts';
import { ClauseSetter } from './form-clauses.pdf.ts';
import { layFrame, type FixedParts, type Frame } from './form-frame.pdf.ts';
import { layForm } from './form-layout.pdf.ts';
import type { Logo } from './form-letterhead.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { shade, styles } from './form-style.ts';
import { formWords, type FormWords } from './form-words.ts';
import { usualChoice, type CopyMark, type PrintChoice, type Reprint } from './print-choice.ts';

export interface AgreementOptions {
  readonly fonts: FontSet;
  /** Makes the check of each page's code, under a key that no model holds. */
  readonly mac: PayloadMac;
  /** Left out: all copies, device by device, on both sides of the paper. */
  readonly choice?: PrintChoice;
  /** Tells of a copy that was printed before. */
  readonly reprintOf?: (document: AgreementDocument, mark: CopyMark) => Reprint | null;
  /** A sheet before the others that lists what follows. */
  readonly cover?: Cover;
  readonly signal?: AbortSignal | undefined;
  /** Told after each agreement how many are drawn. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Where a copy stands in a file: its pages, both included, counted from 1. */
export interface CopyPages {
  /** Which of the documents, counted from 0. */
  readonly document: number;
  readonly mark: CopyMark;
  readonly from: number;
  readonly to: number;
}

/** Nothing in these is printed as it stands. */
const notText = new Set(['qrPayload', 'logos', 'language', 'key']);

/**
 * Draws agreements. Language and day of the file are those of the first document. Rejects with
 * `unprintable-text`, `nothing-selected` when there are none or none has a copy that was chosen, or
 * `cancelled` after an abort.
 */
export async function drawAgreements(
  documents: Iterable<AgreementDocument>,
  sink: string | Writable,
  options: AgreementOptions,
): Promise<Drawn & { readonly copies: readonly CopyPages[] }> {
  let batch: Batch | null = null;
  try {
    let done = 0;
    for (const document of documents) {
      if (options.signal?.aborted) throw new DomainError('cancelled');
      batch ??= new Batch(document, sink, options);
      batch.add(document);
      done += 1;
      options.onProgress?.(done);
      await batch.file.breathe();
    }
    if (!batch) throw new DomainError('nothing-selected');
    return await batch.end();
  } catch (error) {
    batch?.file.abandon();
    throw error;
  }
}

/** An agreement laid out: what its copies share, and what stands around it. */
interface Laid {
  /** Which of the documents it is. */
  readonly place: number;
  readonly document: AgreementDocument;
  readonly words: FormWords;
  readonly frame: Frame;
  readonly sheets: readonly Sheet[];
}

/** One file of agreements, with what they have in common. */
class Batch {
  readonly file: PdfFile;
  readonly #options: AgreementOptions;
  readonly #choice: PrintChoice;
  readonly #language: string;
  readonly #clauses: ClauseSetter;
  readonly #annexes = new AnnexSetter();
  readonly #parts: FixedParts = new Map();
  readonly #logos = new Map<string, Logo>();
  /** Laid out and not drawn in all chosen copies. */
  readonly #waiting: Laid[] = [];
  readonly #lines: CoverLine[] = [];
  readonly #copies: CopyPages[] = [];
  #added = 0;

  constructor(first: AgreementDocument, sink: string | Writable, options: AgreementOptions) {
    this.#options = options;
    this.#choice = options.choice ?? usualChoice;
    this.#language = first.language;
    this.file = new PdfFile(sink, {
      fonts: options.fonts,
      title: `${first.title} ${first.boxNumber}`,
      language: first.language,
      createdAt: new Date(`${first.printedOn}T00:00:00Z`),
      page: a4,
      sides: this.#choice.sides,
    });
    this.#clauses = new ClauseSetter(this.file);
  }

  /** Lays an agreement out and draws those of its copies whose turn it is. */
  add(document: AgreementDocument): void {
    refuseUnprintable(this.#options.fonts, document.boxNumber, document, notText);
    const laid = this.#lay(document, this.#added++);
    const [first, ...others] = this.#choice.marks;
    if (this.#choice.collate === 'device') {
      for (const mark of this.#choice.marks) this.#draw(laid, mark);
    } else if (first) {
      this.#draw(laid, first);
      if (others.length > 0) this.#waiting.push(laid);
    }
  }

  async end(): Promise<Drawn & { readonly copies: readonly CopyPages[] }> {
    for (const mark of this.#choice.marks.slice(1)) {
      for (const laid of this.#waiting) this.#draw(laid, mark);
      await this.file.breathe();
    }
    if (this.file.pages === 0) throw new DomainError('nothing-selected');
    const { cover } = this.#options;
    const drawn = this.file.pages;
    if (cover) drawCover(this.file, this.#options.fonts, cover, this.#lines, this.#choice.sides);
    // The cover comes to the front.
    const before = this.file.pages - drawn;
    const copies = this.#copies.map((copy) => ({ ...copy, from: copy.from + before, to: copy.to + before }));
    return { ...(await this.file.end()), copies };
  }

  #lay(document: AgreementDocument, place: number): Laid {
    const { shaper } = this.file;
    const words = formWords(document.language, document.second?.language ?? null);
    const setting: FormSetting = { shaper, document, words };
    const logos = document.office.logos.map((logo) => this.#logo(logo));
    const frame = layFrame(this.file, setting, logos, this.#options.mac, this.#parts);
    const flow = layForm(setting, this.#clauses, this.#annexes, frame.top);
    const sheets = flow.pages.map((placed) => this.file.sheet(placed));
    return { place, document, words, frame, sheets };
  }

  /** Draws one copy around the pages that all copies share, if the agreement has it. */
  #draw({ place, document, words, frame, sheets }: Laid, mark: CopyMark): void {
    const copy = document.copies.find((each) => each.mark === mark);
    if (!copy) return;
    const { language } = document;
    const before = this.file.pages;
    this.#copies.push({ document: place, mark, from: before + 1, to: before + sheets.length });
    const part = this.file.structure.child('Part', language === this.#language ? null : language);
    const reprint = this.#options.reprintOf?.(document, mark) ?? null;
    const duplicate = reprint === null ? '' : duplicateWords(words, reprint);
    sheets.forEach((sheet, page) => {
      this.file.page(
        part,
        (content) => frame.draw(this.#pen(content), copy, duplicate, page, sheets.length),
        sheet,
      );
    });
    if (this.#choice.sides === 'two' && sheets.length % 2 === 1)
      this.file.page(part, (content) => blankSide(this.#pen(content), words));
    part.end();
    this.#enter(document, copy, sheets.length, reprint);
  }

  #enter(document: AgreementDocument, { mark }: AgreementCopy, pages: number, reprint: Reprint | null): void {
    this.#lines.push({
      boxNumber: document.boxNumber,
      holder: document.holder.name,
      supervisor: document.supervisor.name,
      isBlank: document.filled === 'blank',
      mark,
      pages,
      reprint,
    });
  }

  #pen(content: Content): Pen {
    return new Pen(content, this.file.shaper);
  }

  #logo(logo: string): Logo {
    let known = this.#logos.get(logo);
    if (!known) {
      const { width, height, ...form } = this.file.picture(Buffer.from(logo, 'base64'));
      this.#logos.set(logo, (known = { form, width, height }));
    }
    return known;
  }
}

function duplicateWords(words: FormWords, { number, reason }: Reprint): string {
  return [say(words.duplicate, { number }), reason].filter(Boolean).join('  \u00b7  ');
}

function blankSide(pen: Pen, words: FormWords): void {
  pen.tagged('P', () =>
    pen.textAround(words.blankSide, a4.width / 2, a4.height / 2, styles.note, shade.caption),
  );
}
