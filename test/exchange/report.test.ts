import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refusedRow, takenRow } from '../../main/exchange/import-row.ts';
import { reportCollector } from '../../main/exchange/report-csv.ts';
import { newSessionKey, sealingWith } from '../../main/files/index.ts';
import { readReport, reportWriter } from '../../main/exchange/report-file.ts';

const sealing = sealingWith(newSessionKey());
const folder = mkdtempSync(join(tmpdir(), 'boxfile-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page of any outcome is read without the rest', () => {
  const path = join(folder, 'report.jsonl');
  const writer = reportWriter(sealing, path);
  for (let line = 2; line < 10_002; line += 1) {
    writer.add(
      line % 10 === 0
        ? refusedRow(line, `B-${line} أ`, [{ field: 'imei1', code: 'imei-length' }])
        : takenRow(line, `B-${line}`, 'new', []),
    );
  }
  writer.close();
  // Long enough that sealed bytes do not say it by chance.
  expect(readFileSync(path).includes('B-9990')).toBe(false);
  expect(readReport(sealing, path, { outcome: null, from: 0, limit: 2 })).toMatchObject({
    total: 10_000,
    rows: [{ line: 2 }, { line: 3 }],
  });
  const refused = readReport(sealing, path, { outcome: 'refused', from: 998, limit: 200 });
  expect(refused.total).toBe(1000);
  expect(refused.rows.map((row) => [row.line, row.label])).toEqual([
    [9990, 'B-9990 أ'],
    [10_000, 'B-10000 أ'],
  ]);
  expect(readReport(sealing, path, { outcome: 'same', from: 0, limit: 10 })).toEqual({ rows: [], total: 0 });
});

test('as a CSV it has one line for every reason, doubt and change, and runs no formula', async () => {
  const path = join(folder, 'report.csv');
  const report = reportCollector(path, (issue) => `because of ${issue.code}`);
  report.add(takenRow(2, 'B-1', 'new', []));
  report.add(
    takenRow(
      3,
      'B-2',
      'changed',
      [{ field: 'iccid', code: 'iccid-check-digit', value: '89' }],
      [{ field: 'model', before: 'A', after: '=B' }],
    ),
  );
  report.add(
    refusedRow(4, 'B-3', [
      { field: 'imei1', code: 'imei-length', value: '1' },
      { field: 'kind', code: 'required' },
    ]),
  );
  await report.finish();
  expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
    '\uFEFFline,outcome,box_number,field,value,reason',
    '2,new,B-1,,,',
    '3,changed,B-2,iccid,89,because of iccid-check-digit',
    "3,changed,B-2,model,'=B,A",
    '4,refused,B-3,imei1,1,because of imei-length',
    '4,refused,B-3,kind,,because of required',
    '',
  ]);
  expect(report.refused).toEqual([
    { line: 4, label: 'B-3', reasons: 'imei1: because of imei-length; kind: because of required' },
  ]);
});
