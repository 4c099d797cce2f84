import type { Writable } from 'node:stream';
import type { FontSet } from '../documents/fonts.ts';
import type { Content } from '../documents/content.ts';
import { Flow, type Placed } from '../documents/flow.ts';
import { a4 } from '../documents/measure.ts';
import { PdfFile, type Drawn, type Sheet } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { refuseUnprintable } from '../documents/printable.ts';
import { DomainError } from '../errors.ts';
import type { PayloadMac } from '../labels/qr-payload.rules.ts';
import type { AgreementCopy, AgreementDocument } from './agreement-document.ts';
import { annexBlocks } from './form-annex.pdf.ts';
import { ClauseSetter } from './form-clauses.pdf.ts';
import { factBlocks } from './form-facts.pdf.ts';
import { heading } from './form-fields.pdf.ts';
import { layFrame, type Frame, type Logo } from './form-frame.pdf.ts';
import { signatureBlocks } from './form-signatures.pdf.ts';
import { columnGap, columnWidth, edge, shade, styles } from './form-style.ts';
import { formWords, type FormWords } from './form-words.ts';

export interface AgreementOptions {
  readonly fonts: FontSet;
  /** Makes the check of each page's code, under a key that no model holds. */
  readonly mac: PayloadMac;
  readonly signal?: AbortSignal | undefined;
  /** Told after each agreement how many are drawn. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Nothing in these is printed as it stands. */
const notText = new Set(['qrPayload', 'logos', 'language', 'key']);

/**
 * Draws agreements, each in all its copies, one after another; every copy begins on the front of a sheet.
 * Language and day of the file are those of the first document. Rejects with `unprintable-text`,
 * `nothing-selected` when there are none, or `cancelled` after an abort.
 */
export async function drawAgreements(
  documents: Iterable<AgreementDocument>,
  sink: string | Writable,
  options: AgreementOptions,
): Promise<Drawn> {
  let batch: Batch | null = null;
  let done = 0;
  try {
    for (const document of documents) {
      if (options.signal?.aborted) throw new DomainError('cancelled');
      batch ??= new Batch(document, sink, options);
      batch.draw(document);
      done += 1;
      options.onProgress?.(done);
      await batch.file.breathe();
    }
    if (!batch) throw new DomainError('nothing-selected');
    return await batch.file.end();
  } catch (error) {
    batch?.file.abandon();
    throw error;
  }
}

/** One file of agreements, with what they have in common. */
class Batch {
  readonly file: PdfFile;
  readonly #fonts: FontSet;
  readonly #mac: PayloadMac;
  readonly #clauses: ClauseSetter;
  readonly #logos = new Map<string, Logo>();

  constructor(first: AgreementDocument, sink: string | Writable, { fonts, mac }: AgreementOptions) {
    this.#fonts = fonts;
    this.#mac = mac;
    this.file = new PdfFile(sink, {
      fonts,
      title: `${formWords(first.language).title} ${first.boxNumber}`,
      language: first.language,
      createdAt: new Date(`${first.printedOn}T00:00:00Z`),
      page: a4,
      twoSided: true,
    });
    this.#clauses = new ClauseSetter(this.file);
  }

  /** Draws all copies of one agreement. */
  draw(document: AgreementDocument): void {
    refuseUnprintable(this.#fonts, document.boxNumber, document, notText);
    const words = formWords(document.language);
    const frame = layFrame(
      this.file.shaper,
      document,
      words,
      this.#logo(document.office.logos[0] ?? null),
      this.#mac,
    );
    const flow = this.#lay(document, words, frame);
    const pages = flow.pages.map((placed) =>
      this.file.sheet((content) => drawBlocks(this.#pen(content), placed)),
    );
    for (const copy of document.copies) this.#drawCopy(pages, frame, copy, words);
  }

  #lay(document: AgreementDocument, words: FormWords, frame: Frame): Flow {
    const { shaper } = this.file;
    const flow = new Flow(frame.top, edge.bottom);
    flow.add(edge.left, factBlocks(shaper, document, words));
    // The clauses have the back of the first sheet; where the facts run over, they follow below.
    if (flow.pages.length === 1) flow.newPage();
    flow.add(edge.left, [heading(words.sections.clauses, words.initialsNote)]);
    flow.addColumns([edge.left, edge.left + columnWidth + columnGap], this.#clauses.blocks(document.clauses));
    flow.addTogether(edge.left, signatureBlocks(shaper, document, words));
    flow.newPage();
    flow.add(edge.left, annexBlocks(shaper, document, words));
    return flow;
  }

  /** Lays the frame of one copy around the pages that all copies share. */
  #drawCopy(pages: readonly Sheet[], frame: Frame, copy: AgreementCopy, words: FormWords): void {
    const part = this.file.structure.child('Part');
    pages.forEach((sheet, page) => {
      this.file.page(part, (content) => frame.draw(this.#pen(content), copy, page, pages.length), sheet);
    });
    // A copy never begins on the back of another.
    if (pages.length % 2 === 1) this.file.page(part, (content) => blankSide(this.#pen(content), words));
    part.end();
  }

  #pen(content: Content): Pen {
    return new Pen(content, this.file.shaper);
  }

  #logo(logo: string | null): Logo | null {
    if (logo === null) return null;
    let known = this.#logos.get(logo);
    if (!known) {
      const { width, height, ...form } = this.file.picture(Buffer.from(logo, 'base64'));
      this.#logos.set(logo, (known = { form, width, height }));
    }
    return known;
  }
}

function drawBlocks(pen: Pen, placed: readonly Placed[]): void {
  for (const { block, x, y } of placed) block.draw(pen, x, y);
}

function blankSide(pen: Pen, words: FormWords): void {
  pen.tagged('P', () =>
    pen.textAround(words.blankSide, a4.width / 2, a4.height / 2, styles.note, shade.caption),
  );
}
