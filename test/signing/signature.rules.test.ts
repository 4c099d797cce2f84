import { describe, expect, it } from 'vitest';
import { judgeSignature, type SignatureInput } from '../../main/signing/signature.rules.ts';

const days = { printedOn: '2026-03-01', today: '2026-03-10' };
const good: SignatureInput = {
  party: 'council',
  name: '  Specimen Officer ',
  title: 'Ward executive',
  councilId: null,
  on: '2026-03-05',
  how: 'signed',
  stamp: 'present',
  stampName: 'Specimen Council',
};

describe('a signature', () => {
  it.each<[string, Partial<SignatureInput>, string | null]>([
    ['in good order', {}, null],
    ['made on the day of printing', { on: '2026-03-01' }, null],
    ['made today', { on: '2026-03-10' }, null],
    ['made before the form was printed', { on: '2026-02-28' }, 'on before-print'],
    ['made tomorrow', { on: '2026-03-11' }, 'on date-in-future'],
    ['of nobody', { name: '  ' }, 'name required'],
    ['by thumb without a witness', { how: 'thumbprint' }, 'witness witness-missing'],
    ['by thumb with a witness', { how: 'thumbprint', witness: 'Specimen Witness' }, null],
    ['with characters nobody sees', { name: 'Speci\u202emen' }, 'name control-characters'],
    ['with a note that has no end', { note: 'x'.repeat(401) }, 'note too-long'],
  ])('%s', (_, changes, fault) => {
    const { draft, issues } = judgeSignature({ ...good, ...changes }, days);
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(fault === null ? [] : [fault]);
    expect(draft === null).toBe(fault !== null);
  });

  it('is stored trimmed, and says what stamp it is only of one that is there', () => {
    expect(judgeSignature(good, days).draft).toMatchObject({
      name: 'Specimen Officer',
      stampName: 'Specimen Council',
      witness: null,
    });
    expect(judgeSignature({ ...good, stamp: 'absent' }, days).draft?.stampName).toBeNull();
  });

  it('names the fields below its place in a longer form', () => {
    expect(judgeSignature({ ...good, name: '' }, days, 'signatures.1.').issues[0]?.field).toBe(
      'signatures.1.name',
    );
  });
});
