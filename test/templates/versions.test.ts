import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { dropDraft, publishDraft, saveDraft, startDraft } from '../../main/templates/drafts.service.ts';
import {
  createTemplate,
  preferTemplate,
  renameTemplate,
  retireTemplate,
  retireVersion,
} from '../../main/templates/template-acts.service.ts';
import {
  offeredTemplates,
  templateView,
  versionDifferences,
} from '../../main/templates/template-views.service.ts';
import { builtInTemplate, publishedTemplate, templateFor, templateOf } from '../../main/templates/index.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
let register: OpenRegister;
beforeAll(() => {
  register = newRegister(folder.path);
});
afterAll(() => {
  register.close();
  folder.remove();
});

const refusal = (code: string) => expect.objectContaining({ code });
const draftVersion = (key: string): number =>
  templateView(register.db, key).versions.find(({ state }) => state === 'draft')?.version ?? -1;

function write(key: string, change: (content: TemplateContent) => TemplateContent): void {
  const { inUse } = templateView(register.db, key);
  register.write((tx) => startDraft(tx, key, templateOf(tx.db, key, inUse ?? 0)));
  const number = templateView(register.db, key).draft ?? 0;
  const content = change(templateOf(register.db, key, number));
  register.write((tx) => saveDraft(tx, { key, version: draftVersion(key), content }));
}

function publish(key: string, note = ''): void {
  register.write((tx) => publishDraft(tx, { key, version: draftVersion(key), note }));
}

const without = (key: string) => (content: TemplateContent) => ({
  ...content,
  clauses: content.clauses.map((clause) => (clause.key === key ? { ...clause, on: false } : clause)),
});

describe("a template of Boxfile's", () => {
  test('is in use as it comes until the office publishes a version of its own', () => {
    expect(publishedTemplate(register.db, 'institution')).toEqual({
      version: 0,
      content: builtInTemplate('institution'),
    });
    write('institution', without('tracking'));
    expect(publishedTemplate(register.db, 'institution').version).toBe(0);
    publish('institution', 'Without tracking');
    const { version, content } = publishedTemplate(register.db, 'institution');
    expect(version).toBe(1);
    expect(content.clauses.find(({ key }) => key === 'tracking')?.on).toBe(false);
    expect(templateView(register.db, 'institution').versions).toMatchObject([
      { number: 1, state: 'published', note: 'Without tracking', publishedBy: 'Test Officer' },
      { number: 0, state: 'built-in' },
    ]);
  });

  test('has one draft at most, which nobody overwrites unseen', () => {
    write('partner', without('tracking'));
    expect(() => register.write((tx) => startDraft(tx, 'partner', builtInTemplate('partner')))).toThrow(
      refusal('illegal-step'),
    );
    const content = builtInTemplate('partner');
    expect(() => register.write((tx) => saveDraft(tx, { key: 'partner', version: 1, content }))).toThrow(
      refusal('stale-version'),
    );
    register.write((tx) => dropDraft(tx, 'partner', draftVersion('partner')));
    expect(templateView(register.db, 'partner').draft).toBeNull();
  });

  test('published is frozen: neither text nor number, and it is never removed', () => {
    const change = (sql: string) => () =>
      register.write((tx) => {
        tx.db.run(sql);
        return { value: undefined, receipt: tx.nothingWritten() };
      });
    expect(change(`UPDATE template_version SET content = '{}' WHERE state = 'published'`)).toThrow(
      /never changed/,
    );
    expect(change(`UPDATE template_version SET number = 9 WHERE state = 'published'`)).toThrow(
      /never changed/,
    );
    expect(
      change(`UPDATE template_version SET state = 'draft', published_at = NULL WHERE number = 1`),
    ).toThrow();
    expect(change(`DELETE FROM template_version WHERE state = 'published'`)).toThrow(/never removed/);
    expect(() =>
      register.write((tx) =>
        saveDraft(tx, { key: 'institution', version: 2, content: builtInTemplate('institution') }),
      ),
    ).toThrow(refusal('not-found'));
  });

  test('goes back to the version before when one is retired', () => {
    write('institution', without('remote'));
    publish('institution');
    expect(publishedTemplate(register.db, 'institution').version).toBe(2);
    register.write((tx) => retireVersion(tx, 'institution', 2));
    expect(publishedTemplate(register.db, 'institution').version).toBe(1);
    expect(() => register.write((tx) => retireVersion(tx, 'institution', 2))).toThrow(
      refusal('illegal-step'),
    );
    expect(() => register.write((tx) => retireTemplate(tx, 'institution', true, '2026-03-05'))).toThrow(
      refusal('illegal-step'),
    );
    expect(() => register.write((tx) => renameTemplate(tx, 'institution', 'Other'))).toThrow(
      refusal('illegal-step'),
    );
  });

  test('is compared version by version', () => {
    expect(versionDifferences(register.db, 'institution', 0, 2, 'en')).toMatchObject([
      { group: 'clauses', what: 'switched-off', subject: 'remote', name: 'Remote locking and erasing' },
      { group: 'clauses', what: 'switched-off', subject: 'tracking', name: 'Location' },
    ]);
    expect(versionDifferences(register.db, 'institution', 1, 1, 'sw')).toEqual([]);
  });
});

