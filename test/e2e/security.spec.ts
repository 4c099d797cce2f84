import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { names } from '../../preload/contract/names.ts';
import type { Result } from '../../preload/contract/result.ts';
import { expect, test } from './boxfile.fixture.ts';

const home = 'app://boxfile/index.html';

/** Runs code in the page's own world, as an injected script would be, and gives what it came to. */
function inPage(window: Page, code: string): Promise<unknown> {
  return window.evaluate(code);
}

/** Calls the wire by name with anything, past the types. */
function call(window: Page, domain: string, name: string, input: unknown): Promise<Result<unknown>> {
  return window.evaluate(
    ([d, n, i]) => {
      const api = globalThis as unknown as {
        boxfile: Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      };
      return api.boxfile[d as string]?.[n as string]?.(i) as Promise<Result<unknown>>;
    },
    [domain, name, input],
  );
}

/** How many windows and pages the main process knows. */
function contentsCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}

test.describe('code that was smuggled into the page', () => {
  test('is not run inline, by eval, or from elsewhere', async ({ boxfile: { window } }) => {
    const outcome = await inPage(
      window,
      `(async () => {
        // The test's own instrument lifts the ban on eval while it enters the page.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const inline = document.createElement('script');
        inline.textContent = 'window.smuggled = true';
        document.body.append(inline);
        const image = document.createElement('div');
        image.innerHTML = '<img src="x" onerror="window.smuggled = true">';
        document.body.append(image);
        const foreign = document.createElement('script');
        const refused = new Promise((resolve) => { foreign.onerror = () => resolve('refused'); foreign.onload = () => resolve('loaded'); });
        foreign.src = 'data:text/javascript,window.smuggled = true';
        document.body.append(foreign);
        const byEval = (() => { try { return eval('1'); } catch (error) { return error.name; } })();
        const byFunction = (() => { try { return new Function('return 1')(); } catch (error) { return error.name; } })();
        const byWorker = await new Promise((resolve) => {
          try {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = () => resolve('ran'); worker.onerror = () => resolve('refused');
          } catch (error) { resolve(error.name); }
        });
        const foreignScript = await refused;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { smuggled: window.smuggled ?? null, byEval, byFunction, byWorker, foreignScript };
      })()`,
    );
    expect(outcome).toEqual({
      smuggled: null,
      byEval: 'EvalError',
      byFunction: 'EvalError',
      byWorker: expect.stringMatching(/refused|SecurityError/),
      foreignScript: 'refused',
    });
  });

  test('finds nothing of Node or Electron, and an interface it cannot change', async ({
    boxfile: { window },
  }) => {
    const outcome = await inPage(
      window,
      `(() => {
        const before = window.boxfile.jobs.list;
        for (const change of [
          () => { window.boxfile = {}; },
          () => { window.boxfile.jobs = {}; },
          () => { window.boxfile.jobs.list = () => 'mine'; },
          () => { delete window.boxfile; },
          () => { Object.defineProperty(window, 'boxfile', { value: {} }); },
        ]) { try { change(); } catch { /* refused in strict code, ignored elsewhere */ } }
        return {
          names: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window),
          unchanged: window.boxfile.jobs.list === before,
          parts: Object.keys(window.boxfile).sort(),
        };
      })()`,
    );
    expect(outcome).toEqual({
      names: [],
      unchanged: true,
      parts: [...Object.keys(names), 'on', 'onDrop'].sort(),
    });
  });

  test('reaches no network', async ({ boxfile: { app, window } }) => {
    const outcome = await inPage(
      window,
      `Promise.all([
        ...['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/hostname', 'app://other/', 'ftp://127.0.0.1/']
          .map((url) => fetch(url).then(() => 'reached', () => 'refused')),
        new Promise((resolve) => { try { const s = new WebSocket('ws://127.0.0.1:9/'); s.onopen = () => resolve('reached'); s.onerror = () => resolve('refused'); } catch { resolve('refused'); } }),
        new Promise((resolve) => { const i = new Image(); i.onload = () => resolve('reached'); i.onerror = () => resolve('refused'); i.src = 'http://127.0.0.1:9/x.png'; }),
      ])`,
    );
    expect(new Set(outcome as string[])).toEqual(new Set(['refused']));
    // Even the main process's own session cancels what its page never could ask for.
    const fromSession = await app.evaluate(({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    );
    expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});

test.describe('the window', () => {
  test('goes nowhere else', async ({ boxfile: { app } }) => {
    const addresses = [
      'http://127.0.0.1:9/',
      'https://example.com/',
      'file:///etc/hostname',
      'data:text/html,<h1>x</h1>',
      'javascript:document.write(1)',
      'app://boxfile/documents/abcdefghijklmnop',
      'app://boxfile.example.com/index.html',
      'chrome://gpu',
      'about:blank',
    ];
    // Asked of the main process: a locator waits for the end of a navigation that was refused.
    const shown = await app.evaluate(async ({ BrowserWindow }, urls) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const seen: unknown[] = [];
      for (const url of urls) {
        await contents?.executeJavaScript(
          `setTimeout(() => { location.href = ${JSON.stringify(url)}; }, 0), undefined`,
        );
        let heading: unknown;
        for (let look = 0; look < 10 && (look < 2 || heading === undefined); look += 1) {
          await new Promise((resolve) => setTimeout(resolve, 400));
          heading = await contents?.executeJavaScript(`document.querySelector('h1')?.textContent`);
        }
        seen.push([url, contents?.getURL().split('#')[0], heading]);
      }
      return seen;
    }, addresses);
    expect(shown).toEqual(addresses.map((url) => [url, home, 'Boxfile']));
  });

  test('opens no other, by script, by link or by form', async ({ boxfile: { app, window } }) => {
    const before = await contentsCount(app);
    const opened = await inPage(
      window,
      `(() => {
        const results = ['about:blank', '${home}', 'https://example.com/'].map((url) => window.open(url) === null);
        const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
        document.body.append(link);
        link.click();
        const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post', target: '_blank' });
        document.body.append(form);
        form.submit();
        return results;
      })()`,
    );
    await window.waitForTimeout(500);
    expect(opened).toEqual([true, true, true]);
    expect(await contentsCount(app)).toBe(before);
    expect(window.url().split('#')[0]).toBe(home);
  });

  test('holds no frame, and none in it could call', async ({ boxfile: { window } }) => {
    const frames = await inPage(
      window,
      `(async () => {
        for (const src of ['${home}', 'https://example.com/', 'data:text/html,x', 'file:///etc/hostname']) {
          const frame = document.createElement('iframe');
          frame.src = src;
          document.body.append(frame);
        }
        const blank = document.createElement('iframe');
        document.body.append(blank);
        const view = document.createElement('webview');
        view.setAttribute('src', 'https://example.com/');
        document.body.append(view);
        await new Promise((resolve) => setTimeout(resolve, 600));
        return { inBlank: typeof blank.contentWindow?.boxfile };
      })()`,
    );
    expect(frames).toEqual({ inBlank: 'undefined' });
    for (const frame of window.frames().slice(1))
      expect(frame.url()).not.toMatch(/example\.com|hostname|boxfile\/index/);
  });

  test('is given no permission', async ({ boxfile: { window } }) => {
    const outcome = await inPage(
      window,
      `(async () => {
        const states = await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
          .map((name) => navigator.permissions.query({ name }).then(({ state }) => state, () => 'denied')));
        const media = await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', () => 'denied');
        const place = await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('denied'), { timeout: 2000 }));
        const notice = await Notification.requestPermission();
        const screen = await navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given', () => 'denied');
        const clipboard = await navigator.clipboard.readText().then(() => 'given', () => 'denied');
        return [...states, media, place, notice, screen, clipboard];
      })()`,
    );
    expect(new Set(outcome as string[])).toEqual(new Set(['denied']));
  });

  test('is not taken over by a page dropped on it', async ({ boxfile: { app, window }, folder }) => {
    const page = join(folder, 'evil.html');
    await writeFile(page, '<script>document.title = "taken"</script>');
    const mouse = await app.context().newCDPSession(window);
    const data = { items: [], files: [page], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await mouse.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
    }
    await window.waitForTimeout(500);
    const shown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => [one.webContents.getURL().split('#')[0], one.getTitle()]),
    );
    expect(shown).toEqual([[home, 'Boxfile']]);
  });

  test('is sandboxed and isolated, and says what it may load with every answer', async ({
    boxfile: { app, window },
  }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      // Not in the published types.
      const contents = first?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, boolean | undefined>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag: webviewTag ?? false, webSecurity };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    const policies = await inPage(
      window,
      `Promise.all([0, 1].map(() => fetch('${home}').then((answer) => answer.headers.get('content-security-policy'))))`,
    );
    const [first, second] = policies as string[];
    expect(first).toContain(`default-src 'none'`);
    expect(first).not.toContain('unsafe');
    expect(first).not.toBe(second);
  });
});

