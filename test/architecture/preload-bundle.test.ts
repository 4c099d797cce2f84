import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'boxfile-preload-'));
let code = '';

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: join(projectRoot, 'vite.config.ts'),
    logLevel: 'silent',
    environments: { preload: { build: { outDir: folder, emptyOutDir: false } } },
  });
  const environment = builder.environments['preload'];
  if (!environment) throw new Error('vite.config.ts has no environment preload');
  await builder.build(environment);
  code = readFileSync(join(folder, 'preload.cjs'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built preload', () => {
  it('is one file', () => expect(readdirSync(folder)).toEqual(['preload.cjs']));

  it('is CommonJS that requires electron alone, which a sandbox allows', () => {
    const required = [...code.matchAll(/require\((['"`])(.+?)\1\)/g)].map(([, , name]) => name);
    expect(required).toEqual(['electron']);
    expect(code).not.toMatch(/^\s*(import|export)\s/m);
    expect(code).not.toMatch(/\bimport\(/);
  });

  it('carries no zod and no logic to speak of', () => {
    expect(code.replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/zod/i);
    expect(code.length).toBeLessThan(8000);
  });

  it('hands the page no part of Electron’s messaging', () => {
    expect(code.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(code).not.toMatch(/sendSync|ipcRenderer\.send\b|postMessage/);
  });
});
