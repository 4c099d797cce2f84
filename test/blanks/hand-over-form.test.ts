import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementOf, enterPrinted, voidAgreement } from '../../main/agreements/index.ts';
import { blanksForDevices, takeBlanks } from '../../main/blanks/blanks.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import type { DomainError } from '../../main/errors.ts';
import { deviceOf, handOver, registerDevice } from '../../main/register/index.ts';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import { imeis, openAgreement } from '../support/agreement-work.ts';
import { publishTemplate } from '../support/publish-template.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let device: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** A form on paper, and the phone registered under its number. */
function printedForm(paper: HandOverInput['paper'] = { language: 'sw', secondLanguage: 'en' }): string {
  const { agreements } = register.write((tx) =>
    takeBlanks(tx, { count: 1, ownership: 'institution', ...(paper && { paper }) }),
  );
  register.write((tx) => enterPrinted(tx, agreements));
  device = register.write((tx) => registerDevice(tx, aPhone({ boxNumber: 'KIL-00001' })));
  return agreements[0] ?? '';
}

/** A form that was drafted for a registered phone, and not printed. */
function draftedForm(): string {
  device = register.write((tx) => registerDevice(tx, aPhone()));
  return register.write((tx) => blanksForDevices(tx, [1])).agreements[0] ?? '';
}

function give(changes: Partial<HandOverInput> = {}): void {
  const { version, boxNumber } = deviceOf(register.db, device);
  const given = aHandOver({ id: device, version, boxNumber, imei: imeis[0] }, changes);
  register.write((tx) => handOver(tx, given));
}

function refusal(changes: Partial<HandOverInput>): DomainError['fields'] {
  try {
    give(changes);
  } catch (error) {
    return (error as DomainError).fields;
  }
  throw new Error('It was not refused');
}

describe('a hand-over under a form that is on paper', () => {
  it('is signed on that paper when nothing else is asked for', () => {
    const form = printedForm();
    publishTemplate(register, 'institution', (content) => ({
      ...content,
      renewalMonths: 1,
      dueAfterDays: 3,
    }));
    give();
    expect(openAgreement(register, device)).toBe(form);
    expect(agreementOf(register.db, form)).toMatchObject({
      state: 'filled',
      template: 'institution',
      templateVersion: 0,
      language: 'sw',
      secondLanguage: 'en',
    });
    const renewal = register.db.get('SELECT renew_on AS renewOn FROM agreement WHERE id = ?', [form]);
    expect(renewal).toEqual({ renewOn: '2027-03-05' });
    expect(deviceOf(register.db, device).dueBack).toBeNull();
  });

  it('cannot have been on a day before the form was printed', () => {
    printedForm();
    expect(refusal({ on: '2026-03-04' })).toEqual([
      { field: 'on', code: 'before-print', value: '2026-03-04', params: { printed: '2026-03-05' } },
    ]);
  });

  it('takes the same paper when it is named', () => {
    const form = printedForm();
    give({ paper: { template: 'institution', language: 'sw', secondLanguage: 'en' } });
    expect(openAgreement(register, device)).toBe(form);
  });

  it.each<[Partial<HandOverInput>, string, string, string, Record<string, string>]>([
    [{ paper: { template: 'loan' } }, 'template', 'form-has-template', 'loan', { template: 'institution' }],
    [{ paper: { language: 'fr' } }, 'language', 'form-has-languages', 'fr', { languages: 'sw + en' }],
    [
      { paper: { secondLanguage: 'pt' } },
      'secondLanguage',
      'form-has-languages',
      'pt',
      { languages: 'sw + en' },
    ],
    [{ ownerType: 'personal' }, 'ownerType', 'form-names-owner', 'personal', { owner: 'institution' }],
    [{ ownerType: 'partner' }, 'ownerType', 'form-names-owner', 'partner', { owner: 'institution' }],
  ])('refuses %j, and says what stands on the form', (changes, field, code, value, params) => {
    const form = printedForm();
    expect(refusal(changes)).toEqual([{ field, code, value, params: { number: 'KIL-00001', ...params } }]);
    expect(agreementOf(register.db, form)).toMatchObject({ state: 'printed', holder: null });
    expect(deviceOf(register.db, device)).toMatchObject({ state: 'in-stock', ownerType: 'institution' });
    expect(register.db.get('SELECT 1 FROM person')).toBeUndefined();
  });

  it('names everything that differs at once', () => {
    printedForm();
    const paper = { template: 'loan', language: 'fr', secondLanguage: null } as const;
    expect(refusal({ paper, ownerType: 'other' })?.map(({ field }) => field)).toEqual([
      'ownerType',
      'template',
      'language',
      'secondLanguage',
    ]);
  });

  it('takes what is chosen once the form is void', () => {
    const form = printedForm();
    const { version } = agreementOf(register.db, form);
    register.write((tx) => voidAgreement(tx, { id: form, version, reason: 'Other paper', on: '2026-03-05' }));
    give({ paper: { template: 'loan', language: 'fr' } });
    expect(agreementOf(register.db, openAgreement(register, device))).toMatchObject({
      revision: 2,
      form: 'filled',
      template: 'loan',
      language: 'fr',
    });
    expect(agreementOf(register.db, form)).toMatchObject({ state: 'void', voidReason: 'Other paper' });
  });
});

describe('a hand-over under a form that is not printed yet', () => {
  it('is made from what is chosen, and printed as a filled one', () => {
    const form = draftedForm();
    give({ paper: { template: 'loan', language: 'fr', secondLanguage: 'en' }, on: '2026-03-01' });
    expect(agreementOf(register.db, form)).toMatchObject({
      state: 'drafted',
      form: 'filled',
      draftedOn: '2026-03-01',
      template: 'loan',
      language: 'fr',
      secondLanguage: 'en',
    });
    expect(deviceOf(register.db, device).dueBack).toBe('2026-03-15');
  });

  it('takes the template of another owner', () => {
    const form = draftedForm();
    give({ ownerType: 'personal' });
    expect(agreementOf(register.db, form)).toMatchObject({ template: 'personal', ownership: 'personal' });
  });

  it('refuses a template that does not fit the owner', () => {
    draftedForm();
    expect(refusal({ ownerType: 'personal', paper: { template: 'loan' } })).toMatchObject([
      { field: 'template', code: 'not-for-owner', value: 'loan' },
    ]);
  });

  it('counts the year from the hand-over, also when its template changes before it is printed', () => {
    const form = draftedForm();
    give({ on: '2026-03-01' });
    publishTemplate(register, 'institution', (content) => ({ ...content, renewalMonths: 6 }));
    register.write((tx) => enterPrinted(tx, [form]));
    const renewal = register.db.get('SELECT renew_on AS renewOn FROM agreement WHERE id = ?', [form]);
    expect(renewal).toEqual({ renewOn: '2026-09-01' });
  });
});
