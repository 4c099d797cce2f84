import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileVerdict } from '../../preload/contract/verify.ts';
import { enterPrinted, redraw, usualChoice } from '../../main/agreements/index.ts';
import { endorsementCode } from '../../main/agreements/paper-code.rules.ts';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { boxCode, payloadMac } from '../../main/labels/index.ts';
import { onSheet } from '../../main/labels/qr-payload.rules.ts';
import { enterPrinting } from '../../main/printing/index.ts';
import { startJpegWriter } from '../../main/scans/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { verifyCode } from '../../main/verify/index.ts';
import { redrawJob } from '../../main/verify/redraw.job.ts';
import { verifyFileJob } from '../../main/verify/verify-file.job.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { render } from '../documents/paper.ts';
import { handedOver } from '../scans/handed-over.ts';
import { runOn } from '../support/job.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let given: ReturnType<typeof handedOver>;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  given = handedOver(register);
  register.write((tx) => enterPrinted(tx, [given.agreement]));
});
afterEach(() => {
  register.close();
  folder.remove();
});

const mac = () => payloadMac(officeOf(register.db).qrKey);
const label = () => boxCode(register.db, officeOf(register.db), given.device);
const page = (copy: string, revision = 1) => onSheet(label(), { copy, page: 2, revision }, mac());

describe('a code', () => {
  it('of a form shows its record, its copy and where that should be', () => {
    const boxFile = register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Kilosa', capacity: 9 }));
    register.write((tx) =>
      fileCopies(tx, {
        id: boxFile,
        which: { by: 'copies', copies: [{ agreement: given.agreement, mark: 'A' }] },
        despite: 'Signed elsewhere',
        on: '2026-03-05',
      }),
    );
    expect(verifyCode(register.db, page('A'))).toMatchObject({
      verdict: 'current',
      agrees: true,
      kind: 'form',
      number: 'KIL-00001',
      revision: 1,
      mark: 'A',
      pages: [2],
      agreement: { id: given.agreement, holderName: 'Sample Worker CHW-1', newest: { revision: 1 } },
      place: { custodian: 'box-file', complete: false, boxFile: { number: '2026/01', folio: 1 } },
      device: { boxNumber: 'KIL-00001' },
    });
    expect(verifyCode(register.db, page('B'))).toMatchObject({
      place: { custodian: 'office', boxFile: null },
    });
  });

  it('of an endorsement leads to the same record', () => {
    const code = endorsementCode({ number: 'KIL-00001', mark: 'B', revision: 1 }, mac());
    expect(verifyCode(register.db, code)).toMatchObject({
      kind: 'endorsement',
      verdict: 'current',
      mark: 'B',
    });
  });

  it('of a label is compared with the register, fact by fact', () => {
    expect(verifyCode(register.db, label())).toMatchObject({ verdict: 'label-current', differences: [] });
    const then = label();
    register.write((tx) => {
      tx.db.run('UPDATE person SET code = ? WHERE code = ?', ['CHW-9', 'CHW-1']);
      return {
        value: undefined,
        receipt: tx.record({ entity: 'person', entityId: tx.newId(), kind: 'person.changed' }),
      };
    });
    expect(verifyCode(register.db, then)).toMatchObject({
      verdict: 'label-outdated',
      agrees: false,
      differences: [{ field: 'holderCode', paper: 'CHW-1', register: 'CHW-9' }],
    });
  });

  it.each([
    ['KIL-00001', 'number-only'],
    ['kil-00001', 'number-only'],
    ['KIL-1', 'number-only'],
    ['KIL 001 b', 'number-only'],
    ['KIL-00999', 'unknown-number'],
    ['2026/07', 'unknown-box-file'],
    ['hello', 'not-boxfile'],
    ['BX1/KIL-00001', 'no-check'],
  ])('typed as %s is judged %s', (text, verdict) => {
    expect(verifyCode(register.db, text)).toMatchObject({ verdict, agrees: false });
  });

  it('altered, of another revision or of another register is not taken', () => {
    expect(verifyCode(register.db, page('A').replace('+A', '+B')).verdict).toBe('check-wrong');
    expect(verifyCode(register.db, page('A', 7)).verdict).toBe('unknown-revision');
    const foreign = payloadMac(Buffer.alloc(32, 1));
    const text = `BX1/MBY-00001/${foreign('BX1/MBY-00001')}`;
    expect(verifyCode(register.db, text).verdict).toBe('other-register');
  });
});

