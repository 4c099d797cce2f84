import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { sourcesIn, type Source } from './sources.ts';

const main = sourcesIn('main');
const preload = sourcesIn('preload');
const renderer = sourcesIn('renderer');
const everything = [...main, ...preload, ...renderer];

/** Every import that breaks a rule, as `file -> import`; empty when the rule holds. */
function breaches(
  sources: readonly Source[],
  isBreach: (to: string, source: Source, typeOnly: boolean) => boolean,
): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ to, typeOnly }) => isBreach(to, source, typeOnly))
      .map(({ to }) => `${source.path} -> ${to}`),
  );
}

const isBuiltin = (to: string): boolean => to.startsWith('node:') || builtinModules.includes(to);
const hasRole =
  (role: string) =>
  ({ path }: { readonly path: string }) =>
    path.endsWith(`.${role}.ts`);
const isSql = (to: string): boolean => to.endsWith('.repository.ts');
const isInRoom =
  (room: string) =>
  (to: string): boolean =>
    to.startsWith(`${room}/`);

/** `main/register/imei.rules.ts` belongs to `register`; files at the top and the plumbing to nobody. */
const plumbing = new Set(['shell', 'ipc', 'database', 'logging', 'documents', 'command-line']);
function domainOf(path: string): string | null {
  const [room, domain, ...rest] = path.split('/');
  return room === 'main' && domain && rest.length > 0 && !plumbing.has(domain) ? domain : null;
}

it('finds the sources that it judges', () => {
  expect(main.length).toBeGreaterThan(50);
  expect(renderer.length).toBeGreaterThan(20);
  expect(main.flatMap((source) => source.imports).length).toBeGreaterThan(200);
});

describe('rooms', () => {
  it('electron is imported in the shell and the preload only', () => {
    const allowed = ({ path }: Source): boolean =>
      path.startsWith('main/shell/') || /^preload\/[a-z-]+\.ts$/.test(path);
    expect(breaches(everything, (to, source) => to === 'electron' && !allowed(source))).toEqual([]);
  });

  it('the renderer knows the contract, its own files and the texts, and neither Node nor main', () => {
    const outside = (to: string): boolean =>
      isBuiltin(to) ||
      isInRoom('main')(to) ||
      (isInRoom('preload')(to) && !/^preload\/(contract\/|boxfile-api)/.test(to));
    expect(breaches(renderer, outside)).toEqual([]);
  });

  it('the window takes no zod along: of the contract it runs only what does without', () => {
    const runs = new Map(preload.map(({ path, imports }) => [path, imports.filter((one) => !one.typeOnly)]));
    const carriesZod = (path: string): boolean =>
      path === 'zod' || (runs.get(path) ?? []).some(({ to }) => carriesZod(to));
    expect(breaches(renderer, (to, _, typeOnly) => !typeOnly && carriesZod(to))).toEqual([]);
  });

  it('the contract knows nothing but itself and zod', () => {
    const contract = preload.filter(({ path }) => path.startsWith('preload/contract/'));
    expect(breaches(contract, (to) => !to.startsWith('preload/contract/') && to !== 'zod')).toEqual([]);
  });

  it('main knows nothing of the renderer', () => {
    expect(breaches(main, isInRoom('renderer'))).toEqual([]);
  });

  it('nothing in main can reach the network', () => {
    const network =
      /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)$|^(undici|ws|axios|node-fetch)$/;
    expect(breaches(main, (to) => network.test(to))).toEqual([]);
    const calls = main.filter(({ text }) =>
      /\bnet\.(fetch|request)\(|[^.\w]fetch\(|new WebSocket\(/.test(text),
    );
    expect(calls.map(({ path }) => path)).toEqual([]);
  });
});

describe('roles', () => {
  it('rules are pure: types, other rules and nothing that acts', () => {
    const rules = main.filter(hasRole('rules'));
    const acts = (to: string, _: Source, typeOnly: boolean): boolean =>
      !typeOnly &&
      (isBuiltin(to) ||
        isSql(to) ||
        (/^main\/(database|shell|ipc|logging)\//.test(to) && !to.endsWith('.rules.ts')));
    expect(rules.length).toBeGreaterThan(10);
    expect(breaches(rules, acts)).toEqual([]);
    const clocks = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.|randomUUID/;
    expect(rules.filter(({ text }) => clocks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('repositories decide nothing and draw nothing', () => {
    const decides = (to: string, _: Source, typeOnly: boolean): boolean =>
      !typeOnly && (to === 'electron' || /\.(service|ipc|pdf|job)\.ts$/.test(to));
    expect(breaches(main.filter(hasRole('repository')), decides)).toEqual([]);
  });

  it('the counter goes through its services and indexes, not through others’ tables', () => {
    const foreignTable = (to: string, source: Source): boolean =>
      isSql(to) && domainOf(to) !== domainOf(source.path);
    expect(breaches(main.filter(hasRole('ipc')), foreignTable)).toEqual([]);
  });

  it('layouts see a finished document and no database', () => {
    const stored = (to: string, _: Source, typeOnly: boolean): boolean =>
      !typeOnly && (isSql(to) || isInRoom('main/database')(to) || to.endsWith('.service.ts'));
    expect(breaches(main.filter(hasRole('pdf')), stored)).toEqual([]);
  });

  it('the shell holds no SQL and no rules of a domain', () => {
    const shell = main.filter(({ path }) => path.startsWith('main/shell/'));
    const beyond = (to: string): boolean =>
      isSql(to) || to === 'better-sqlite3' || (to.endsWith('.rules.ts') && domainOf(to) !== 'files');
    expect(breaches(shell, beyond)).toEqual([]);
  });

  it('SQL text stands in repositories and the database room only', () => {
    const sql = /['"`]\s*(SELECT|INSERT INTO|INSERT OR|UPDATE \w+ SET|DELETE FROM|CREATE TABLE|PRAGMA)\s/;
    const strays = main.filter(
      ({ path, text }) =>
        sql.test(text) && !path.endsWith('.repository.ts') && !path.startsWith('main/database/'),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });
});

describe('domains', () => {
  it('reach each other through index.ts, or through pure rules, only', () => {
    // The table of jobs names each domain's own file, so that only the one that is wanted is loaded.
    const tables = new Set(['main/jobs/job-functions.ts']);
    const inside = (to: string, source: Source): boolean => {
      const [from, target] = [domainOf(source.path), domainOf(to)];
      if (from === null || target === null || from === target || tables.has(source.path)) return false;
      return !to.endsWith('/index.ts') && !to.endsWith('.rules.ts') && target !== 'jobs';
    };
    expect(breaches(main, inside)).toEqual([]);
  });
});

describe('files', () => {
  it('have no default export', () => {
    expect(everything.filter(({ text }) => /^export default\b/m.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('are named in kebab-case after the one thing in them', () => {
    const wellNamed = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx)$/;
    const drawer = /^(utils?|helpers?|shared|common|misc)\b/;
    const names = everything.map(({ path }) => ({ path, name: path.split('/').at(-1) ?? '' }));
    const badly = names.filter(({ name }) => !wellNamed.test(name) || drawer.test(name));
    expect(badly.map(({ path }) => path)).toEqual([]);
  });

  it('import relative files with their ending', () => {
    const bare = (to: string): boolean =>
      /^(main|preload|renderer|resources)\//.test(to) && !/\.\w+(\?\w+)?$/.test(to);
    expect(breaches(everything, bare)).toEqual([]);
  });
});
