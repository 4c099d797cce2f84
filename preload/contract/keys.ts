import { z } from 'zod';
import { administrators, command, overseers, query } from './endpoint.ts';
import { done, instant, nothing, token } from './fields.ts';
import { codeGroups } from './recovery-code.ts';

/** A recovery code, whole or in part, as typed, pasted or scanned. It crosses inward only. */
const typedCode = z.string().max(200);

const group = z
  .int()
  .min(0)
  .max(codeGroups - 1);

export const keys = {
  /** Cuts what was typed into groups and says which of them do not add up. A group that is empty is not among them. */
  readCode: query({
    input: z.strictObject({ text: typedCode, first: group }),
    output: z.strictObject({ groups: z.array(z.string()), wrong: z.array(z.int()) }),
    roles: administrators,
    needs: 'nothing',
  }),
  /** Opens a register by its recovery code; this computer keeps the key from then on, where it can. */
  open: command({
    input: z.strictObject({ folder: token, code: typedCode }),
    output: done,
    roles: administrators,
    needs: 'nothing',
  }),
  /** How the register's key is kept. */
  status: query({
    input: nothing,
    output: z.strictObject({
      /** Whether this computer opens the register without the recovery code. */
      keptHere: z.boolean(),
      /** Whether this computer has a place that keeps keys. */
      keyStore: z.boolean(),
      /** When the code was made whose sheet somebody proved to hold; null while there is none. */
      confirmedAt: instant.nullable(),
      /** Whether a sample register's published code opens it. */
      published: z.boolean(),
    }),
    roles: overseers,
  }),
  /**
   * Makes a recovery code and draws its sheet, to be previewed, printed and saved. Sheets that are confirmed
   * stay good until this one is. In place of a confirmed one only with the own PIN or password.
   */
  drawSheet: command({
    input: z.strictObject({ secret: z.string().max(400).optional() }),
    output: z.strictObject({
      document: token,
      fileName: z.string(),
      /** The groups that are asked back. */
      asked: z.array(group),
    }),
    roles: administrators,
  }),
  /** Proves that the sheet is at hand, by the groups that were asked. From then on no other sheet opens the register. */
  confirmSheet: command({
    input: z.strictObject({ groups: z.array(typedCode).min(1).max(codeGroups) }),
    output: done,
    roles: administrators,
  }),
};
