import { describe, expect, test } from 'vitest';
import { planLabel, type LabelPlan } from '../../main/labels/label-plan.rules.ts';
import type { LabelSheet } from '../../main/labels/label-sheet.rules.ts';
import { labelSheet } from '../../main/labels/label-sheets.ts';
import { dotOf, qrFit, type QrWish } from '../../main/labels/qr-fit.rules.ts';

const full = 'BX1/KIL-00042/I356938035643809/S8925504012345678904/M255712345678/CCHW-1042/DTZ1203/ABCD';
const numberOnly = 'BX1/KIL-00042/ABCD';
const imei = '356938035643809';

function sheet(id: string): LabelSheet {
  const found = labelSheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

function plan(kind: Parameters<typeof planLabel>[0], id: string, dpi = 600, payload = full): LabelPlan {
  const verdict = planLabel(kind, sheet(id), { payload, bars: imei }, dpi);
  if (!verdict.ok) throw new Error(verdict.refusal.problem);
  return verdict.plan;
}

const rubbed: readonly QrWish[] = [
  { level: 'Q', module: 0.4 },
  { level: 'M', module: 0.4 },
  { level: 'M', module: 0.33 },
];

describe('the size of a code', () => {
  test.each([
    // characters, room mm, dpi -> version, level, module mm
    ['a full payload in a small square', 90, 19.17, 600, { version: 4, level: 'M', module: 0.466 }],
    ['a short payload keeps level Q', 40, 19.17, 600, { version: 3, level: 'Q', module: 0.508 }],
    ['a square label', 90, 38, 600, { version: 6, level: 'Q', module: 0.762 }],
    ['level M for whole dots at 203 dpi', 60, 20, 203, { version: 3, level: 'M', module: 0.5 }],
  ] as const)('%s', (_, characters, room, dpi, expected) => {
    const fit = qrFit(characters, room, dpi, rubbed);
    expect(fit).toMatchObject({ version: expected.version, level: expected.level });
    expect(fit?.module).toBeCloseTo(expected.module, 2);
    expect(fit?.side).toBeLessThanOrEqual(room);
  });

  test('is refused when it would not scan', () => {
    expect(qrFit(90, 8, 600, rubbed)).toBeNull();
    expect(qrFit(400, 100, 600, rubbed)).toBeNull();
    expect(qrFit(90, 15, 203, rubbed)).toBeNull();
  });

  test.each([203, 300, 600])('and every bar is whole dots of a printer with %i dpi', (dpi) => {
    const code = plan('device-back', 'L6009', dpi);
    const bars = plan('box', 'L6012', dpi);
    const modules = [
      code.kind === 'code' && code.code.module,
      bars.kind === 'bars' && bars.bars.module,
      bars.kind === 'bars' && bars.code?.module,
    ];
    for (const module of modules) {
      const dots = Number(module) / dotOf(dpi);
      expect(dots).toBeGreaterThan(1.9);
      expect(dots).toBeCloseTo(Math.round(dots), 6);
    }
  });
});

describe('the back of a device', () => {
  test('gets the most rubbing-proof code that the room allows', () => {
    expect(plan('device-back', 'L7063')).toMatchObject({ kind: 'code', code: { level: 'H' }, below: false });
    expect(plan('device-back', 'L7654')).toMatchObject({ code: { level: 'Q' } });
    expect(plan('device-back', 'L6009')).toMatchObject({ code: { level: 'M' } });
    expect(plan('device-back', 'L6009', 600, numberOnly)).toMatchObject({ code: { level: 'H' } });
    expect(plan('device-back', 'L6112')).toMatchObject({ below: true });
  });

  test('is refused with the module it would have, and the number alone would do', () => {
    const verdict = planLabel('device-back', sheet('TZe-12'), { payload: full, bars: imei }, 600);
    expect(verdict).toEqual({
      ok: false,
      refusal: { problem: 'code-too-small', params: { module: 0.21, least: 0.33, characters: 88 } },
    });
    expect(planLabel('sim', sheet('TZe-12'), { payload: numberOnly, bars: imei }, 600).ok).toBe(true);
  });

  test('on stock too small for any code bears the number', () => {
    expect(plan('device-back', 'L6008')).toEqual({ kind: 'number' });
  });
});

test('a battery compartment takes 40 x 25 mm and no more, either way round', () => {
  expect(plan('battery', 'L7051')).toMatchObject({ kind: 'code' });
  expect(plan('battery', 'TZe-24')).toMatchObject({ kind: 'code' });
  expect(planLabel('battery', sheet('L6009'), { payload: full, bars: imei }, 600)).toEqual({
    ok: false,
    refusal: { problem: 'too-large', params: { width: 45.72, height: 21.17, long: 40, short: 25 } },
  });
  expect(planLabel('battery', sheet('L6112'), { payload: full, bars: imei }, 600).ok).toBe(false);
});

describe('a box', () => {
  test('gets bars of at least 0.25 mm with ten modules blank at both ends', () => {
    const small = plan('box', 'L6009');
    expect(small).toMatchObject({ kind: 'bars', code: null });
    if (small.kind !== 'bars') return;
    // 15 digits: 134 modules and twice ten blank ones.
    expect(small.bars.width).toBeCloseTo(154 * small.bars.module, 6);
    expect(small.bars.width).toBeLessThanOrEqual(45.72 - 2);
  });

  test('and a code beside them where the bars stay wide', () => {
    const large = plan('box', 'L7063');
    expect(large.kind === 'bars' && large.code !== null && large.bars.module >= 0.33).toBe(true);
  });

  test('is refused where they would be too narrow, or too low to be hit', () => {
    const at = (id: string) => planLabel('box', sheet(id), { payload: full, bars: imei }, 600);
    expect(at('L7051')).toMatchObject({ refusal: { problem: 'bars-too-narrow', params: { needed: 38.5 } } });
    expect(at('TZe-12')).toMatchObject({ refusal: { problem: 'too-low' } });
  });
});
