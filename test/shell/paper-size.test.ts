import { describe, expect, it } from 'vitest';
import { paperSizeIn } from '../../main/shell/paper-size.ts';

describe('the paper of a document', () => {
  it.each([
    ['A4', '<< /Type /Page /MediaBox [0 0 595.28 841.89] >>', { width: 210_002, height: 297_000 }],
    ['Letter', '/MediaBox[0 0 612 792]', { width: 215_900, height: 279_400 }],
    [
      'a page that does not start at nothing',
      '/MediaBox [ 10 20 622 812 ]',
      { width: 215_900, height: 279_400 },
    ],
  ])('is read for %s', (_, text, size) => expect(paperSizeIn(text)).toEqual(size));

  it.each(['', '/MediaBox [0 0 0 0]', '/MediaBox [x]', '/CropBox [0 0 612 792]'])(
    'is not guessed from %j',
    (text) => {
      expect(paperSizeIn(text)).toBeNull();
    },
  );
});
