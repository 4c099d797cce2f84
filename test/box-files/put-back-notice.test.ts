import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import type { FilingOutcome } from '../../preload/contract/box-file-filing.ts';
import { putBackNotice } from '../../renderer/box-files/put-back-notice.ts';
import { catalogues } from '../../resources/texts/index.ts';

const i18n = createInstance({
  resources: { en: { translation: catalogues.en ?? {} } },
  lng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});
await i18n.init();

const copy = { agreement: 'a', number: 'KIL-00001', revision: 1, mark: 'A', folio: 3 } as const;
const refused: FilingOutcome['refused'][number] = {
  ...copy,
  reason: 'not-taken-out',
  settledByReason: false,
  custodian: 'office',
  boxFile: '2026/01',
};

describe('what is said of a copy that is put back', () => {
  it('is its folio', () => {
    const outcome = { done: [{ ...copy, holderName: null }], refused: [] };
    expect(putBackNotice(outcome, i18n.t)).toMatchObject({
      kind: 'done',
      message: expect.stringContaining('3'),
    });
  });

  it.each([
    ['not-taken-out', 'It has not been taken out of a box file.'],
    ['other-box-file', 'It belongs in box file 2026/01, folio 3.'],
  ] as const)('is why it was refused: %s', (reason, message) => {
    const outcome = { done: [], refused: [{ ...refused, reason }] };
    expect(putBackNotice(outcome, i18n.t)).toMatchObject({ kind: 'refusal', message });
  });
});
