import { z } from 'zod';
import { agreementStates } from './agreement-values.ts';
import { loan } from './box-files.ts';
import { command, everyone, query } from './endpoint.ts';
import { id, instant, isoDate, line, nothing, token } from './fields.ts';
import { copyMark } from './scan-inbox.ts';

/** What is to be said of a paper (`verify.verdict.<verdict>` in the catalogue). */
export const verdicts = [
  // The paper and the register agree.
  'current',
  'over',
  'label-current',
  'box-file',
  // The paper is ours, but no longer what holds.
  'superseded',
  'void',
  'lost',
  'not-printed',
  'label-outdated',
  'label-void',
  // Nothing is proved.
  'number-only',
  'not-boxfile',
  'no-check',
  'check-wrong',
  'other-register',
  'unknown-number',
  'unknown-revision',
  'unknown-copy',
  'several-revisions',
  'unknown-box-file',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Facts in a code that a sticker or paper shows and that can be compared with the register. */
export const codeFields = ['imei1', 'iccid', 'msisdn', 'holderCode'] as const;

export const paperVerdict = z.strictObject({
  verdict: z.enum(verdicts),
  agrees: z.boolean(),
  kind: z.enum(['form', 'endorsement', 'label', 'box-file', 'unknown']),
  /** As far as it could be read. */
  number: z.string().nullable(),
  revision: z.int().nullable(),
  mark: z.string().nullable(),
  /** Pages of the paper that were seen. */
  pages: z.array(z.int()),
  agreement: z
    .strictObject({
      id,
      state: z.enum(agreementStates),
      holderName: z.string().nullable(),
      printedAt: instant.nullable(),
      /** The newest revision of the number, this one or a later one. */
      newest: z.strictObject({ id, revision: z.int(), state: z.enum(agreementStates) }),
    })
    .nullable(),
  /** Where the copy should be now. */
  place: z
    .strictObject({
      destination: z.string(),
      state: z.string(),
      custodian: z.string(),
      since: isoDate,
      who: z.string().nullable(),
      boxFile: z.strictObject({ id, number: z.string(), folio: z.int() }).nullable(),
      loan: loan.nullable(),
      complete: z.boolean(),
      scans: z.int(),
    })
    .nullable(),
  device: z
    .strictObject({ id, boxNumber: z.string(), state: z.string(), holderName: z.string().nullable() })
    .nullable(),
  /** Facts in the code that the register has otherwise now. */
  differences: z.array(
    z.strictObject({ field: z.enum(codeFields), paper: z.string(), register: z.string().nullable() }),
  ),
  boxFile: z.strictObject({ id, number: z.string(), title: z.string() }).nullable(),
});
export type PaperVerdict = z.infer<typeof paperVerdict>;

/** How the bytes of a file stand to what the register knows (`verify.bytes.<code>`). */
export const byteVerdicts = ['issued', 'redrawn', 'scan', 'altered', 'not-issued', 'picture'] as const;
export type ByteVerdict = (typeof byteVerdicts)[number];

/** What came of looking at a file. */
export const fileVerdict = z.strictObject({
  fileName: z.string(),
  agrees: z.boolean(),
  sha256: z.string(),
  pages: z.int(),
  bytes: z.enum(byteVerdicts),
  /** When and by whom the very file was issued, or filed as a scan. */
  known: z.strictObject({ at: instant, by: z.string(), title: z.string() }).nullable(),
  papers: z.array(paperVerdict),
  /** Pages on which no code was found. */
  withoutCode: z.array(z.int()),
});
export type FileVerdict = z.infer<typeof fileVerdict>;

export const verify = {
  /** What a scanned or typed code proves. */
  code: query({ input: z.strictObject({ text: line }), output: paperVerdict, roles: everyone }),
  /** Asks for a PDF or a photograph in the system's dialog. Null when it was closed. */
  choose: command({
    input: nothing,
    output: z.strictObject({ token, name: z.string() }).nullable(),
    roles: everyone,
  }),
  /** Looks at a file: its codes and its bytes. The job's result is a `FileVerdict`. */
  file: command({
    input: z.strictObject({ file: token }),
    output: z.strictObject({ job: id }),
    roles: everyone,
  }),
  /** Draws an agreement again from what was stored when it was printed, to be looked at. */
  redraw: command({
    input: z.strictObject({ agreement: id, mark: copyMark.nullable() }),
    output: z.strictObject({ job: id }),
    roles: everyone,
  }),
};