describe('publishing', () => {
  test('refuses what is not whole, naming clause and variable', () => {
    write('shared', (content) => ({
      ...content,
      users: 0,
      clauses: [
        ...content.clauses,
        {
          key: 'own-1',
          on: true,
          initials: false,
          texts: { en: { title: 'Storage', text: 'Within {days} days.' } },
        },
        { key: 'own-2', on: true, initials: false },
      ],
    }));
    const at = builtInTemplate('shared').clauses.length;
    expect(() => publish('shared')).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        fields: expect.arrayContaining([
          expect.objectContaining({
            field: `clauses.${at}.texts.en.text`,
            code: 'unknown-variable',
            params: { clause: 'Storage', variable: 'days' },
          }),
          expect.objectContaining({ field: `clauses.${at + 1}`, code: 'required' }),
          expect.objectContaining({ field: 'users', code: 'out-of-range' }),
        ]) as unknown,
      }),
    );
    expect(publishedTemplate(register.db, 'shared').version).toBe(0);
  });

  test('is entered in the feed with what stood before and what stands now, in words', () => {
    const entry = register.db.get<{ before: string; after: string }>(
      `SELECT before, after FROM change WHERE kind = 'template.published' ORDER BY sequence LIMIT 1`,
    );
    expect(JSON.parse(entry?.before ?? '{}')).toMatchObject({
      clauses: expect.stringContaining('Location') as unknown,
    });
    expect(JSON.parse(entry?.after ?? '{}')).toMatchObject({
      template: 'institution',
      number: 1,
      note: 'Without tracking',
      clauses: expect.not.stringContaining('Location') as unknown,
    });
  });
});

describe("a template of the office's own", () => {
  test('is made, published, preferred, renamed and retired', () => {
    const key = register.write((tx) =>
      createTemplate(tx, { name: 'Prêt aux écoles', from: { key: 'institution', number: 0 } }),
    );
    expect(key).toBe('pret-aux-ecoles');
    const keysOf = () => offeredTemplates(register.db, 'institution').map(({ key: offered }) => offered);
    expect(keysOf()).not.toContain(key);
    expect(() => register.write((tx) => preferTemplate(tx, key))).toThrow(refusal('illegal-step'));
    publish(key);
    expect(keysOf()).toContain(key);
    expect(offeredTemplates(register.db, 'personal').map(({ key: offered }) => offered)).toEqual([
      'personal',
    ]);
    register.write((tx) => preferTemplate(tx, key));
    expect(templateFor(register.db, 'institution')).toBe(key);
    expect(keysOf()[0]).toBe(key);
    register.write((tx) => renameTemplate(tx, key, 'School loan'));
    expect(() => register.write((tx) => retireVersion(tx, key, 1))).toThrow(refusal('illegal-step'));
    register.write((tx) => retireTemplate(tx, key, true, '2026-03-05'));
    expect(templateFor(register.db, 'institution')).toBe('institution');
    expect(keysOf()).not.toContain(key);
    register.write((tx) => retireTemplate(tx, key, false, '2026-03-05'));
    expect(keysOf()).toContain(key);
  });

  test('has a name of its own', () => {
    const from = { key: 'loan', number: 0 };
    expect(() => register.write((tx) => createTemplate(tx, { name: '  ', from }))).toThrow(
      refusal('invalid-input'),
    );
    expect(() => register.write((tx) => createTemplate(tx, { name: 'school LOAN', from }))).toThrow(
      refusal('invalid-input'),
    );
    const keys = ['Loan', 'Loan 2026', '貸出'].map((name) =>
      register.write((tx) => createTemplate(tx, { name, from })),
    );
    expect(keys).toEqual(['loan-2', 'loan-2026', 'template']);
  });
});

test('a template that is not there is not found', () => {
  for (const ask of [
    () => templateView(register.db, 'nothing'),
    () => publishedTemplate(register.db, 'nothing'),
    () => templateOf(register.db, 'loan', 7),
  ]) {
    expect(ask).toThrow(refusal('not-found'));
  }
});
