import { FuseV1Options } from '@electron/fuses';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { furtherFuses } from '../../scripts/after-pack.mjs';

/** What each fuse of the installed @electron/fuses must be when Boxfile is packaged. */
const intended: Record<keyof typeof FuseV1Options, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

interface Stated {
  readonly value: boolean;
  readonly reason: string;
}

const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
const configuration = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');

/** The entries of `electronFuses` in electron-builder.yml with the comment lines right above each. */
function statedFuses(text: string): Map<string, Stated> {
  const section = /^electronFuses:\n((?: .*\n)+)/m.exec(text)?.[1] ?? '';
  const stated = new Map<string, Stated>();
  let comment: string[] = [];
  for (const line of section.split('\n')) {
    const entry = /^ {2}(\w+): (true|false)$/.exec(line);
    if (entry?.[1]) {
      stated.set(entry[1].toLowerCase(), { value: entry[2] === 'true', reason: comment.join(' ') });
      comment = [];
    } else if (/^ {2}# /.test(line)) {
      comment.push(line.slice(4));
    }
  }
  return stated;
}

describe('the fuses of the packaged application', () => {
  const stated = statedFuses(configuration);
  const further = new Map(Object.entries(furtherFuses).map(([number, value]) => [Number(number), value]));

  it('are all known here, so that a fuse of a newer Electron is noticed', () => {
    expect(Object.keys(intended).toSorted()).toEqual(known.toSorted());
  });

  it.each(known)('%s is stated with the intended value', (name) => {
    const fuse = FuseV1Options[name as keyof typeof FuseV1Options];
    const value = further.get(fuse) ?? stated.get(name.toLowerCase())?.value;
    expect(value).toBe(intended[name as keyof typeof intended]);
  });

  it('each have their reason beside them', () => {
    expect(stated.size + further.size).toBe(known.length);
    for (const [name, { value, reason }] of stated) {
      expect(reason, name).toMatch(value ? /^On: .{20,}/ : /^Off: .{20,}/);
    }
    for (const fuse of further.keys()) {
      const name = FuseV1Options[fuse] ?? '';
      expect(configuration.toLowerCase()).toContain(
        `# ${name.toLowerCase()}, which this section does not know`,
      );
    }
  });
});
