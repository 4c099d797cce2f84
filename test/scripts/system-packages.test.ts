import { describe, expect, it } from 'vitest';
import { installLine, missingFrom } from '../../scripts/system-packages.mjs';

const wanted = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['xvfb']];

describe('missing system packages', () => {
  it('are those of which no name is installed', () => {
    const listing = 'libgtk-3-0t64 installed\nlibnss3 config-files\n';
    expect(missingFrom(listing, wanted)).toEqual(['libnss3', 'xvfb']);
  });

  it('are none when all are there', () => {
    expect(missingFrom('libgtk-3-0 installed\nlibnss3 installed\nxvfb installed\n', wanted)).toEqual([]);
  });

  it('are named in one line that can be copied', () => {
    expect(installLine(['libnss3', 'xvfb'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
    );
  });
});
