import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { composeDocument } from '../../main/agreements/compose-document.ts';
import { inEach, tongueOf } from '../../main/agreements/tongue.ts';
import { builtInTemplate } from '../../main/templates/index.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { TemplateKind } from '../../preload/contract/template-values.ts';
import type { OfficeRecord } from '../../main/settings/index.ts';
import { defaultTerms } from '../../main/settings/office.rules.ts';
import { sampleAgreement } from './agreement-sample.ts';

const office: OfficeRecord = {
  id: '0',
  version: 1,
  name: 'Example District Health Office',
  country: 'TZ',
  prefix: 'KIL',
  qrContent: 'full',
  qrKey: new Uint8Array(32),
  labelSettings: { sheets: {} },
  paperLanguage: 'en',
  letterLines: [],
  pictures: [],
  sample: true,
  terms: {
    ...defaultTerms(),
    partnerName: 'Example Partner',
    programmeName: 'Example programme',
    councilName: 'Example District Council',
    governingPlace: 'Example Town',
    liabilityRule: 'organisation-unless-negligent',
    privateUse: 'limited',
  },
};

/** An agreement of a kind in one language, or in two side by side, as it comes from the register. */
export function agreementIn(
  languages: readonly [string, ...string[]],
  kind: TemplateKind,
  changes: Partial<TemplateContent> = {},
): AgreementDocument {
  const [first, ...others] = languages;
  const tongues = [tongueOf(first), ...others.map(tongueOf)] as const;
  const base = sampleAgreement(1, {}, kind === 'personal' || kind === 'partner' ? kind : 'institution');
  const said = (say: (words: (typeof tongues)[0]['common']) => string) =>
    inEach(tongues, ({ common }) => say(common));
  return composeDocument(
    {
      office,
      template: { key: kind, version: 0, content: { ...builtInTemplate(kind), ...changes } },
      tongues,
      ownership: base.terms.ownerType,
      ownerName: null,
      startsOn: '2026-11-22',
      endsOn: kind === 'loan' ? '2026-12-06' : null,
      retentionYears: 7,
      facts: {
        filled: 'filled',
        boxNumber: base.boxNumber,
        revision: 1,
        district: base.district,
        holder: base.holder,
        supervisor: base.supervisor,
        device: {
          ...base.device,
          kind: said(({ kind: kinds }) => kinds.phone),
          condition: said(({ condition }) => condition[2]),
          managed: said(({ yes }) => yes),
        },
        sims: base.sims.map((sim) => ({ ...sim, securedBy: said(({ simSecured }) => simSecured.glue) })),
        accessories: [
          ...(kind === 'personal'
            ? []
            : [
                {
                  name: said(({ kind: kinds }) => kinds.phone),
                  quantity: '1',
                  condition: said(({ condition }) => condition[2]),
                },
              ]),
          { name: said(({ simCard }) => simCard), quantity: '1', condition: null },
          ...(['battery', 'charger', 'cable', 'case', 'screen-guard', 'box'] as const).map((name) => ({
            name: said(({ accessory }) => accessory[name]),
            quantity: '1',
            condition: null,
          })),
        ],
        printedOn: base.printedOn,
        qrPayload: base.qrPayload,
      },
    },
    [],
  );
}