describe('a file', () => {
  async function verify(path: string): Promise<FileVerdict> {
    const outcome = await runOn(register, (run) =>
      verifyFileJob({ kind: 'verify-file', path, fileName: 'paper' }, run),
    );
    if (outcome.kind !== 'verified') throw new Error('The job gave no verdict');
    return outcome.verdict;
  }

  async function issued(): Promise<string> {
    const target = join(folder.path, 'issued.pdf');
    await runOn(register, (run) => redraw(run, [given.agreement], target));
    return target;
  }

  beforeEach(() => copyDecoders());

  it('that was issued is known by its bytes and by the codes of its pages', async () => {
    const path = await issued();
    const sha256 = hash('sha256', readFileSync(path));
    register.write((tx) =>
      enterPrinting(tx, { kind: 'agreements', subject: { title: 'KIL-00001' }, sha256, pages: 8 }),
    );
    expect(await verify(path)).toMatchObject({
      agrees: true,
      bytes: 'issued',
      known: { title: 'KIL-00001', by: 'Test Officer' },
      papers: [
        { verdict: 'current', mark: 'A', pages: expect.arrayContaining([1, 2, 3, 4]) as number[] },
        { verdict: 'current', mark: 'B', pages: expect.arrayContaining([1, 2, 3, 4]) as number[] },
      ],
    });
  });

  it('that nobody noted is drawn again from the stored agreement, to the same bytes', async () => {
    expect(await verify(await issued())).toMatchObject({ agrees: true, bytes: 'redrawn', known: null });
  });

  it('with one byte changed is found out, though its codes are right', async () => {
    const path = await issued();
    const bytes = readFileSync(path);
    // In the title of the document, which the reader passes over.
    const at = bytes.lastIndexOf('/Title');
    bytes[at + 9] = (bytes[at + 9] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await verify(path)).toMatchObject({
      agrees: false,
      bytes: 'altered',
      papers: [{ agrees: true }, {}],
    });
  });

  it('that is drawn like ours is found out, though it no longer says who made it', async () => {
    const path = await issued();
    const forged = readFileSync(path, 'latin1').replace(/Boxfile/g, 'Another');
    writeFileSync(path, forged, 'latin1');
    expect(await verify(path)).toMatchObject({
      agrees: false,
      bytes: 'altered',
      papers: [{ agrees: true }, {}],
    });
  });

  it('that is a dim and turned photograph of a page is read all the same', async () => {
    const target = join(folder.path, 'copy-b.pdf');
    await runOn(register, (run) => redraw(run, [given.agreement], target, { ...usualChoice, marks: ['B'] }));
    const picture = await render(target, 2, 130);
    const turned = new Uint8Array(picture.grey.length);
    picture.grey.forEach((dot, at) => (turned[turned.length - 1 - at] = 70 + Math.round(dot * 0.25)));
    const write = await startJpegWriter(await copyDecoders());
    const path = join(folder.path, 'photo.jpg');
    writeFileSync(path, write({ ...picture, grey: turned, dpi: null }));
    expect(await verify(path)).toMatchObject({
      agrees: true,
      bytes: 'picture',
      papers: [{ verdict: 'current', mark: 'B', pages: [2] }],
    });
  });

  it('without a code proves nothing, and no PDF is no PDF', async () => {
    const write = await startJpegWriter(await copyDecoders());
    const path = join(folder.path, 'blank.jpg');
    writeFileSync(
      path,
      write({ width: 800, height: 1100, grey: new Uint8Array(880_000).fill(230), dpi: null }),
    );
    expect(await verify(path)).toMatchObject({ agrees: false, papers: [], withoutCode: [1] });
    writeFileSync(path, 'not a picture');
    await expect(verify(path)).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('is shown as it was agreed when it is drawn again', async () => {
    // Files beside the scratch files of a job are sealed.
    const target = join(mkdtempSync(join(folder.path, 'out-')), 'again.pdf');
    const outcome = await runOn(register, (run) =>
      redrawJob({ kind: 'redraw', agreement: given.agreement, mark: 'B', target }, run),
    );
    expect(outcome).toMatchObject({ kind: 'document', fileName: 'KIL-00001-1.pdf' });
    expect(await verify(target)).toMatchObject({ bytes: 'redrawn', papers: [{ mark: 'B' }] });
  });

  it('cannot be drawn again when it was never printed', async () => {
    const second = handedOver(register, '352099001761481', 'CHW-2');
    await expect(
      runOn(register, (run) =>
        redrawJob(
          { kind: 'redraw', agreement: second.agreement, mark: null, target: join(folder.path, 'x.pdf') },
          run,
        ),
      ),
    ).rejects.toMatchObject({ code: 'not-printed' });
  });
});
