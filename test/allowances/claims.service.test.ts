import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allowancesHandlers } from '../../main/allowances/allowances.ipc.ts';
import { claimsUnder } from '../../main/allowances/claim.repository.ts';
import { claimsJob } from '../../main/allowances/claims.job.ts';
import {
  claimOf,
  decideClaim,
  enterClaim,
  listClaims,
  overlappingClaims,
  payClaim,
  withdrawClaim,
} from '../../main/allowances/claims.service.ts';
import { attachEvidence } from '../../main/allowances/evidence.service.ts';
import { claimEvidenceJob } from '../../main/allowances/evidence.job.ts';
import { planUnder } from '../../main/allowances/plan.repository.ts';
import { setPlan } from '../../main/allowances/plans.service.ts';
import { attachmentPath, attachmentStore } from '../../main/attachments/index.ts';
import type { CommandContext } from '../../main/context.ts';
import { openRegister, type OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { agreementOf } from '../../main/agreements/index.ts';
import { revise } from '../../main/revisions/revisions.service.ts';
import type { ClaimInput } from '../../preload/contract/allowances.ts';
import { handedOut, newestKinds } from '../support/agreement-work.ts';
import { runOn } from '../support/job.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let device: string;
let agreement: string;

const aPlan = {
  amount: '5000',
  currency: 'TZS',
  every: 'month',
  payer: 'partner',
  bundle: 'data',
  from: '2026-03-05',
} as const;
const aClaim = (changes: Partial<ClaimInput> = {}): ClaimInput => ({
  agreement,
  from: '2026-02-01',
  until: '2026-02-28',
  amount: '5 000',
  currency: 'TZS',
  submittedOn: '2026-03-05',
  ...changes,
});
const enter = (changes: Partial<ClaimInput> = {}): string =>
  register.write((tx) => enterClaim(tx, aClaim(changes)));

/** Somebody else at the same register. */
function asSupervisor<T>(work: (other: OpenRegister) => T): T {
  const other = openRegister({
    folder: folder.path,
    key,
    account: { name: 'supervisor', role: 'supervisor' },
  });
  try {
    return work(other);
  } finally {
    other.close();
  }
}
const approve = (id: string): void =>
  asSupervisor((other) =>
    other.write((tx) =>
      decideClaim(tx, { id, version: claimOf(other.db, id).version, approve: true, decision: '' }),
    ),
  );

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  ({ device, agreement } = handedOut(register, { handOver: { on: '2025-12-01' } }));
});
afterEach(() => {
  register.close();
  folder.remove();
});

describe('an allowance', () => {
  it('is set under an agreement, kept when it changes, and goes on over revisions for the same holder', () => {
    register.write((tx) => setPlan(tx, agreement, aPlan));
    register.write((tx) => setPlan(tx, agreement, { ...aPlan, amount: '6000' }));
    expect(planUnder(register.db, agreement)).toMatchObject({
      amount: 6000,
      currency: 'TZS',
      every: 'month',
    });
    expect(register.db.get('SELECT count(*) AS n FROM allowance_plan')).toEqual({ n: 2 });
    const { version } = agreementOf(register.db, agreement);
    const input = {
      id: agreement,
      version,
      because: 'renewal',
      on: '2026-03-05',
      dueBack: null,
      renewOn: null,
      note: '',
    } as const;
    const next = register.write((tx) => revise(tx, input));
    expect(planUnder(register.db, next)).toMatchObject({ amount: 6000 });
    register.write((tx) => setPlan(tx, next, aPlan));
    expect(planUnder(register.db, agreement)).toMatchObject({ amount: 5000 });
  });

  it.each([
    [{ amount: '50.5' }, 'plan.amount too-precise'],
    [{ currency: 'T' }, 'plan.currency not-a-currency'],
    [{ payer: 'other' as const }, 'plan.payerName required'],
  ])('is refused with %o', (changes, fault) => {
    const [field, code] = fault.split(' ');
    expect(() => register.write((tx) => setPlan(tx, agreement, { ...aPlan, ...changes }))).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });
});

