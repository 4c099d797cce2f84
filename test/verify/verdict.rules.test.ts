import { describe, expect, it } from 'vitest';
import type { PaperCode } from '../../main/agreements/paper-code.rules.ts';
import { bytesVerdict, claimsToBeOurs, fileAgrees } from '../../main/verify/bytes.rules.ts';
import { agrees, verdictOf, type FormFacts } from '../../main/verify/verdict.rules.ts';
import { codeRefusals } from '../../preload/contract/code-refusals.ts';

const form: PaperCode = {
  kind: 'form',
  agreementId: 'one',
  number: 'KIL-00042',
  revision: 1,
  mark: 'A',
  page: 2,
};
const says = {
  boxNumber: 'KIL-00042',
  imei1: null,
  iccid: null,
  msisdn: null,
  holderCode: null,
  districtCode: null,
};
const label: PaperCode = {
  kind: 'label',
  number: 'KIL-00042',
  says: { ...says, check: 'right', sheet: null },
};
const good: FormFacts = { state: 'active', copyState: 'filed', printed: true, newest: true };

describe('the verdict on a form', () => {
  it.each([
    ['that holds', {}, 'current', true],
    ['on its way to the council', { state: 'with-council', copyState: 'with-council' }, 'current', true],
    ['printed a moment ago', { state: 'printed', copyState: 'printed' }, 'current', true],
    ['whose agreement ended', { state: 'ended' }, 'over', true],
    ['whose agreement is archived', { state: 'archived' }, 'over', true],
    ['with a later revision', { newest: false }, 'superseded', false],
    ['that was superseded', { state: 'superseded', newest: false }, 'superseded', false],
    ['made void', { state: 'void' }, 'void', false],
    ['spoiled and printed anew', { copyState: 'void' }, 'void', false],
    ['recorded as lost', { copyState: 'lost' }, 'lost', false],
    [
      'that never left the program',
      { state: 'drafted', copyState: 'drafted', printed: false },
      'not-printed',
      false,
    ],
    ['void and lost', { state: 'void', copyState: 'lost' }, 'void', false],
    ['lost and superseded', { copyState: 'lost', newest: false }, 'superseded', false],
    ['ended and lost', { state: 'ended', copyState: 'lost' }, 'lost', false],
  ] as const)('%s', (_, changes, verdict, agreeing) => {
    expect(verdictOf(form, { form: { ...good, ...changes } })).toBe(verdict);
    expect(verdictOf({ ...form, kind: 'endorsement' }, { form: { ...good, ...changes } })).toBe(verdict);
    expect(agrees(verdict)).toBe(agreeing);
  });
});

describe('the verdict on a label', () => {
  it.each([
    ['of a device', { deviceState: 'with-holder', differences: 0 }, 'label-current', true],
    ['of a number without a device', { deviceState: null, differences: 0 }, 'label-current', true],
    ['that says what was true once', { deviceState: 'in-stock', differences: 2 }, 'label-outdated', false],
    ['of a device that was struck out', { deviceState: 'void', differences: 0 }, 'label-void', false],
  ] as const)('%s', (_, facts, verdict, agreeing) => {
    expect(verdictOf(label, { label: facts })).toBe(verdict);
    expect(agrees(verdict)).toBe(agreeing);
  });
});

it.each([
  [true, 'box-file', true],
  [false, 'unknown-box-file', false],
] as const)('the verdict on a spine, known %s', (known, verdict, agreeing) => {
  const spine: PaperCode = { kind: 'box-file', boxFile: { year: 2026, sequence: 1 } };
  expect(verdictOf(spine, { boxFile: known })).toBe(verdict);
  expect(agrees(verdict)).toBe(agreeing);
});

it.each(codeRefusals)('a code refused as %s proves nothing', (reason) => {
  const verdict = verdictOf({ kind: 'refused', reason, number: null, revision: null, mark: null }, {});
  expect(verdict).toBe(reason === 'no-page' ? 'not-boxfile' : reason);
  expect(agrees(verdict)).toBe(false);
});

describe('the bytes of a file', () => {
  const pdf = { isPdf: true, issued: false, filed: false, redrawn: false, saysOurs: false, drawn: false };
  it.each([
    ['that was issued', { issued: true, saysOurs: true }, 'issued'],
    ['that can be drawn again', { redrawn: true, saysOurs: true }, 'redrawn'],
    ['that was changed', { saysOurs: true }, 'altered'],
    ['that is drawn like ours and does not say so', { drawn: true }, 'altered'],
    ['of a scan from elsewhere', {}, 'not-issued'],
    ['of a scan on file', { filed: true }, 'scan'],
    ['of a photograph', { isPdf: false }, 'picture'],
    ['of a photograph on file', { isPdf: false, filed: true }, 'scan'],
  ] as const)('%s', (_, facts, verdict) => {
    expect(bytesVerdict({ ...pdf, ...facts })).toBe(verdict);
  });

  const yes = { agrees: true };
  const no = { agrees: false };
  it.each([
    ['issued', [yes, yes], true],
    ['picture', [yes], true],
    ['not-issued', [yes], true],
    ['altered', [yes], false],
    ['issued', [yes, no], false],
    ['issued', [], false],
  ] as const)('%s with papers %o: agrees %s', (bytes, papers, agreeing) => {
    expect(fileAgrees(bytes, papers)).toBe(agreeing);
  });

  it('tell whether a file claims to be ours', () => {
    const info = (maker: string) => Buffer.from(`%PDF-1.7\n<pdf:Producer>${maker}</pdf:Producer>\nendstream`);
    expect(claimsToBeOurs(info('Boxfile'))).toBe(true);
    expect(claimsToBeOurs(info('Example Scanner'))).toBe(false);
    expect(claimsToBeOurs(Buffer.concat([info('Other'), Buffer.alloc(400_000), info('Boxfile')]))).toBe(true);
  });
});
