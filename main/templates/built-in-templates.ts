import type { TemplateContent, TemplateKind, TemplateSignature } from '../../preload/contract/templates.ts';
import english from '../../resources/clauses/en/clauses.json' with { type: 'json' };

/** Owner type whose clauses a template of Boxfile's own begins with. */
const clausesOf = {
  institution: 'institution',
  partner: 'partner',
  personal: 'personal',
  shared: 'institution',
  loan: 'institution',
} as const satisfies Record<TemplateKind, string>;

const signed = (
  party: TemplateSignature['party'],
  marks: Partial<TemplateSignature> = {},
): TemplateSignature => ({
  party,
  required: true,
  stamp: false,
  thumbprint: false,
  ...marks,
});

/** Boxfile's own template of a kind: version 0, which every other begins from. */
export function builtInTemplate(kind: TemplateKind): TemplateContent {
  return {
    kind,
    clauses: english.clauses
      .filter(({ appliesTo }) => appliesTo.includes(clausesOf[kind]))
      .map((clause) => ({ key: clause.key, on: clause.default, initials: clause.initials })),
    terms: {},
    renewalMonths: kind === 'loan' ? null : 12,
    copies: [
      { mark: 'A', destination: 'district', required: true, endPlace: 'box-file' },
      { mark: 'B', destination: 'partner', required: true, endPlace: 'box-file' },
    ],
    signatures: [
      signed('holder', { thumbprint: true }),
      signed('witness', { required: false }),
      signed('supervisor'),
      signed('issuing-officer'),
      signed('council', { stamp: true }),
      signed('partner', { required: false }),
    ],
    stampArea: { width: 60, height: 60 },
    annex: { accessories: true, checks: true, returnSection: true },
    users: kind === 'shared' ? 12 : 0,
  };
}
