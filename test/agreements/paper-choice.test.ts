import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { documentOf, documentsOf } from '../../main/agreements/agreement-model.service.ts';
import { agreementOf, enterPrinted } from '../../main/agreements/index.ts';
import { changePaper } from '../../main/agreements/paper-choice.service.ts';
import { retentionOf, setRetention } from '../../main/audit/retention.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceView } from '../../main/register/device-view.service.ts';
import { registerDevice } from '../../main/register/register-device.service.ts';
import { handOver } from '../../main/register/hand-over.service.ts';
import { fileScans } from '../../main/scans/scans.service.ts';
import { publishDraft, saveDraft, startDraft } from '../../main/templates/drafts.service.ts';
import { publishedTemplate, templateOf } from '../../main/templates/index.ts';
import { anImei } from '../support/agreements.ts';
import { speakOnly } from '../support/publish-template.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
let register: OpenRegister;
beforeAll(() => {
  register = newRegister(folder.path);
});
afterAll(() => {
  register.close();
  folder.remove();
});

const today = '2026-03-05';
const imeis = Array.from({ length: 11 }, (_, n) => anImei(n + 1));
let given = 0;

/** Registers a phone, hands it over and answers the id of its drafted agreement. */
function handedOver(changes: Partial<HandOverInput> = {}): string {
  const imei = imeis[given] ?? '';
  given += 1;
  const number = given;
  const id = register.write((tx) => registerDevice(tx, aPhone({ imei1: imei })));
  const { version, boxNumber } = deviceView(register.db, id);
  const person = {
    role: 'health-worker',
    code: `CHW-${number}`,
    fullName: `Sample Worker ${number}`,
    placeId: null,
    supervisorId: null,
  } as const;
  register.write((tx) =>
    handOver(
      tx,
      aHandOver({ id, version, boxNumber, imei }, { holder: { person }, place: null, ...changes }),
    ),
  );
  return deviceView(register.db, id).agreements[0]?.id ?? '';
}

function publish(key: string, change: (content: TemplateContent) => TemplateContent): void {
  const { version, content } = publishedTemplate(register.db, key);
  register.write((tx) => startDraft(tx, key, content));
  const draft = { key, version: 1, content: change(templateOf(register.db, key, version + 1)) };
  register.write((tx) => saveDraft(tx, draft));
  register.write((tx) => publishDraft(tx, { key, version: 2, note: '' }));
}

const print = (id: string): void => {
  register.write((tx) => enterPrinted(tx, [id]));
};
const clauseKeys = (id: string) => documentOf(register.db, id, today).clauses.map(({ key }) => key);
const refused = (field: string, code: string) =>
  expect.objectContaining({ fields: [expect.objectContaining({ field, code })] as unknown });

