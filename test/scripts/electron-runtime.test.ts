import { describe, expect, it } from 'vitest';
import { windowLaunch } from '../../scripts/electron-runtime.mjs';
import { asRoot, projectRoot } from '../../scripts/project.mjs';

const registry = { executable: '/runtime/electron', kind: 'registry', version: '33.2.1' } as const;

describe('starting a window', () => {
  it('hands over the binding that the runtime needs, and only then', () => {
    const nativeBinding = '/cache/better_sqlite3.node';
    expect(windowLaunch({ ...registry, nativeBinding }).env['BOXFILE_SQLITE_BINDING']).toBe(nativeBinding);
    expect(windowLaunch(registry).env['BOXFILE_SQLITE_BINDING']).toBe(process.env['BOXFILE_SQLITE_BINDING']);
  });

  it('gives up the sandbox for the super-user alone', () => {
    const { args } = windowLaunch(registry, ['--user-data-dir=/tmp/x']);
    expect(args).toEqual([...(asRoot ? ['--no-sandbox'] : []), projectRoot, '--user-data-dir=/tmp/x']);
  });

  it('does not let the runtime start as plain Node', () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1';
    try {
      expect(windowLaunch(registry).env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    } finally {
      delete process.env['ELECTRON_RUN_AS_NODE'];
    }
  });
});