test.describe('app://boxfile', () => {
  test('serves the page and nothing beside it', async ({ boxfile: { window } }) => {
    const paths = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/assets/..%2f..%2fmain/main.cjs',
      '//etc/passwd',
      '/c:/windows/win.ini',
      '/index.html%00',
      '/',
      '/documents/',
      '/documents/..%2f..%2fetc%2fpasswd',
      '/documents/abcdefghijklmnop',
      `/documents/${'a'.repeat(5000)}`,
      '/%',
    ];
    const statuses = await inPage(
      window,
      `Promise.all(${JSON.stringify(paths)}.map((path) => fetch('app://boxfile' + path).then(({ status }) => status, () => 'refused')))`,
    );
    for (const status of statuses as unknown[]) expect([404, 'refused']).toContain(status);
    const methods = await inPage(
      window,
      `Promise.all(['POST', 'PUT', 'DELETE'].map((method) => fetch('${home}', { method }).then(({ status }) => status, () => 'refused')))`,
    );
    for (const status of methods as unknown[]) expect([404, 'refused']).toContain(status);
  });
});

test.describe('the wire', () => {
  test('answers the attacks with refusals, and goes on working', async ({ sample: window }) => {
    const huge = 'x'.repeat(20_000_000);
    const attacks: readonly [string, string, unknown, string][] = [
      ['search', 'find', { text: huge, limit: 10 }, 'invalid-input'],
      ['search', 'find', { text: "' OR 1=1 --", limit: 10 }, 'ok'],
      ['search', 'find', { text: '" NEAR/0 *', limit: 10 }, 'ok'],
      ['register', 'rows', { rows: Array.from({ length: 100_000 }, (_, at) => at + 1) }, 'invalid-input'],
      ['register', 'get', { id: '../../etc/passwd' }, 'invalid-input'],
      ['register', 'get', { id: '018f0000-0000-7000-8000-000000000000' }, 'not-found'],
      ['files', 'saveDocument', { document: 'forged-document-0', target: 'forged-target-000' }, 'expired'],
      ['printing', 'choices', { document: 'forged-document-0' }, 'expired'],
      ['files', 'reveal', { file: 'forged-file-00000' }, 'expired'],
      ['files', 'reveal', { file: '/etc/passwd' }, 'invalid-input'],
      ['settings', 'openRegister', { folder: 'forged-folder-000' }, 'expired'],
      ['settings', 'openRegister', { folder: '/etc' }, 'invalid-input'],
      ['exchange', 'inspect', { file: 'forged-file-00000', kind: 'devices', sheet: null }, 'expired'],
      ['jobs', 'get', { id: '018f0000-0000-7000-8000-000000000000' }, 'expired'],
    ];
    for (const [domain, name, input, expected] of attacks) {
      const answer = await call(window, domain, name, input);
      expect(answer.ok ? 'ok' : answer.error.code, `${domain}.${name}`).toBe(expected);
    }
    expect((await call(window, 'settings', 'status', {})).ok).toBe(true);
  });

  test('does not take a token for another purpose, or twice', async ({ sample: window, boxfile, folder }) => {
    const list = join(folder, 'list.csv');
    await writeFile(list, 'box_number\nKIL-00001\n');
    await boxfile.chooseFile(list);
    const chosen = await call(window, 'files', 'chooseImport', {});
    const token = chosen.ok ? (chosen.value as { token: string; name: string }).token : '';
    expect(chosen).toEqual({ ok: true, value: { token, name: 'list.csv' } });
    const all = { kind: 'all' };
    const overwrite = await call(window, 'exchange', 'exportInventory', {
      format: 'csv',
      what: all,
      target: token,
    });
    expect(overwrite).toMatchObject({ ok: false, error: { code: 'expired' } });
    expect(await readFile(list, 'utf8')).toBe('box_number\nKIL-00001\n');

    await mkdir(join(folder, 'out'));
    await boxfile.saveAs(join(folder, 'out', 'inventory.csv'));
    const place = await call(window, 'files', 'chooseSave', { suggestedName: '../../x', format: 'csv' });
    const target = place.ok ? (place.value as { token: string }).token : '';
    const once = await call(window, 'exchange', 'exportInventory', { format: 'csv', what: all, target });
    const twice = await call(window, 'exchange', 'exportInventory', { format: 'csv', what: all, target });
    expect(once.ok).toBe(true);
    await expect
      .poll(async () => JSON.stringify(await call(window, 'jobs', 'list', {})))
      .not.toContain('"running"');
    expect(await readFile(join(folder, 'out', 'inventory.csv'), 'utf8')).toContain('BO-');
    expect(twice).toMatchObject({ ok: false, error: { code: 'expired' } });
  });

  test('does not hear a stranger’s window', async ({ boxfile: { app } }) => {
    const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
      const preload = `${program.getAppPath()}/dist/preload/preload.cjs`;
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await stranger.loadURL('app://boxfile/index.html').catch(() => {});
      const heard: unknown = await stranger.webContents.executeJavaScript(
        'window.boxfile.settings.status({})',
      );
      stranger.destroy();
      return heard;
    });
    expect(answer).toEqual({ ok: false, error: { code: 'not-allowed' } });
  });
});
