import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingBuilds, systemOf } from '../../scripts/complete-lock.mjs';
import { projectRoot } from '../../scripts/project.mjs';

const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));

describe('package-lock.json', () => {
  it('names the builds of every tool for every system, else npm ci refuses it (scripts/complete-lock.mjs)', () => {
    expect(missingBuilds(lock)).toEqual([]);
  });

  it('matches what package.json asks for', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(lock.packages[''].devDependencies).toEqual(manifest.devDependencies);
    expect(lock.packages[''].dependencies).toEqual(manifest.dependencies);
  });
});

describe('finding what the lock lacks', () => {
  it('sees an optional package that is nowhere, and takes one beside its owner as there', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-win32-x64': '1.0.0' } },
      'node_modules/tool/node_modules/tool-linux-x64': { version: '1.0.0' },
    };
    expect(missingBuilds({ packages })).toEqual([{ name: 'tool-win32-x64', version: '1.0.0' }]);
  });

  it.each([
    ['@oxfmt/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxfmt/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@oxfmt/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['@oxlint-tsgolint/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ])('tells the system of %s from its name', (name, system) => {
    expect(systemOf(name)).toEqual(system);
  });
});
