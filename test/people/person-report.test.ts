import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportJob } from '../../main/exchange/export.job.ts';
import { personReportDocument } from '../../main/people/person-report-document.ts';
import { personReportJob } from '../../main/people/person-report.job.ts';
import { personReport } from '../../main/people/person-report.service.ts';
import { drawReport } from '../../main/documents/report.pdf.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, handOver, registerDevice } from '../../main/register/index.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { faultsOf, fontsOf, infoOf, shippedFonts, textOfPages } from '../documents/paper.ts';
import { runOn } from '../support/job.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let holder: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  const sims = [{ msisdn: '0712345678', secured: 'glue' as const }];
  const id = register.write((tx) => registerDevice(tx, aPhone({ sims })));
  const { version, boxNumber } = deviceOf(register.db, id);
  const given = aHandOver({ id, version, boxNumber, imei: '490154203237518' });
  const person = {
    role: 'health-worker' as const,
    code: 'CHW-1',
    fullName: 'Sample Worker أمينة \u{13000}',
    idType: 'NIDA',
    idNumber: '19800101-00001-77',
    placeId: null,
    supervisorId: null,
  };
  register.write((tx) => handOver(tx, { ...given, holder: { person } }));
  [holder = ''] = register.db.column<string>('SELECT id FROM person');
});
afterEach(() => {
  register.close();
  folder.remove();
});

function newest(): unknown {
  return register.db.get('SELECT kind, entity_id AS id, after FROM change ORDER BY sequence DESC LIMIT 1');
}

it('tells as JSON everything held, and that it was taken out', async () => {
  const target = join(folder.path, 'report.json');
  await runOn(register, (run) =>
    personReportJob({ kind: 'person-report', person: holder, format: 'json', target }, run),
  );
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({
    office: 'Kilosa Test Office',
    madeBy: 'Test Officer',
    keptUntil: null,
    person: { code: 'CHW-1', idNumber: '19800101-00001-77', erasedOn: null },
    devices: [{ box: 'KIL-00001', imei: '490154203237518', until: null, place: 'Sample Region' }],
    sims: [{ box: 'KIL-00001', msisdn: '+255712345678' }],
    agreements: [
      { number: 'KIL-00001', revision: 1, state: 'drafted', copies: [{ mark: 'A' }, { mark: 'B' }] },
    ],
    scans: [],
    views: [],
    changes: [{ kind: 'person.added' }],
  });
  expect(newest()).toEqual({ kind: 'person.reported', id: holder, after: '{"format":"json","count":1}' });
});

it('tells the same on A4, tagged, with its fonts, whatever characters a name has', async () => {
  const words = catalogues['en'];
  if (!words) throw new Error('The English catalogue is missing');
  const report = personReport(register.db, holder, { at: register.now(), by: 'Test Officer' });
  const document = personReportDocument({ words, language: 'en-GB' }, report, '2026-03-05');
  const pdf = join(folder.path, 'report.pdf');
  await drawReport(document, pdf, { fonts: await shippedFonts() });
  expect(await faultsOf(pdf)).toBe('');
  expect(await infoOf(pdf)).toMatch(/Tagged:\s+yes[\s\S]*A4/);
  expect((await fontsOf(pdf)).every((line) => /\byes yes yes\b/.test(line))).toBe(true);
  const text = (await textOfPages(pdf)).join('\n');
  for (const told of [
    '19800101-00001-77',
    'KIL-00001',
    '490154203237518',
    '+255 712 345 678',
    'CONFIDENTIAL',
    'Page 1 of',
  ]) {
    expect(text).toContain(told);
  }
  const again = join(folder.path, 'again.pdf');
  await drawReport(document, again, { fonts: await shippedFonts() });
  expect(readFileSync(again).equals(readFileSync(pdf))).toBe(true);
});

it('an export of the inventory is entered with its count and format', async () => {
  const target = join(folder.path, 'inventory.csv');
  await runOn(register, (run) =>
    exportJob({ kind: 'export', what: { kind: 'all' }, format: 'csv', target }, run),
  );
  expect(newest()).toMatchObject({
    kind: 'inventory.exported',
    after: '{"what":"all","count":1,"format":"csv"}',
  });
});
