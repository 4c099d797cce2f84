import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementOf, enterPrinted, moveCopies, voidAgreement } from '../../main/agreements/index.ts';
import { endorsementCode } from '../../main/agreements/paper-code.rules.ts';
import { takeBlanks } from '../../main/blanks/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { payloadMac } from '../../main/labels/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { copyCompleteness } from '../../main/signing/index.ts';
import {
  correctSignature,
  recordSignatures,
  scanSignature,
  withdrawSignature,
} from '../../main/signing/signing.service.ts';
import { signingOf } from '../../main/signing/signing-view.service.ts';
import type { SignatureInput } from '../../preload/contract/signing.ts';
import { handedOut, newestKinds } from '../support/agreement-work.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreement: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  ({ agreement } = handedOut(register));
});
afterEach(() => {
  register.close();
  folder.remove();
});

const signed = (party: SignatureInput['party'], changes: Partial<SignatureInput> = {}): SignatureInput => ({
  party,
  name: `Specimen ${party}`,
  councilId: null,
  on: '2026-03-05',
  how: 'signed',
  stamp: party === 'council' ? 'present' : 'not-needed',
  ...changes,
});
const everyone = ['holder', 'supervisor', 'issuing-officer', 'council'] as const;
const record = (signatures: SignatureInput[], marks: ('A' | 'B')[] = ['A', 'B']): void =>
  register.write((tx) => recordSignatures(tx, { agreement, marks, signatures }));
const lacks = (mark: 'A' | 'B'): string[] =>
  (copyCompleteness(register.db, [agreement]).get(agreement)?.get(mark) ?? []).map(
    ({ party, why }) => `${party} ${why}`,
  );

describe('a copy', () => {
  it('is complete once every required party has signed and stamped it, and the agreement with both', () => {
    record(everyone.slice(0, 3).map((party) => signed(party)));
    expect(lacks('A')).toEqual(['council not-signed']);
    record([signed('council', { stamp: 'illegible' })], ['A']);
    record([signed('council')], ['B']);
    expect(lacks('A')).toEqual(['council stamp-illegible']);
    expect(lacks('B')).toEqual([]);
    expect(agreementOf(register.db, agreement).state).not.toBe('signed');
    const [wrong] = signingOf(register.db, agreement)
      .copies.flatMap(({ signatures }) => signatures)
      .filter(({ stamp }) => stamp === 'illegible');
    register.write((tx) => correctSignature(tx, { id: wrong?.id ?? '', signature: signed('council') }));
    expect(lacks('A')).toEqual([]);
    expect(agreementOf(register.db, agreement).state).toBe('signed');
    const copyA = signingOf(register.db, agreement).copies[0]?.signatures ?? [];
    expect(
      copyA.filter(({ party }) => party === 'council').map(({ replacedAt }) => replacedAt === null),
    ).toEqual([false, true]);
    expect(newestKinds(register, 1)).toEqual(['agreement.signature-corrected']);
  });

  it('is no longer complete when an entry is taken back, which needs a reason', () => {
    record(everyone.map((party) => signed(party)));
    const [first] = signingOf(register.db, agreement).copies[0]?.signatures ?? [];
    const id = first?.id ?? '';
    expect(() => register.write((tx) => withdrawSignature(tx, { id, reason: ' ' }))).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
    register.write((tx) => withdrawSignature(tx, { id, reason: 'Recorded on the wrong form' }));
    expect(lacks('A')).toEqual(['holder not-signed']);
    expect(agreementOf(register.db, agreement).state).toBe('printed');
    expect(() => register.write((tx) => withdrawSignature(tx, { id, reason: 'Again' }))).toThrow(
      expect.objectContaining({ code: 'stale-version' }),
    );
  });

  it.each<[string, Partial<SignatureInput>, string]>([
    ['tomorrow', { on: '2026-03-06' }, 'signatures.0.on date-in-future'],
    ['before the form was printed', { on: '2026-03-04' }, 'signatures.0.on before-print'],
    [
      'by a council nobody knows',
      { councilId: '018f0000-0000-7000-8000-000000000000' },
      'signatures.0.councilId not-found',
    ],
  ])('is not signed %s', (_, changes, fault) => {
    const [field = '', code] = fault.split(' ');
    expect(() => record([signed('council', changes)])).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });

  it('is not signed by the same party twice', () => {
    record([signed('holder')], ['B']);
    expect(() => record([signed('holder')])).toThrow(
      expect.objectContaining({
        fields: [expect.objectContaining({ code: 'signed-already', params: { copy: 'B' } })],
      }),
    );
  });

  it('of a void form is not signed', () => {
    const { version } = agreementOf(register.db, agreement);
    register.write((tx) => voidAgreement(tx, { id: agreement, version, reason: 'Torn', on: '2026-03-05' }));
    expect(() => record([signed('holder')])).toThrow(expect.objectContaining({ code: 'illegal-step' }));
  });

  it('keeps where it is when it is signed', () => {
    const copies = (['A', 'B'] as const).map((mark) => ({ agreementId: agreement, mark }));
    register.write((tx) => ({
      value: undefined,
      receipt: moveCopies(tx, { step: 'collected', on: '2026-03-05', copies }),
    }));
    record(everyone.map((party) => signed(party)));
    expect(agreementOf(register.db, agreement).copies.map(({ state }) => state)).toEqual([
      'collected',
      'collected',
    ]);
  });
});

