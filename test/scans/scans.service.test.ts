import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { historyOf } from '../../main/audit/index.ts';
import { scansOfAgreement } from '../../main/scans/scan.repository.ts';
import {
  enterScanExported,
  enterScanViewed,
  fileScans,
  removeScan,
  scanOf,
  type StoredScan,
} from '../../main/scans/scans.service.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { handedOver } from './handed-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let deviceId = '';
let agreementId = '';

const aScan: StoredScan = {
  sha256: 'ab'.repeat(32),
  bytes: 1234,
  mediaType: 'application/pdf',
  fileName: 'signed.pdf',
};

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  const { device, agreement } = handedOver(register);
  deviceId = device;
  agreementId = agreement;
});
afterEach(() => {
  register.close();
  folder.remove();
});

const file = (mark: 'A' | 'B', ...files: StoredScan[]) =>
  register.write((tx) => fileScans(tx, { agreementId, mark, files }));
const kinds = (): string[] => historyOf(register.db, agreementId).map((entry) => entry.kind);

describe('a scan that is filed', () => {
  it('stands at its copy with who filed it and when, and in both histories', () => {
    const [filed] = file('A', aScan);
    expect(filed).toMatchObject({ state: 'filed', alsoAt: [] });
    expect(scansOfAgreement(register.db, agreementId)).toMatchObject([
      {
        id: filed?.id,
        mark: 'A',
        fileName: 'signed.pdf',
        bytes: 1234,
        mediaType: 'application/pdf',
        filedAt: '2026-03-05T09:00:00.000Z',
        filedBy: 'Test Officer',
        number: 'KIL-00001',
      },
    ]);
    expect(kinds()[0]).toBe('agreement.scan-filed');
    expect(historyOf(register.db, deviceId)[0]).toMatchObject({
      kind: 'agreement.scan-filed',
      facts: { number: 'KIL-00001', revision: 1, copy: 'A', fileName: 'signed.pdf', sha256: aScan.sha256 },
    });
  });

  it('twice at one copy stands there once, and writes nothing the second time', () => {
    const [first] = file('A', aScan, aScan);
    const before = kinds().length;
    expect(file('A', { ...aScan, fileName: 'again.pdf' })).toMatchObject([
      { id: first?.id, state: 'already' },
    ]);
    expect(scansOfAgreement(register.db, agreementId)).toHaveLength(1);
    expect(kinds()).toHaveLength(before);
  });

  it('may stand at the other copy, and at another agreement, which is told', () => {
    file('A', aScan);
    expect(file('B', aScan)).toMatchObject([{ state: 'filed', alsoAt: [] }]);
    const other = handedOver(register, '356938035643809', 'CHW-2').agreement;
    const filed = register.write((tx) => fileScans(tx, { agreementId: other, mark: 'A', files: [aScan] }));
    expect(filed).toMatchObject([{ state: 'filed', alsoAt: ['KIL-00001'] }]);
  });

  it('is refused at a copy or an agreement that is not there, and nothing is written', () => {
    const code = { code: 'invalid-input', fields: [{ field: 'copy', code: 'not-in-list', value: 'C' }] };
    const atC = () => register.write((tx) => fileScans(tx, { agreementId, mark: 'C', files: [aScan] }));
    expect(atC).toThrow(expect.objectContaining(code) as Error);
    const nowhere = { agreementId: deviceId, mark: 'A' as const, files: [aScan] };
    expect(() => register.write((tx) => fileScans(tx, nowhere))).toThrow('not-found');
    expect(scansOfAgreement(register.db, agreementId)).toEqual([]);
  });
});

describe('a scan that is taken out', () => {
  it('is no longer listed, stays in the register, and the history tells why', () => {
    const [filed] = file('A', aScan);
    const id = filed?.id ?? '';
    register.write((tx) => removeScan(tx, { id, version: 1, reason: ' Wrong copy ' }));
    expect(scansOfAgreement(register.db, agreementId)).toEqual([]);
    expect(() => scanOf(register.db, id)).toThrow('not-found');
    expect(register.db.get('SELECT removed_by AS by, removed_reason AS reason FROM scan')).toEqual({
      by: 'Test Officer',
      reason: 'Wrong copy',
    });
    expect(historyOf(register.db, agreementId)[0]).toMatchObject({
      kind: 'agreement.scan-removed',
      facts: { copy: 'A', fileName: 'signed.pdf', reason: 'Wrong copy' },
    });
  });

  it('can be filed again', () => {
    const [filed] = file('A', aScan);
    register.write((tx) => removeScan(tx, { id: filed?.id ?? '', version: 1, reason: 'Wrong copy' }));
    expect(file('A', aScan)).toMatchObject([{ state: 'filed' }]);
    expect(scansOfAgreement(register.db, agreementId)).toHaveLength(1);
  });

  it('needs a reason, the version that is seen, and to be there', () => {
    const [filed] = file('A', aScan);
    const id = filed?.id ?? '';
    const remove = (version: number, reason: string) => () =>
      register.write((tx) => removeScan(tx, { id, version, reason }));
    expect(remove(1, '  ')).toThrow('invalid-input');
    expect(remove(2, 'Wrong copy')).toThrow('stale-version');
    remove(1, 'Wrong copy')();
    expect(remove(2, 'Wrong copy')).toThrow('not-found');
  });
});

it('looking at a scan and saving it are entries of their own', () => {
  const [filed] = file('A', aScan);
  const scan = scanOf(register.db, filed?.id ?? '');
  register.write((tx) => enterScanViewed(tx, scan));
  register.write((tx) => enterScanExported(tx, scan));
  expect(kinds().slice(0, 3)).toEqual([
    'agreement.scan-exported',
    'agreement.scan-viewed',
    'agreement.scan-filed',
  ]);
});
