import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BoxfileApi } from '../../preload/boxfile-api.d.ts';
import type { Job } from '../../preload/contract/jobs.ts';
import { expect, launchOf, test } from './boxfile.fixture.ts';

declare global {
  interface Window {
    readonly boxfile: BoxfileApi;
  }
}

/** Draws the labels of all devices and gives the finished job. */
async function drawLabels(page: Page): Promise<Job> {
  const started = await page.evaluate(() =>
    window.boxfile.labels.draw({
      selection: { kind: 'rows', rows: Array.from({ length: 200 }, (_, at) => at + 1) },
      kind: 'device-back',
      sheet: 'L6009',
      start: 1,
      copies: 1,
      offset: { x: 0, y: 0 },
      dpi: 600,
    }),
  );
  if (!started.ok) throw new Error(started.error.code);
  return ended(page, started.value.job);
}

async function ended(page: Page, id: string): Promise<Job> {
  let job: Job | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.evaluate((of) => window.boxfile.jobs.get({ id: of }), id);
        job = answer.ok ? answer.value : undefined;
        return job?.state;
      },
      { timeout: 60_000 },
    )
    .not.toBe('running');
  if (!job) throw new Error('The job is gone');
  return job;
}

test('a document is previewed from the owner’s own folder, printed as it is, and gone at the end', async ({
  boxfile,
  sample: page,
  folder,
}) => {
  const job = await drawLabels(page);
  expect(job).toMatchObject({ state: 'done', result: { kind: 'document' } });
  const document = job.result?.kind === 'document' ? job.result.document : '';

  const head = await page.evaluate(async (token) => {
    const answer = await fetch(`app://boxfile/documents/${token}`);
    return { type: answer.headers.get('content-type'), text: (await answer.text()).slice(0, 5) };
  }, document);
  expect(head).toEqual({ type: 'application/pdf', text: '%PDF-' });

  const previews = join(folder, 'user', 'previews');
  const [session = ''] = readdirSync(previews);
  if (process.platform !== 'win32') expect(statSync(join(previews, session)).mode & 0o777).toBe(0o700);

  // No printer can be pressed in a test: what would go to it is caught at the last step.
  await boxfile.app.evaluate(({ app }) => {
    const caught = globalThis as unknown as { printed: unknown[] };
    caught.printed = [];
    app.on('web-contents-created', (_, contents) => {
      contents.print = (options, done) => {
        caught.printed.push([contents.session.getStoragePath()?.includes('print'), options]);
        done?.(true, '');
      };
    });
  });
  const printed = await page.evaluate(
    (token) =>
      window.boxfile.printing.print({ document: token, printer: null, copies: 1, sides: 'one', pages: null }),
    document,
  );
  expect(printed).toEqual({ ok: true, value: { sent: true, printing: expect.any(String) } });
  const caught = await boxfile.app.evaluate(() => (globalThis as unknown as { printed: unknown[] }).printed);
  const pageSize = { width: 210_000, height: 297_000 };
  const asked = { silent: false, printBackground: true, copies: 1, collate: true, duplexMode: 'simplex' };
  expect(caught).toEqual([[true, { ...asked, pageSize }]]);
  await expect
    .poll(() => boxfile.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);

  const again = await boxfile.restart();
  expect(existsSync(join(previews, session))).toBe(false);
  await again.app.close();
});

test('a commit by another program shows in the window', async ({ sample: page, folder }) => {
  await page.evaluate(() => {
    const heard = window as unknown as { heard: string[] };
    heard.heard = [];
    window.boxfile.on('changed', ({ domains }) => heard.heard.push(...domains));
  });
  const register = join(folder, 'user', 'registers', 'sample');
  const list = join(folder, 'places.csv');
  await writeFile(list, 'name,code\nSpecimen District,SPD\n');
  const command = spawn(
    process.execPath,
    ['dist/main/cli.cjs', 'import', 'places', list, '--register', register],
    {
      cwd: join(import.meta.dirname, '../..'),
    },
  );
  expect(await once(command, 'exit')).toEqual([0, null]);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toContain('places');
  const found = await page.evaluate(() =>
    window.boxfile.places.find({ text: 'Specimen District', limit: 5 }),
  );
  expect(found).toMatchObject({ ok: true, value: [{ name: 'Specimen District' }] });
});

test('a second start brings the first window forward and ends', async ({ boxfile, folder }) => {
  await boxfile.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { executablePath, args, env } = await launchOf(join(folder, 'user'));
  const second = spawn(executablePath, args, { env, stdio: 'ignore' });
  await once(second, 'exit');
  await expect
    .poll(() =>
      boxfile.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())),
    )
    .toEqual([false]);
});

test('quitting asks while a job runs, and staying is the safe answer', async ({ boxfile, sample: page }) => {
  await boxfile.app.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { asked: unknown[]; answer: number };
    asked.asked = [];
    asked.answer = 0;
    dialog.showMessageBox = ((_: unknown, options: { defaultId?: number; cancelId?: number }) => {
      asked.asked.push([options.defaultId, options.cancelId]);
      return Promise.resolve({ response: asked.answer, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const started = await page.evaluate(() =>
    window.boxfile.agreements.draw({
      selection: { kind: 'rows', rows: Array.from({ length: 200 }, (_, at) => at + 1) },
      choice: { marks: ['A', 'B'], collate: 'device', sides: 'two' },
      cover: false,
      reason: null,
    }),
  );
  expect(started.ok).toBe(true);
  await boxfile.app.evaluate(({ app }) => app.quit());
  const asked = await boxfile.app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
  expect(asked).toEqual([[0, 0]]);
  const job = await ended(page, started.ok ? started.value.job : '');
  expect(job).toMatchObject({ state: 'done' });
});

test('the log tells of the start and holds no path of a person’s', async ({ sample: page, folder }) => {
  await expect(page.getByRole('grid', { name: 'Devices' })).toBeVisible();
  const log = await readFile(join(folder, 'user', 'logs', 'boxfile.log'), 'utf8');
  expect(log).toContain('Boxfile 0.1.0 on Electron');
  expect(log).not.toContain('[error]');
  expect(log).not.toContain(folder);
});

test('a register that is damaged is said to be so, and left as it is', async ({
  boxfile,
  sample: page,
  folder,
}) => {
  await expect(page.getByRole('grid', { name: 'Devices' })).toBeVisible();
  const file = join(folder, 'user', 'registers', 'sample', 'register.boxfile');
  await boxfile.app.close();
  const bytes = await readFile(file);
  bytes.fill(0x5a, 4096);
  await writeFile(file, bytes);

  const again = await boxfile.restart();
  const status = await again.window.evaluate(() => window.boxfile.settings.status({}));
  expect(status).toMatchObject({
    ok: true,
    value: { register: null, failure: { code: 'register-damaged' } },
  });
  expect((await readFile(file)).equals(bytes)).toBe(true);
  await again.app.close();
});
