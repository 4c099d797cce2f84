export const deviceKinds = ['phone', 'tablet', 'laptop', 'router', 'power-bank', 'other'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Where a device is in its life (DOMAIN section 7). */
export const deviceStates = [
  'in-stock',
  'with-supervisor',
  'with-holder',
  'in-repair',
  'lost',
  'stolen',
  'disposed',
  'void',
] as const;
export type DeviceState = (typeof deviceStates)[number];

export const accessoryKinds = [
  'battery',
  'charger',
  'cable',
  'earphones',
  'case',
  'screen-guard',
  'power-bank',
  'solar-charger',
  'memory-card',
  'sim-tool',
  'box',
  'manual',
  'bag',
] as const;