describe('a claim', () => {
  it('is entered, approved by somebody else, and paid', () => {
    const id = enter();
    expect(claimOf(register.db, id)).toMatchObject({
      state: 'submitted',
      amount: 5000,
      number: 'KIL-00001',
      holder: { name: 'Sample Worker One' },
    });
    const version = 1;
    expect(() =>
      register.write((tx) => decideClaim(tx, { id, version, approve: true, decision: '' })),
    ).toThrow(expect.objectContaining({ code: 'own-entry' }));
    expect(() =>
      register.write((tx) => payClaim(tx, { id, version, on: '2026-03-05', how: 'cash', reference: '' })),
    ).toThrow(expect.objectContaining({ code: 'illegal-step' }));
    approve(id);
    const pay = { id, version: 2, on: '2026-03-05', how: 'mobile-money' } as const;
    expect(() => register.write((tx) => payClaim(tx, { ...pay, reference: ' ' }))).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'reference' })] }),
    );
    register.write((tx) => payClaim(tx, { ...pay, reference: 'MM-1' }));
    expect(claimOf(register.db, id)).toMatchObject({
      state: 'paid',
      decidedBy: 'supervisor',
      paidHow: 'mobile-money',
      paidReference: 'MM-1',
      paidBy: 'Test Officer',
    });
    expect(newestKinds(register, 3)).toEqual(['claim.entered', 'claim.approved', 'claim.paid']);
    expect(() => register.write((tx) => payClaim(tx, { ...pay, version: 3, reference: 'MM-2' }))).toThrow(
      expect.objectContaining({ code: 'illegal-step' }),
    );
  });

  it.each([
    [{ from: '2025-11-30', until: '2025-12-31' }, 'from before-holding'],
    [{ from: '2025-10-01', until: '2025-10-31' }, 'from before-holding'],
    [{ from: '2026-02-01', until: '2026-03-05' }, 'until after-holding'],
    [{ from: '2026-03-05', until: '2026-03-05' }, 'from after-holding'],
  ])('for %o, when the holder did not have the device on every day, is refused', (days, fault) => {
    register.write((tx) => {
      tx.db.run(`UPDATE hand_over SET until_on = '2026-03-02'`);
      return recorded(undefined, tx.record({ entity: 'device', entityId: device, kind: 'device.returned' }));
    });
    const [field, code] = fault.split(' ');
    expect(() => enter(days)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
    expect(claimOf(register.db, enter({ from: '2025-12-01', until: '2026-03-02' })).state).toBe('submitted');
  });

  it('takes receipts until it is decided, and none after', () => {
    const id = enter();
    const receipt = (digit: string) =>
      ({ sha256: digit.repeat(64), bytes: 3, mediaType: 'application/pdf', fileName: 'r.pdf' }) as const;
    register.write((tx) => attachEvidence(tx, id, [receipt('a')]));
    approve(id);
    expect(() => register.write((tx) => attachEvidence(tx, id, [receipt('b')]))).toThrow(
      expect.objectContaining({ code: 'claim-decided' }),
    );
    expect(claimOf(register.db, id).evidence).toHaveLength(1);
  });

  it('is refused with a reason, and its days may be claimed again', () => {
    const id = enter();
    asSupervisor((other) => {
      const refuse = { id, version: 1, approve: false };
      expect(() => other.write((tx) => decideClaim(tx, { ...refuse, decision: '' }))).toThrow(
        expect.objectContaining({ fields: [expect.objectContaining({ field: 'decision' })] }),
      );
      other.write((tx) => decideClaim(tx, { ...refuse, decision: 'No receipt' }));
    });
    const days = { from: '2026-02-10', until: '2026-03-01' };
    expect(overlappingClaims(register.db, agreement, days, null)).toEqual([]);
    const again = enter();
    expect(overlappingClaims(register.db, agreement, days, null).map((claim) => claim.id)).toEqual([again]);
    expect(overlappingClaims(register.db, agreement, days, again)).toEqual([]);
    register.write((tx) => withdrawClaim(tx, { id: again, version: 1, reason: 'Entered twice' }));
    expect(claimsUnder(register.db, agreement).map(({ state }) => state)).toEqual(['withdrawn', 'refused']);
  });

  it.each([
    [{ until: '2026-01-31' }, 'until'],
    [{ submittedOn: '2026-03-06' }, 'submittedOn'],
    [{ amount: 'much' }, 'amount'],
    [{ currency: '' }, 'currency'],
  ])('is not entered with %o', (changes, field) => {
    expect(() => enter(changes)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field })] }),
    );
  });

  it('is listed with what is unpaid, the longest waiting first, and summed by currency', async () => {
    const first = enter({ submittedOn: '2026-03-01' });
    enter({ from: '2026-01-01', until: '2026-01-31', amount: '100.50', currency: 'USD' });
    approve(first);
    const unpaid = { text: '', states: ['submitted', 'approved'] as ('submitted' | 'approved')[] };
    expect(listClaims(register.db, unpaid)).toMatchObject({
      rows: [1, 2],
      totals: [
        { currency: 'TZS', claims: 1, amount: 5000 },
        { currency: 'USD', claims: 1, amount: 10_050 },
      ],
    });
    expect(listClaims(register.db, { text: 'sample worker', states: ['paid'] }).total).toBe(0);
    for (const format of ['pdf', 'xlsx'] as const) {
      const target = `${folder.path}/claims.${format}`;
      const outcome = await runOn(register, (run) =>
        claimsJob({ kind: 'claims', filter: unpaid, format, target }, run),
      );
      expect(outcome).toMatchObject(
        format === 'pdf' ? { kind: 'document', paper: { kind: 'claims' } } : { kind: 'file', rows: 2 },
      );
    }
  });

  it('has its history: entered, approved', async () => {
    const id = enter();
    approve(id);
    const context = { db: register.db } as unknown as CommandContext;
    const entries = await allowancesHandlers.history({ id }, context);
    expect(entries.map(({ kind }) => kind)).toEqual(['claim.approved', 'claim.entered']);
    expect(() => allowancesHandlers.history({ id: agreement }, context)).toThrow('not-found');
  });

  it('keeps its evidence sealed in the store, each file once', async () => {
    const id = enter();
    const receipt = `${folder.path}/receipt.pdf`;
    writeFileSync(receipt, '%PDF-1.4 Sample Worker One paid 5000');
    const note = `${folder.path}/note.txt`;
    writeFileSync(note, 'not a receipt');
    const files = [
      { path: receipt, fileName: 'receipt.pdf' },
      { path: note, fileName: 'note.txt' },
    ];
    const attach = () =>
      runOn(register, (run) => claimEvidenceJob({ kind: 'claim-evidence', claim: id, files }, run));
    expect(await attach()).toMatchObject({
      filed: [{ state: 'filed' }],
      refused: [{ fileName: 'note.txt', reason: 'not-a-scan' }],
    });
    expect(await attach()).toMatchObject({ filed: [{ state: 'already' }] });
    expect(claimOf(register.db, id).evidence).toMatchObject([
      { fileName: 'receipt.pdf', mediaType: 'application/pdf' },
    ]);
    const [sha256 = ''] = register.db.column<string>('SELECT sha256 FROM claim_evidence');
    const sealed = readFileSync(attachmentPath(attachmentStore(folder.path), sha256));
    expect(sealed.includes('Sample Worker')).toBe(false);
  });
});
