import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { names } from '../../preload/contract/names.ts';
import type { Result } from '../../preload/contract/result.ts';
import { expect, openSample, signInToSample, test } from '../e2e/boxfile.fixture.ts';
import { permissions } from './permissions.ts';

/** A name that no log may hold. */
const planted = 'Zanele Planted-Name 356938035643809';
const calls = Object.entries(names).flatMap(([domain, list]) => list.map((name) => `${domain}.${name}`));
/** Calls that would shut the register, end the session, or show a dialog that nobody closes. */
const notTried =
  /^(settings\.(closeRegister|createRegister|openRegister|trySample)|accounts\.|files\.choose|backup\.|keys\.)/;

function inPage<T>(window: Page, code: string): Promise<T> {
  return window.evaluate<T>(code);
}

/** Calls by name with anything, past the types. */
function call(window: Page, name: string, input: unknown): Promise<Result<unknown>> {
  return window.evaluate(
    ([called, given]) => {
      const [domain = '', act = ''] = (called as string).split('.');
      const api = globalThis as unknown as {
        boxfile: Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      };
      return api.boxfile[domain]?.[act]?.(given) as Promise<Result<unknown>>;
    },
    [name, input],
  );
}

/** What each call is answered, in short. */
async function answers(window: Page, input: unknown): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const name of calls.filter((one) => !notTried.test(one))) {
    const answer = await call(window, name, input);
    said[name] = answer.ok ? 'ok' : answer.error.code;
  }
  return said;
}

/** Calls that are answered otherwise than with a code although they need somebody signed in. */
function answeredWithout(said: Readonly<Record<string, string>>, code: string): string[] {
  return Object.entries(said)
    .filter(
      ([name, answer]) =>
        permissions[name] !== 'nothing' && permissions[name] !== 'register' && answer !== code,
    )
    .map(([name, answer]) => `${name}: ${answer}`);
}

/** The number of the last entry of the change feed. */
async function feedEnd(window: Page): Promise<number> {
  const head = await call(window, 'audit.head', {});
  return ((head.ok ? head.value : {}) as { sequence: number }).sequence;
}

/** Kinds of the entries made after one. */
async function enteredSince(window: Page, before: number): Promise<string[]> {
  const end = await feedEnd(window);
  const rows = Array.from({ length: end - before }, (_, index) => before + 1 + index);
  const found = await call(window, 'audit.rows', { rows });
  return ((found.ok ? found.value : []) as { kind: string }[]).map(({ kind }) => kind);
}

function contentsCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}

test.beforeEach(async ({ boxfile: { app } }) => {
  // Nobody is there to answer whether a running backup may be broken off.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
});

test('without a register, before sign-in and while locked the page is told nothing', async ({
  boxfile: { window },
}) => {
  expect(answeredWithout(await answers(window, {}), 'no-register')).toEqual([]);
  await openSample(window);
  expect(answeredWithout(await answers(window, {}), 'not-signed-in')).toEqual([]);
  await signInToSample(window, 'Administrator');
  expect(await call(window, 'audit.head', {})).toMatchObject({ ok: true });
  await call(window, 'accounts.lock', {});
  expect(answeredWithout(await answers(window, { name: planted }), 'not-signed-in')).toEqual([]);
});

test('a document of one is nobody else’s, and nobody’s while locked', async ({ boxfile: { window } }) => {
  await openSample(window);
  await signInToSample(window, 'Supervisor');
  const offset = { x: 0, y: 0 };
  const sheets = await call(window, 'labels.sheets', {});
  const { preferred } = (sheets.ok ? sheets.value : {}) as {
    preferred: Record<string, string>;
  };
  const started = await call(window, 'labels.drawTestPage', { sheet: preferred['device-back'], offset });
  expect(started).toMatchObject({ ok: true });
  const { job } = (started.ok ? started.value : {}) as { job: string };
  let token = '';
  await expect
    .poll(async () => {
      const found = await call(window, 'jobs.get', { id: job });
      const { result } = (found.ok ? found.value : {}) as { result?: { document?: string } };
      token = result?.document ?? '';
      return token;
    })
    .not.toBe('');
  const look = (): Promise<unknown> =>
    inPage(window, `fetch('app://boxfile/documents/${token}').then(({ status }) => status, () => 'refused')`);
  expect(await look()).toBe(200);
  await call(window, 'accounts.lock', {});
  expect(await look()).toBe(404);
  expect(await call(window, 'jobs.get', { id: job })).toMatchObject({ ok: false });
  const other = await call(window, 'accounts.signIn', { name: 'officer', secret: '271828' });
  expect(other).toMatchObject({ ok: true });
  // The page of one who was there before is loaded anew for another.
  await window.waitForLoadState();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  expect(await look()).toBe(404);
  expect(await call(window, 'printing.choices', { document: token })).toMatchObject({
    error: { code: 'expired' },
  });
  expect(await call(window, 'jobs.get', { id: job })).toMatchObject({ ok: false });
});

