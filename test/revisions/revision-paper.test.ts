import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  agreementOf,
  agreementsOfDevice,
  enterPrinted,
  findAgreement,
  voidAgreement,
} from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, takeBack } from '../../main/register/index.ts';
import { renewAll, revise } from '../../main/revisions/revisions.service.ts';
import { publishDraft } from '../../main/templates/drafts.service.ts';
import { createTemplate, retireTemplate } from '../../main/templates/template-acts.service.ts';
import { handedOut, imeis } from '../support/agreement-work.ts';
import { publishTemplate, speakOnly } from '../support/publish-template.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let device: string;
let agreement: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  ({ device, agreement } = handedOut(register, { phone: { serial: 'SN-OLD-1' } }));
});
afterEach(() => {
  register.close();
  folder.remove();
});

const versionOf = (id: string): number => agreementOf(register.db, id).version;

const renew = (changes: Partial<Parameters<typeof revise>[1]> = {}): string => {
  const input = { id: agreement, version: versionOf(agreement), because: 'renewal', ...changes } as const;
  return register.write((tx) =>
    revise(tx, { on: '2026-03-05', dueBack: null, renewOn: null, note: '', ...input }),
  );
};
const renewalOf = (id: string): string | null | undefined => findAgreement(register.db, id)?.renewOn;

describe('the days of one revision after another', () => {
  beforeEach(() => {
    ({ device, agreement } = handedOut(register, {
      phone: { imei1: imeis[3] },
      handOver: {
        on: '2026-03-01',
        holder: { id: agreementOf(register.db, agreement).holder?.id ?? '' },
        place: null,
      },
    }));
    agreement = renew({ on: '2026-03-04' });
    register.write((tx) => enterPrinted(tx, [agreement]));
  });
  const refused = (field: string, day: string) =>
    expect.objectContaining({ fields: [expect.objectContaining({ field, params: { day } }) as unknown] });

  it('do not go back behind the one before', () => {
    expect(() => renew({ on: '2026-03-03' })).toThrow(refused('on', '2026-03-04'));
    expect(agreementOf(register.db, renew({ on: '2026-03-04' })).revision).toBe(3);
  });

  it('are not over before they began when the device comes back', () => {
    const { version } = deviceOf(register.db, device);
    const back = (on: string): void =>
      register.write((tx) => takeBack(tx, { id: device, version, on, condition: 1, note: '' }));
    expect(() => back('2026-03-02')).toThrow(refused('on', '2026-03-04'));
    back('2026-03-04');
    expect(agreementOf(register.db, agreement)).toMatchObject({ state: 'ended', endedOn: '2026-03-04' });
  });
});

describe('the day of the next signing', () => {
  const monthly = (id: string): void => {
    publishTemplate(register, 'institution', (content) => ({ ...content, renewalMonths: 1 }));
    register.write((tx) => enterPrinted(tx, [id]));
  };

  it('stays as it was chosen when a newer version of the template is printed', () => {
    const next = renew({ renewOn: '2026-11-30' });
    monthly(next);
    expect(agreementOf(register.db, next).templateVersion).toBe(1);
    expect(renewalOf(next)).toBe('2026-11-30');
  });

  it('stays also when the chosen day is the usual one', () => {
    const next = renew({ renewOn: '2027-03-05' });
    monthly(next);
    expect(renewalOf(next)).toBe('2027-03-05');
  });

  it('follows the template where nobody chose one', () => {
    const next = renew();
    expect(renewalOf(next)).toBe('2027-03-05');
    monthly(next);
    expect(renewalOf(next)).toBe('2026-04-05');
  });

  it('goes over to the form that takes the place of a spoiled one', () => {
    const next = renew({ renewOn: '2026-11-30' });
    const again = register.write((tx) =>
      voidAgreement(tx, { id: next, version: versionOf(next), reason: 'Torn', on: '2026-03-05' }),
    );
    monthly(again);
    expect(renewalOf(again)).toBe('2026-11-30');
  });
});

describe('a revision whose template speaks other languages by now', () => {
  const paperOf = (id: string): unknown[] => {
    const { template, templateVersion, language, secondLanguage } = agreementOf(register.db, id);
    return [template, templateVersion, language, secondLanguage];
  };
  const inSwahili = (secondLanguage: 'en' | 'fr' | null): void => {
    ({ device, agreement } = handedOut(register, {
      phone: { imei1: imeis[3] },
      handOver: {
        holder: {
          person: { role: 'health-worker', fullName: 'Sample Worker 4', placeId: null, supervisorId: null },
        },
        place: null,
        paper: { language: 'sw', secondLanguage },
      },
    }));
  };

  it('rules in the second language of the one before, and can be printed', () => {
    inSwahili('fr');
    publishTemplate(register, 'institution', speakOnly(['fr', 'pt']));
    const next = renew();
    expect(paperOf(next)).toEqual(['institution', 1, 'fr', null]);
    register.write((tx) => enterPrinted(tx, [next]));
    expect(agreementOf(register.db, next).state).toBe('printed');
    expect(paperOf(agreement)).toEqual(['institution', 0, 'sw', 'fr']);
  });

  it('rules in the language of the office where it speaks neither, and says so of a batch', () => {
    inSwahili(null);
    publishTemplate(register, 'institution', speakOnly(['en', 'pt']));
    const agreements = [{ id: agreement, version: versionOf(agreement) }];
    const done = register.write((tx) => renewAll(tx, { agreements, on: '2026-03-05', renewOn: null }));
    expect(done).toEqual({ renewed: 1, onOtherPaper: ['KIL-00002'] });
    const [next] = agreementsOfDevice(register.db, device);
    expect(paperOf(next?.id ?? '')).toEqual(['institution', 1, 'en', null]);
  });

  it('names nothing in a batch that keeps its paper', () => {
    inSwahili('en');
    const agreements = [{ id: agreement, version: versionOf(agreement) }];
    const done = register.write((tx) => renewAll(tx, { agreements, on: '2026-03-05', renewOn: null }));
    expect(done).toEqual({ renewed: 1, onOtherPaper: [] });
  });

  it('is made from the usual template where the one before is no longer in use', () => {
    const from = { key: 'institution', number: 0 };
    const key = register.write((tx) => createTemplate(tx, { name: 'Sample loan', from }));
    register.write((tx) => publishDraft(tx, { key, version: 1, note: '' }));
    ({ device, agreement } = handedOut(register, {
      phone: { imei1: imeis[3] },
      handOver: {
        holder: { id: agreementOf(register.db, agreement).holder?.id ?? '' },
        place: null,
        paper: { template: key },
      },
    }));
    expect(paperOf(agreement)).toEqual([key, 1, 'en', null]);
    register.write((tx) => retireTemplate(tx, key, true, '2026-03-05'));
    expect(paperOf(renew())).toEqual(['institution', 0, 'en', null]);
  });

  it('holds for the form that takes the place of a spoiled one', () => {
    inSwahili('fr');
    publishTemplate(register, 'institution', speakOnly(['fr', 'pt']));
    const next = register.write((tx) =>
      voidAgreement(tx, { id: agreement, version: versionOf(agreement), reason: 'Torn', on: '2026-03-05' }),
    );
    expect(paperOf(next)).toEqual(['institution', 1, 'fr', null]);
  });
});
