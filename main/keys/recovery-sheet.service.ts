import { proveSecret } from '../accounts/index.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { paperWords } from '../documents/paper-words.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { codeSlot, isSheetDue, keyUnder, readKeySlots, writeKeySlots, type KeySlots } from './key-slots.ts';
import { newRecoveryCode } from './new-register.ts';
import { readGroup } from './recovery-code.rules.ts';
import type { DrawnSheet } from './recovery-sheets.ts';
import { keyUnderPublishedCode } from './unlock.ts';
import { giveToUnprovenBackups } from './unproven-backups.ts';

/** Characters of a register's id that its sheet shows. */
const shortId = 8;

function openOne({ registers }: QueryContext): OpenRegister {
  const register = registers.current();
  if (!register) throw new DomainError('no-register');
  return register;
}

/** Adds the slot of a new code in place of one that was never confirmed; confirmed ones stay good. */
function addSlot(tx: UnitOfWork, register: OpenRegister, slots: KeySlots, code: string): Recorded<void> {
  const kept = slots.codes.filter(({ confirmed }) => confirmed);
  const fresh = codeSlot(slots.registerId, register.key, code, { at: tx.at, confirmed: false });
  const receipt = tx.record({
    entity: 'office',
    entityId: tx.officeId,
    kind: kept.length > 0 ? 'office.recovery-code-change-begun' : 'office.recovery-sheet-drawn',
  });
  writeKeySlots(register.folder, { ...slots, codes: [...kept, fresh] });
  return recorded(undefined, receipt);
}

/**
 * Makes a recovery code and draws its sheet.
 *
 * @param secret the own PIN or password, needed where a confirmed sheet is to be replaced
 * @throws DomainError `illegal-step` for a sample register, `invalid-input` without the secret, and what
 *   `proveSecret` throws for a wrong one
 */
export async function drawSheet(
  secret: string | undefined,
  ctx: CommandContext,
): Promise<DrawnSheet & { readonly fileName: string }> {
  const register = openOne(ctx);
  const slots = readKeySlots(register.folder);
  if (keyUnderPublishedCode(slots)) throw new DomainError('illegal-step');
  const code = newRecoveryCode();
  if (isSheetDue(register.folder)) {
    ctx.write((tx) => addSlot(tx, register, slots, code));
  } else {
    if (secret === undefined) throw invalidInput(issue('secret', 'required'));
    await proveSecret(register, { name: ctx.account.name, secret }, (tx) =>
      addSlot(tx, register, slots, code),
    );
  }
  const target = ctx.desk.temporaryPath('pdf');
  const { name, paperLanguage } = officeOf(register.db);
  const sheet = {
    language: paperLanguage,
    office: name,
    day: dayOf(ctx.now()),
    register: slots.registerId.slice(0, shortId).toUpperCase(),
    code,
  };
  await ctx.desk.outcomeOf(ctx.desk.startJob({ kind: 'recovery-sheet', sheet, target }));
  const fileName = `${paperWords('recovery', paperLanguage).file}-${sheet.day}.pdf`;
  const document = ctx.desk.holdDocument({ path: target, fileName, pages: 1, paper: null });
  return { ...ctx.sheets.keep({ registerId: slots.registerId, code, document }), fileName };
}

/**
 * Takes the groups that were asked, and with them makes the sheet the only one that opens the register.
 *
 * @throws DomainError `expired` when no sheet waits, `invalid-input` for `groups.0`, `groups.1`
 */
export function confirmSheet(typed: readonly string[], ctx: CommandContext): void {
  const register = openOne(ctx);
  const slots = readKeySlots(register.folder);
  const sheet = ctx.sheets.of(slots.registerId);
  if (!sheet) throw new DomainError('expired');
  const groups = sheet.code.split('-');
  const wrong = sheet.asked.flatMap((group, at) =>
    readGroup(typed[at] ?? '', group) === groups[group]
      ? []
      : [issue(`groups.${at}`, 'recovery-code-group', null, { group: group + 1 })],
  );
  if (wrong.length > 0) throw invalidInput(...wrong);
  const proven = slots.codes.find((one) => keyUnder({ ...slots, codes: [one] }, sheet.code));
  if (!proven) throw new DomainError('expired');
  ctx.write((tx) => {
    const receipt = tx.record({
      entity: 'office',
      entityId: tx.officeId,
      kind: slots.codes.length > 1 ? 'office.recovery-code-changed' : 'office.recovery-sheet-confirmed',
    });
    const confirmed = { ...slots, codes: [{ ...proven, confirmed: true }] };
    writeKeySlots(register.folder, confirmed);
    giveToUnprovenBackups(register.folder, confirmed);
    return recorded(undefined, receipt);
  });
  ctx.sheets.drop();
  ctx.desk.letDocumentGo(sheet.document);
}
