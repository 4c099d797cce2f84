import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract, endpointOf } from '../../preload/contract/index.ts';
import { permissionOf } from '../../preload/contract/permission.ts';
import type { Endpoint } from '../../preload/contract/endpoint.ts';
import { kindSentence, kindWords, valueWords } from '../../resources/texts/entry-words.ts';
import { firstUnprintable } from '../../main/documents/printable.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { shippedFonts } from '../documents/paper.ts';

const words = catalogues['en'];
if (!words) throw new Error('The English catalogue is missing');

const main = join(import.meta.dirname, '../../main');
const sources = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const text = sources.map((file) => readFileSync(join(main, file), 'utf8')).join('\n');
const entities =
  'office|place|person|device|sim|agreement|transmittal|council|import|inventory|journal|account|backup|printing|label-sheet|template|box-file|scan|claim';
const quoted = text.match(new RegExp(`(?<=')(${entities})\\.[a-z]+(-[a-z]+)*(?=')`, 'g')) ?? [];
const kinds = [...new Set(quoted)].filter(
  (kind) => endpointOf(kind) === undefined && !/\.(json|xlsx)$/.test(kind),
);

describe('the words of the journal', () => {
  it('are looked for in all that can happen', () => {
    expect(kinds.length).toBeGreaterThan(40);
  });

  it.each(kinds)('say %s in a sentence and as a choice', (kind) => {
    expect(kindSentence(words, 'en-GB', kind, {})).not.toBe(words.common.history.unworded);
    expect(kindWords(words, kind)).not.toBe(words.history.otherField);
  });

  const withReason = Object.entries(contract).flatMap(([domain, calls]) =>
    Object.entries(calls as Readonly<Record<string, Endpoint>>)
      .filter(([, endpoint]) => permissionOf(endpoint, 'officer') === 'with-reason')
      .map(([name]) => `${domain}.${name}`),
  );
  it.each(withReason)('name the act %s that an officer may take with a reason', (call) => {
    expect(valueWords(words, 'en-GB', 'call', call)).not.toBe(call);
  });

  it('can all be printed', async () => {
    const { regular } = await shippedFonts();
    const { history, people, audit, register } = words;
    expect(firstUnprintable(regular, JSON.stringify({ history, people, audit, register }))).toBeNull();
  });
});
