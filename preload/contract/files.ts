import { z } from 'zod';
import { command, everyone, registrars } from './endpoint.ts';
import { done, line, nothing, token } from './fields.ts';

/** A file or folder picked in the system's dialog; null when the dialog was closed. */
const chosen = z.strictObject({ token, name: z.string() }).nullable();

export const files = {
  chooseImport: command({ input: nothing, output: chosen, roles: registrars }),
  chooseLogo: command({ input: nothing, output: chosen, roles: everyone, needs: 'nothing' }),
  chooseFolder: command({ input: nothing, output: chosen, roles: everyone, needs: 'nothing' }),
  chooseSave: command({
    input: z.strictObject({ suggestedName: line, format: z.enum(['pdf', 'xlsx', 'csv', 'json']) }),
    output: chosen,
    roles: everyone,
  }),
  /** Copies a previewed document to a chosen place, whole or not at all. */
  saveDocument: command({
    input: z.strictObject({ document: token, target: token }),
    output: z.strictObject({ fileName: z.string(), file: token }),
    roles: everyone,
  }),
  /** Shows a written file in its folder. */
  reveal: command({ input: z.strictObject({ file: token }), output: done, roles: everyone }),
};