describe('an agreement', () => {
  test('printed keeps its words, whatever is published or set afterwards; a drafted one takes the newest', () => {
    const [printed, drafted] = [handedOver(), handedOver()];
    print(printed);
    const before = documentOf(register.db, printed, today);
    publish('institution', (content) => ({
      ...content,
      clauses: content.clauses.filter(({ key }) => key !== 'tracking'),
      terms: { lossReportHours: 6 },
      copies: [
        ...content.copies,
        { mark: 'C', destination: 'holder', required: false, endPlace: 'holder' } as const,
      ],
      signatures: content.signatures.filter(({ party }) => party !== 'supervisor'),
    }));
    expect(documentOf(register.db, printed, '2027-01-01')).toEqual(before);
    expect(clauseKeys(printed)).toContain('tracking');
    expect(clauseKeys(drafted)).not.toContain('tracking');
    expect(agreementOf(register.db, drafted)).toMatchObject({ templateVersion: 0 });

    print(drafted);
    const now = agreementOf(register.db, drafted);
    expect(now).toMatchObject({ template: 'institution', templateVersion: 1, state: 'printed' });
    expect(now.copies.map(({ mark, required }) => [mark, required])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
    ]);
    const { signing } = register.db.get<{ signing: string }>('SELECT signing FROM agreement WHERE id = ?', [
      drafted,
    ]) ?? { signing: '' };
    expect(signing).not.toContain('supervisor');
    const paper = documentOf(register.db, drafted, today);
    expect(paper).toMatchObject({
      clauseVersion: 'en 3, institution 1',
      terms: { lossReportHours: '6', returnDays: '7' },
      template: { key: 'institution', version: 1, kind: 'institution' },
    });
    expect(paper.clauses.find(({ key }) => key === 'loss')?.text).toContain('within 6 hours');
  });

  test('says for how long the office keeps its facts, and on paper as it was then', () => {
    const privacy = (id: string) =>
      documentOf(register.db, id, today).clauses.find(({ key }) => key === 'privacy')?.text;
    const [printed, drafted] = [handedOver(), handedOver()];
    print(printed);
    const { version } = retentionOf(register.db);
    register.write((tx) => setRetention(tx, { version, years: 10 }));
    expect(privacy(printed)).toContain('until 7 years after');
    expect(privacy(drafted)).toContain('until 10 years after');
  });

  test('keeps what its paper was drawn from when a version is published before the paper is entered', () => {
    const id = handedOver();
    const drawing = { on: '2026-03-04', templates: { institution: 1 } };
    const drawn = documentsOf(register.db, drawing)(id);
    publish('institution', (content) => ({ ...content, copies: content.copies.slice(0, 2), terms: {} }));
    register.write((tx) => enterPrinted(tx, [id], ['A'], drawing));
    expect(documentOf(register.db, id, today)).toEqual(drawn);
    expect(drawn).toMatchObject({ printedOn: '2026-03-04', template: { version: 1 } });
    expect(agreementOf(register.db, id)).toMatchObject({ templateVersion: 1 });
    expect(agreementOf(register.db, id).copies).toHaveLength(3);
  });

  test('is made from the template and languages chosen at the hand-over', () => {
    const id = handedOver({ paper: { template: 'loan', language: 'sw', secondLanguage: 'en' } });
    expect(agreementOf(register.db, id)).toMatchObject({
      template: 'loan',
      language: 'sw',
      secondLanguage: 'en',
    });
    const paper = documentOf(register.db, id, today);
    expect(paper.terms).toMatchObject({ startsOn: today, endsOn: '2026-03-19' });
    expect(paper.device.kind).toBe('Simu / Phone');
    expect(paper.second?.title).toBe('Agreement on a short loan');
    expect(paper.second?.clauses).toHaveLength(paper.clauses.length);
    expect(paper.second?.clauses.map(({ text }) => text).join(' ')).toContain('19 March 2026');
    expect(paper.ruling).toContain('Kiswahili');
    expect(paper.second?.ruling).toContain('Swahili');
    expect(paper.copies.map(({ mark }) => mark)).toEqual(['A', 'B']);
  });

  test('is changed to another template or language until it is printed', () => {
    const id = handedOver();
    const change = (paper: { template: string; language: string; secondLanguage: string | null }) => () =>
      register.write((tx) => {
        const { version } = agreementOf(register.db, id);
        return changePaper(tx, { id, version, ...paper });
      });
    change({ template: 'shared', language: 'fr', secondLanguage: null })();
    expect(documentOf(register.db, id, today)).toMatchObject({ language: 'fr', form: { users: 12 } });
    expect(change({ template: 'personal', language: 'fr', secondLanguage: null })).toThrow(
      refused('template', 'not-for-owner'),
    );
    expect(change({ template: 'nothing', language: 'fr', secondLanguage: null })).toThrow(
      refused('template', 'not-in-list'),
    );
    expect(change({ template: 'shared', language: 'fr', secondLanguage: 'fr' })).toThrow(
      refused('secondLanguage', 'duplicate'),
    );
    print(id);
    expect(change({ template: 'loan', language: 'en', secondLanguage: null })).toThrow(
      expect.objectContaining({ code: 'illegal-step' }),
    );
    const entry = register.db.get<{ before: string; after: string }>(
      `SELECT before, after FROM change WHERE kind = 'agreement.paper-changed'`,
    );
    expect(JSON.parse(entry?.before ?? '')).toMatchObject({ template: 'institution', language: 'en' });
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ template: 'shared', language: 'fr' });
  });

  test('keeps scans of older paper when its template changes before it is printed', () => {
    const id = handedOver();
    const file = (mark: 'B' | 'C', sha256: string): void => {
      register.write((tx) =>
        fileScans(tx, {
          agreementId: id,
          mark,
          files: [{ sha256, bytes: 9, mediaType: 'image/png', fileName: 'older-paper.png' }],
        }),
      );
    };
    const change = (template: string): void => {
      register.write((tx) => {
        const { version } = agreementOf(register.db, id);
        return changePaper(tx, { id, version, template, language: 'en', secondLanguage: null });
      });
    };
    publish('loan', (content) => ({
      ...content,
      copies: [
        ...content.copies,
        { mark: 'C', destination: 'holder', required: true, endPlace: 'holder' } as const,
      ],
    }));
    file('B', 'b'.repeat(64));
    change('loan');
    file('C', 'c'.repeat(64));
    change('shared');
    const marks = new Map(agreementOf(register.db, id).copies.map(({ mark, required }) => [mark, required]));
    expect([...marks.keys()]).toEqual(['A', 'B', 'C']);
    expect(marks.get('C')).toBe(false);
    expect(register.db.column('SELECT mark FROM scan WHERE agreement_id = ? ORDER BY mark', [id])).toEqual([
      'B',
      'C',
    ]);
    print(id);
    expect(agreementOf(register.db, id).state).toBe('printed');
  });

  test('speaks only languages in which its template has every clause', () => {
    publish('partner', (content) => ({
      ...content,
      clauses: [
        ...content.clauses,
        {
          key: 'own-1',
          on: true,
          initials: true,
          texts: { fr: { title: 'Stockage', text: 'À {officeName}.' } },
        },
      ],
    }));
    expect(() => handedOver({ ownerType: 'partner', paper: { language: 'en' } })).toThrow(
      refused('language', 'not-in-list'),
    );
    const id = handedOver({ ownerType: 'partner' });
    expect(documentOf(register.db, id, today)).toMatchObject({ language: 'fr' });
    expect(documentOf(register.db, id, today).clauses.at(-1)).toMatchObject({
      title: 'Stockage',
      text: 'À Kilosa Test Office.',
    });
  });
});

test('a draft in a language that its template dropped is named, and printed once it has another', () => {
  const paper = { language: 'sw', secondLanguage: 'en' } as const;
  const draft = handedOver({ ownerType: 'personal', paper });
  const { number } = agreementOf(register.db, draft);
  publish('personal', speakOnly(['en']));
  const gone = expect.objectContaining({ code: 'draft-language-gone', params: { number } });
  expect(() => print(draft)).toThrow(gone);
  expect(agreementOf(register.db, draft)).toMatchObject({ state: 'drafted', templateVersion: 0 });
  const { version, template } = agreementOf(register.db, draft);
  const english = { id: draft, version, template, language: 'en', secondLanguage: null };
  register.write((tx) => changePaper(tx, english));
  print(draft);
  expect(agreementOf(register.db, draft)).toMatchObject({
    state: 'printed',
    templateVersion: 1,
    language: 'en',
  });
});
