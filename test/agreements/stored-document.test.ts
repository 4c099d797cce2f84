import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { storeDocument, storedDocument } from '../../main/agreements/stored-document.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import type { UnitOfWork } from '../../main/database/unit-of-work.ts';
import { builtInTemplate } from '../../main/templates/index.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { sampleAgreement } from './agreement-sample.ts';

const folder = temporaryFolder();
let register: OpenRegister;
beforeAll(() => {
  register = newRegister(folder.path);
});
afterAll(() => {
  register.close();
  folder.remove();
});

/** Writes beside an entry, which every act must have. */
function written(work: (tx: UnitOfWork) => string): string {
  return register.write((tx) => {
    const value = work(tx);
    return { value, receipt: tx.record({ entity: 'office', entityId: tx.officeId, kind: 'office.changed' }) };
  });
}

test('a document comes back as it was stored, and what many have in common is kept once', () => {
  const second = {
    language: 'sw',
    title: 'Makubaliano ya kifaa',
    ownershipText: 'Sampuli',
    liabilityText: 'Sampuli',
    clauses: [],
    clauseVersion: 'sw 2',
    ruling: 'Sampuli',
  };
  const documents = [sampleAgreement(1), sampleAgreement(2), sampleAgreement(3, { second })];
  const stored = documents.map((document) => written((tx) => storeDocument(tx, document)));
  expect(stored.map((json) => storedDocument(register.db, json))).toEqual(documents);
  const parts = register.db.get<{ n: number }>('SELECT count(*) AS n FROM agreement_part');
  // Office, clauses and form of all three, and the second language of one.
  expect(parts?.n).toBe(4);
});

test('a document printed before there were templates is drawn as the institution’s, with the logo it had', () => {
  const sample = sampleAgreement(4);
  const office = { name: 'Office of Then', country: 'Tanzania', logo: 'AAAA' };
  const stored = written((tx) => storeDocument(tx, { ...sample, office } as unknown as AgreementDocument));
  const {
    second: _,
    title: _title,
    filled: _filled,
    template: _template,
    form: _form,
    ruling: _ruling,
    ...then
  } = JSON.parse(stored) as Record<string, unknown>;
  const { minimum: _minimum, ...terms } = sample.terms;
  expect(storedDocument(register.db, JSON.stringify({ ...then, terms }))).toMatchObject({
    second: null,
    ruling: null,
    title: 'Device agreement',
    filled: 'filled',
    template: { key: 'institution', version: 0, kind: 'institution' },
    form: { users: 0, signatures: builtInTemplate('institution').signatures },
    office: { name: 'Office of Then', lines: [], logos: ['AAAA'] },
    terms: { ...terms, minimum: null },
    clauses: sample.clauses,
  });
});
