// npm test [-- SUITE ...]: all suites or those named, counts for each, and one plain line at the end.
import { stopWith } from './failure.mjs';
import { suites } from './test-suites.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));

if (unknown.length > 0) {
  stopWith(`No suite ${unknown.join(', ')}. There are: ${suites.map((suite) => suite.name).join(', ')}`);
} else {
  const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite.name));
  const lines = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of chosen) {
    process.stdout.write(`\n== ${suite.name}\n`);
    const began = Date.now();
    const counts = await suite.run().catch((error) => {
      stopWith(error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    lines.push(`${suite.name.padEnd(14)} ${plain(counts)} (${seconds} s)`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n${plain(total)}\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function plain({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