test('nothing reaches a network, by whatever door', async ({ sample: window }) => {
  const outcome = await inPage<Record<string, unknown>>(
    window,
    `(async () => {
      const settled = (make) => new Promise((resolve) => {
        try { make(resolve); } catch (error) { resolve(error.name); }
        setTimeout(() => resolve('silent'), 800);
      });
      const element = (tag, fields) => settled((done) => {
        const one = Object.assign(document.createElement(tag), fields);
        one.onload = () => done('loaded');
        one.onerror = () => done('refused');
        document.body.append(one);
      });
      const away = 'http://127.0.0.1:9/' + encodeURIComponent(${JSON.stringify(planted)});
      return {
        stream: await settled((done) => { const s = new EventSource(away); s.onopen = () => done('open'); s.onerror = () => done('refused'); }),
        request: await settled((done) => { const x = new XMLHttpRequest(); x.open('POST', away); x.onload = () => done('loaded'); x.onerror = () => done('refused'); x.send('x'); }),
        socket: await settled((done) => { const s = new WebSocket('wss://127.0.0.1:9/'); s.onopen = () => done('open'); s.onerror = () => done('refused'); }),
        transport: await settled((done) => { new WebTransport('https://127.0.0.1:9/').ready.then(() => done('open'), () => done('refused')); }),
        stylesheet: await element('link', { rel: 'stylesheet', href: away }),
        prefetch: await element('link', { rel: 'prefetch', href: away }),
        preload: await element('link', { rel: 'preload', as: 'script', href: away }),
        module: await element('script', { type: 'module', src: away }),
        object: await element('object', { data: away }),
        embed: await element('embed', { src: away }),
        video: await element('video', { src: away }),
        dynamic: await import(away).then(() => 'loaded', () => 'refused'),
        worker: await settled((done) => { const w = new Worker(away); w.onmessage = () => done('ran'); w.onerror = () => done('refused'); }),
        shared: await settled((done) => { const w = new SharedWorker(away); w.onerror = () => done('refused'); }),
        service: await navigator.serviceWorker.register('app://boxfile/assets/none.js').then(() => 'registered', () => 'refused'),
        serviceAway: await settled((done) => navigator.serviceWorker.register(away).then(() => done('registered'), () => done('refused'))),
        peers: await settled(async (done) => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
          const found = [];
          peer.onicecandidate = ({ candidate }) => { if (candidate) found.push(candidate.type); else done(found.join() || 'none'); };
          peer.createDataChannel('x');
          await peer.setLocalDescription(await peer.createOffer());
          setTimeout(() => done(found.filter((type) => type !== 'host').join() || 'none'), 600);
        }),
      };
    })()`,
  );
  for (const [door, answer] of Object.entries(outcome)) {
    expect([door, answer]).toEqual([
      door,
      expect.stringMatching(/^(refused|silent|none|SecurityError|TypeError|ReferenceError|SyntaxError)$/),
    ]);
  }
});

test('is given no permission and no device of any kind', async ({ sample: window }) => {
  const outcome = await inPage<Record<string, unknown>>(
    window,
    `(async () => {
      const kinds = ['accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture',
        'geolocation', 'gyroscope', 'idle-detection', 'keyboard-lock', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'notifications',
        'payment-handler', 'periodic-background-sync', 'persistent-storage', 'push', 'screen-wake-lock', 'storage-access', 'window-management'];
      const states = {};
      for (const name of kinds) {
        states[name] = await navigator.permissions.query({ name, ...(name === 'push' ? { userVisibleOnly: true } : {}) }).then(({ state }) => state, () => 'denied');
      }
      const asked = {
        usb: () => navigator.usb.requestDevice({ filters: [] }),
        hid: () => navigator.hid.requestDevice({ filters: [] }).then((list) => list.length === 0 ? Promise.reject() : list),
        serial: () => navigator.serial.requestPort(),
        bluetooth: () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
        midi: () => navigator.requestMIDIAccess({ sysex: true }),
        wake: () => navigator.wakeLock.request('screen'),
        fonts: () => window.queryLocalFonts().then((list) => list.length === 0 ? Promise.reject() : list),
        fullscreen: () => document.documentElement.requestFullscreen(),
        pointer: () => document.body.requestPointerLock(),
        windows: () => window.getScreenDetails(),
      };
      const given = {};
      for (const [name, ask] of Object.entries(asked)) {
        given[name] = await Promise.race([
          Promise.resolve().then(ask).then(() => 'given', () => 'denied'),
          new Promise((resolve) => setTimeout(() => resolve('unanswered'), 1000)),
        ]);
      }
      for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
        given[picker] = picker in window ? 'given' : 'denied';
      }
      return { ...states, ...given };
    })()`,
  );
  for (const [kind, answer] of Object.entries(outcome)) {
    expect([kind, answer]).toEqual([kind, expect.stringMatching(/^(denied|unanswered)$/)]);
  }
});

