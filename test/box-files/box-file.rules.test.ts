import { describe, expect, it } from 'vitest';
import {
  boxFileNumber,
  boxFileState,
  judgeBoxFile,
  readBoxFileNumber,
} from '../../main/box-files/box-file.rules.ts';
import { filingRefusal, type CopyToFile } from '../../main/box-files/filing.rules.ts';

describe('the number of a box file', () => {
  it.each([
    [2026, 1, '2026/01'],
    [2026, 12, '2026/12'],
    [2031, 104, '2031/104'],
  ])('of %i, the %ith, is %s', (year, sequence, number) => {
    expect(boxFileNumber({ year, sequence })).toBe(number);
    expect(readBoxFileNumber(number)).toEqual({ year, sequence });
  });

  it.each(['2026/1', '2026-01', '2026:01', ' 2026 / 001 ', '2026.1'])('is read from %s', (text) => {
    expect(readBoxFileNumber(text)).toEqual({ year: 2026, sequence: 1 });
  });

  it.each(['', '2026', '2026/0', '1999/01', '26/01', '2026/01/02', 'KIL-00001'])(
    'is not read from "%s"',
    (text) => {
      expect(readBoxFileNumber(text)).toBeNull();
    },
  );
});

describe('a box file', () => {
  it.each([
    [{ capacity: 3, nextFolio: 1, closedOn: null }, 'open'],
    [{ capacity: 3, nextFolio: 3, closedOn: null }, 'open'],
    [{ capacity: 3, nextFolio: 4, closedOn: null }, 'full'],
    [{ capacity: 3, nextFolio: 2, closedOn: '2026-01-31' }, 'closed'],
  ] as const)('%o is %s', (facts, state) => {
    expect(boxFileState(facts)).toBe(state);
  });

  it.each([
    ['  Kilosa,  wards 1 to 4 ', 200, 0, []],
    ['', 200, 0, ['title required']],
    ['Kilosa', 0, 0, ['capacity out-of-range']],
    ['Kilosa', 1001, 0, ['capacity out-of-range']],
    ['Kilosa', 16, 17, ['capacity out-of-range']],
    ['Kilosa', 17, 17, []],
    ['Kil\u0007osa', 200, 0, ['title control-characters']],
  ])('titled "%s" with room for %i and %i given', (title, capacity, given, problems) => {
    const { draft, issues } = judgeBoxFile({ title, capacity }, given);
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
    if (problems.length === 0) expect(draft.title).toBe(title.trim().replace(/\s+/g, ' '));
  });
});

describe('filing a copy', () => {
  const here = { id: 'here', capacity: 3, nextFolio: 2, closedOn: null };
  const full = { ...here, nextFolio: 4 };
  const closed = { ...full, closedOn: '2026-01-31' };
  const signed: CopyToFile = {
    state: 'returned',
    custodian: 'office',
    endPlace: 'box-file',
    boxFileId: null,
    complete: true,
  };
  const filed = { ...signed, state: 'filed', custodian: 'box-file' } as const;

  it.each([
    ['a signed copy that is back', here, signed, false, null],
    ['a copy that was signed here', here, { ...signed, state: 'collected' }, false, null],
    ['a copy that was never sent out', here, { ...signed, state: 'printed' }, false, null],
    ['an incomplete copy', here, { ...signed, complete: false }, false, 'incomplete'],
    ['an incomplete copy with a reason', here, { ...signed, complete: false }, true, null],
    ['the partner’s copy', here, { ...signed, endPlace: 'partner' }, false, 'ends-elsewhere'],
    ['the partner’s copy with a reason', here, { ...signed, endPlace: 'partner' }, true, null],
    [
      'a copy with the council',
      here,
      { ...signed, state: 'with-council', custodian: 'council' },
      true,
      'elsewhere',
    ],
    [
      'a copy with the supervisor',
      here,
      { ...signed, state: 'with-supervisor', custodian: 'supervisor' },
      false,
      'elsewhere',
    ],
    ['a lost copy', here, { ...signed, state: 'lost', custodian: 'lost' }, true, 'elsewhere'],
    ['a copy that is filed here', here, { ...filed, boxFileId: 'here' }, false, 'here-already'],
    ['a copy that is filed elsewhere', here, { ...filed, boxFileId: 'there' }, true, 'filed-elsewhere'],
    ['a copy whose folio waits here', here, { ...signed, boxFileId: 'here' }, false, 'folio-waits-here'],
    ['a copy whose folio waits elsewhere', here, { ...signed, boxFileId: 'there' }, true, 'folio-waits'],
    ['a spoiled form', here, { ...signed, state: 'void', custodian: 'spoiled' }, true, 'void'],
    [
      'a form that is not on paper',
      here,
      { ...signed, state: 'drafted', custodian: 'none' },
      true,
      'not-printed',
    ],
    ['a copy into a full box file', full, signed, true, 'full'],
    ['a copy into a closed box file', closed, signed, true, 'closed'],
    [
      'what is wrong with the copy before what is wrong with the file',
      closed,
      { ...filed, boxFileId: 'here' },
      false,
      'here-already',
    ],
  ] as const)('%s', (_, boxFile, copy, despite, refusal) => {
    expect(filingRefusal(boxFile, copy, despite)).toBe(refusal);
  });
});
