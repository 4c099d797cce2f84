/** What a label is for; each kind has a layout of its own. */
export const labelKinds = ['device-back', 'battery', 'box', 'sim'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** What stock is made of or for; `labels.material.<material>` has the words. */
export const labelMaterials = [
  'silver',
  'tamper-evident',
  'heavy-duty',
  'weatherproof',
  'paper',
  'spine',
  'roll',
] as const;
export type LabelMaterial = (typeof labelMaterials)[number];
