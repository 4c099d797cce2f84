import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { keyUnderPublishedCode } from './unlock.ts';
import { readKeySlots } from './key-slots.ts';
import { groupsIn, readGroup } from './recovery-code.rules.ts';
import { confirmSheet, drawSheet } from './recovery-sheet.service.ts';

export const keysHandlers: DomainHandlers<'keys'> = {
  readCode: ({ text, first }) => {
    const groups = groupsIn(text);
    const wrong = groups.flatMap((group, at) => (readGroup(group, first + at) === null ? [first + at] : []));
    return { groups, wrong };
  },
  open: async ({ folder, code }, { desk, registers }) => {
    await registers.openByCode(desk.pathOf('folder', folder), code);
    return {};
  },
  status: async (_, { registers }) => {
    const register = registers.current();
    if (!register) throw new DomainError('no-register');
    const slots = readKeySlots(register.folder);
    const kept = await registers.keptHere(slots.registerId);
    return {
      ...kept,
      confirmedAt: slots.codes.find(({ confirmed }) => confirmed)?.madeAt ?? null,
      published: keyUnderPublishedCode(slots) !== null,
    };
  },
  drawSheet: async ({ secret }, ctx) => {
    const { document, fileName, asked } = await drawSheet(secret, ctx);
    return { document, fileName, asked: [...asked] };
  },
  confirmSheet: ({ groups }, ctx) => {
    confirmSheet(groups, ctx);
    return {};
  },
};