describe('a batch', () => {
  const scan = (code: string, all = false) =>
    register.write((tx) => scanSignature(tx, { code, all, signature: signed('council') }));

  it('takes form after form by number and copy, and passes over what is recorded already', () => {
    expect(scan('KIL-00001 A')).toMatchObject({
      number: 'KIL-00001',
      marks: ['A'],
      complete: [],
      already: [],
    });
    expect(scan('kil-1 a')).toMatchObject({ marks: [], already: ['A'] });
    expect(scan('KIL-1', true)).toMatchObject({ marks: ['B'], already: ['A'] });
    expect(newestKinds(register, 1)).toEqual(['agreement.signature-entered']);
  });

  it('enters the health worker of each form under their own name, and a typed one where there is none', () => {
    const scanHolder = (code: string, name: string) =>
      register.write((tx) => scanSignature(tx, { code, all: false, signature: signed('holder', { name }) }));
    scanHolder('KIL-00001 A', 'Sample Somebody Else');
    scanHolder('KIL-00001 B', '');
    const names = signingOf(register.db, agreement).copies.flatMap(({ signatures }) =>
      signatures.map(({ name }) => name),
    );
    const holder = register.db.column<string>(
      'SELECT full_name FROM person WHERE id = (SELECT holder_id FROM agreement WHERE id = ?)',
      [agreement],
    );
    expect(names).toEqual([...holder, ...holder]);
    const { agreements } = register.write((tx) => takeBlanks(tx, { count: 1, ownership: 'institution' }));
    register.write((tx) => enterPrinted(tx, agreements));
    expect(() => scanHolder('KIL-00002 A', '')).toThrow('invalid-input');
    scanHolder('KIL-00002 A', 'Sample Somebody Else');
    const [blank = ''] = agreements;
    expect(signingOf(register.db, blank).copies[0]?.signatures).toMatchObject([
      { name: 'Sample Somebody Else' },
    ]);
  });

  it('takes no copy with the endorsement of the office for the form', () => {
    const mac = payloadMac(officeOf(register.db).qrKey);
    const code = endorsementCode({ number: 'KIL-00001', mark: 'A', revision: 1 }, mac);
    expect(() => scan(code)).toThrow('invalid-input');
    expect(signingOf(register.db, agreement).copies.flatMap(({ signatures }) => signatures)).toEqual([]);
  });

  it.each([
    ['KIL-00001', 'form-copy-missing'],
    ['KIL-00001 C', 'form-unknown'],
    ['KIL-00009 A', 'form-unknown'],
    ['BX1/KIL-00001/AAAA/+A1R1/AAAA', 'form-foreign'],
    ['nonsense', 'form-unknown'],
  ])('refuses %s', (code, fault) => {
    expect(() => scan(code)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'code', code: fault })] }),
    );
  });
});
