import type { CodeRefusal } from '../../preload/contract/code-refusals.ts';
import { readBoxFileNumber, type BoxFileNumber } from '../box-files/box-file.rules.ts';
import { parseQrPayload, type ParsedPayload, type PayloadMac } from '../labels/qr-payload.rules.ts';

type Mark = 'A' | 'B' | 'C';

/** A printed form that a code may mean. */
export interface KnownForm {
  readonly agreementId: string;
  readonly revision: number;
  readonly printed: boolean;
  readonly marks: readonly string[];
}

/** What the register knows of the numbers in codes. */
export interface CodeLookup {
  /** Whether the number is of a series that this office counts. */
  readonly isOurSeries: (number: string) => boolean;
  /** Whether a device or an agreement bears the number. */
  readonly isKnown: (number: string) => boolean;
  readonly forms: (number: string) => readonly KnownForm[];
}

interface Form {
  readonly agreementId: string;
  readonly number: string;
  readonly revision: number;
  readonly mark: Mark;
}

/** What a code on paper, on a sticker or on a box file's spine stands for. */
export type PaperCode =
  | (Form & { readonly kind: 'form'; readonly page: number })
  /** The office's endorsement of a stamped copy. */
  | (Form & { readonly kind: 'endorsement' })
  | { readonly kind: 'label'; readonly number: string; readonly says: ParsedPayload }
  | { readonly kind: 'box-file'; readonly boxFile: BoxFileNumber }
  | {
      readonly kind: 'refused';
      readonly reason: CodeRefusal;
      /** As far as they could be read. */
      readonly number: string | null;
      readonly revision: number | null;
      readonly mark: string | null;
    };

const endorsementPart = /^E([ABC])([1-9]\d{0,2})$/;

/** The code of an endorsement: not that of a form's page, so that no scan of it is taken for one. */
export function endorsementCode(
  { number, mark, revision }: { readonly number: string; readonly mark: string; readonly revision: number },
  mac: PayloadMac,
): string {
  const text = `BX1/${number.toUpperCase()}/E${mark}${revision}`;
  return `${text}/${mac(text)}`;
}

/** The code on a box file's spine, e.g. `BX1/2026:01/K3ZQ`: no box number holds a colon. */
export function boxFileCode({ year, sequence }: BoxFileNumber, mac: PayloadMac): string {
  const text = `BX1/${year}:${String(sequence).padStart(2, '0')}`;
  return `${text}/${mac(text)}`;
}

/**
 * Reads what a scanned or typed code stands for. Nothing is guessed: a code whose check fails, or that could
 * mean two forms, is refused with the reason.
 */
export function readPaperCode(text: string, mac: PayloadMac, known: CodeLookup): PaperCode {
  const says = parseQrPayload(text, mac);
  if (!says) return refused('not-boxfile');
  const { boxNumber: number, check, sheet } = says;
  const mark = sheet?.copy ?? null;
  const revision = sheet?.revision ?? null;
  const refuse = (reason: CodeRefusal): PaperCode => refused(reason, number, revision, mark);
  const boxFile = number.includes(':') ? readBoxFileNumber(number) : null;
  if (check === 'missing' || (revision !== null && sheet?.check === 'missing')) return refuse('no-check');
  if (check === 'wrong') {
    return refuse(boxFile || known.isOurSeries(number) ? 'check-wrong' : 'other-register');
  }
  if (sheet?.check === 'wrong') return refuse('check-wrong');
  if (boxFile) return { kind: 'box-file', boxFile };
  if (!known.isKnown(number)) return refuse('unknown-number');
  const endorsed = text
    .trim()
    .toUpperCase()
    .split('/')
    .map((part) => endorsementPart.exec(part))
    .find(Boolean);
  if (!sheet && !endorsed) return { kind: 'label', number, says };
  return formOf(
    number,
    {
      mark: sheet?.copy ?? endorsed?.[1] ?? '',
      revision: sheet ? sheet.revision : Number(endorsed?.[2]),
      page: sheet?.page ?? null,
    },
    known,
  );
}

function formOf(
  number: string,
  said: { readonly mark: string; readonly revision: number | null; readonly page: number | null },
  known: CodeLookup,
): PaperCode {
  const refuse = (reason: CodeRefusal): PaperCode => refused(reason, number, said.revision, said.mark);
  const forms = known.forms(number);
  const meant =
    said.revision === null
      ? forms.filter(({ printed }) => printed)
      : forms.filter(({ revision }) => revision === said.revision);
  const [form, another] = meant;
  if (!form) return refuse('unknown-revision');
  if (another) return refuse('several-revisions');
  const { agreementId, revision } = form;
  const mark = isMark(said.mark) && form.marks.includes(said.mark) ? said.mark : null;
  if (mark === null) return refuse('unknown-copy');
  const which = { agreementId, number, revision, mark };
  return said.page === null ? { kind: 'endorsement', ...which } : { kind: 'form', ...which, page: said.page };
}

function isMark(text: string): text is Mark {
  return text === 'A' || text === 'B' || text === 'C';
}

function refused(
  reason: CodeRefusal,
  number: string | null = null,
  revision: number | null = null,
  mark: string | null = null,
): PaperCode {
  return { kind: 'refused', reason, number, revision, mark };
}