test('leaves nothing on the disk and starts no other program', async ({
  sample: window,
  boxfile: { app },
}) => {
  const downloads = await app.evaluate(({ app: program }) => program.getPath('downloads'));
  const listed = async (): Promise<string[]> => readdir(downloads).catch(() => []);
  const before = await listed();
  const windows = await contentsCount(app);
  const started = await app.evaluate(({ shell }) => {
    const kept: string[] = [];
    Object.assign(shell, {
      openExternal: (url: string) => kept.push(url),
      openPath: (path: string) => kept.push(path),
    });
    Object.assign(globalThis, { startedByAttack: kept });
    return kept.length;
  });
  expect(started).toBe(0);
  await inPage(
    window,
    `(async () => {
      const blob = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }));
      const links = [[blob, 'taken.exe'], ['data:application/octet-stream,x', 'taken.bat'], ['app://boxfile/index.html', 'taken.html']];
      for (const [href, download] of links) {
        const link = Object.assign(document.createElement('a'), { href, download });
        document.body.append(link);
        link.click();
        link.remove();
      }
      for (const href of ['mailto:x@example.com', 'tel:1', 'ms-settings:', 'vscode://x', 'smb://127.0.0.1/x', 'boxfile://x']) {
        const link = Object.assign(document.createElement('a'), { href });
        document.body.append(link);
        link.click();
        link.remove();
        window.open(href);
      }
      await new Promise((resolve) => setTimeout(resolve, 800));
    })()`,
  );
  expect(await listed()).toEqual(before);
  expect(
    await app.evaluate(() => (globalThis as unknown as { startedByAttack: string[] }).startedByAttack),
  ).toEqual([]);
  expect(await contentsCount(app)).toBe(windows);
  expect(window.url().split('#')[0]).toBe('app://boxfile/index.html');
});

test('finds nothing at other hosts of its own scheme', async ({ sample: window }) => {
  const addresses = [
    'app://other/index.html',
    'app://boxfile.other/index.html',
    'app://boxfile/../../main/main.cjs',
    'app://boxfile/assets/%2e%2e/%2e%2e/main/main.cjs',
    'app://boxfile/scans/forged-token-000000',
    'app://boxfile/documents/__proto__',
    'app://boxfile/register.boxfile',
    'app://boxfile/register.keys',
  ];
  const found = await inPage<unknown[]>(
    window,
    `Promise.all(${JSON.stringify(addresses)}.map((url) => fetch(url).then(({ status }) => status, () => 'refused')))`,
  );
  for (const [index, status] of found.entries()) {
    expect([addresses[index], status === 404 || status === 'refused']).toEqual([addresses[index], true]);
  }
});

test('is written down without a word of anybody’s data, and leaves the register as it was', async ({
  sample: window,
  folder,
}) => {
  const before = await feedEnd(window);
  await answers(window, { name: planted, text: planted, [planted]: planted, id: planted });
  await answers(window, [planted]);
  await inPage(
    window,
    `(async () => {
      window.open('https://example.com/' + ${JSON.stringify(planted)});
      await fetch('https://example.com/?' + ${JSON.stringify(planted)}).catch(() => {});
      location.href = 'https://example.com/' + ${JSON.stringify(planted)};
      await new Promise((resolve) => setTimeout(resolve, 500));
    })()`,
  );
  // The program makes its daily copy meanwhile; nothing else may have been entered.
  const entered = await enteredSince(window, before);
  expect(entered.filter((kind) => kind !== 'backup.made')).toEqual([]);
  expect(await call(window, 'settings.checkRegister', {})).toMatchObject({ ok: true, value: { ok: true } });
  const log = await readFile(join(folder, 'user', 'logs', 'boxfile.log'), 'utf8');
  expect(log).toContain('was refused');
  for (const word of ['Zanele', 'Planted', '356938035643809', 'example.com']) expect(log).not.toContain(word);
});
