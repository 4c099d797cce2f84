import type { AgreementDocument, DocumentForm } from '../../main/agreements/agreement-document.ts';
import { resolveWording, type Wording } from '../../main/agreements/clauses.ts';
import type { TemplateKind } from '../../preload/contract/template-values.ts';
import type { OwnerType } from '../../main/register/device.rules.ts';
import { builtInTemplate, clauseSet, type ClauseVariables } from '../../main/templates/index.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { qrPayload } from '../../main/labels/qr-payload.rules.ts';

export const sampleMac = payloadMac(new Uint8Array(32).fill(7));

export const sampleVariables: ClauseVariables = {
  ownerName: 'Example District Council',
  liabilityShare: '50',
  privateUse: 'none',
  allowance: 'TZS 10\u00a0000 a month',
  lossReportHours: '24',
  policeReportHours: '48',
  returnDays: '7',
  renewal: 'every year',
  officeName: 'Example District Health Office',
  governingPlace: 'Example Town',
  holderName: 'Worker Sample',
  supervisorName: 'Supervisor Sample',
  partnerName: 'Example Partner',
  programmeName: 'Example programme',
  councilName: 'Example District Council',
  boxNumber: 'KIL-00001',
  startsOn: '22 November 2026',
  endsOn: null,
  supportContact: 'Supervisor Sample, +255 713 222 333',
  reimbursement: 'by mobile money, monthly',
  minimum: 'it locks with a code',
  liabilityCap: 'the value of the device when it was handed over',
  liabilityDecider: 'The issuing office',
  liabilityAppeal: 'the council',
  rulingLanguage: 'English',
  retention: '7 years',
};

export const sampleForm: DocumentForm = {
  signatures: [
    { party: 'holder', required: true, stamp: false, thumbprint: true },
    { party: 'witness', required: false, stamp: false, thumbprint: false },
    { party: 'supervisor', required: true, stamp: false, thumbprint: false },
    { party: 'issuing-officer', required: true, stamp: false, thumbprint: false },
    { party: 'council', required: true, stamp: true, thumbprint: false },
    { party: 'partner', required: false, stamp: false, thumbprint: false },
  ],
  stampArea: { width: 60, height: 60 },
  annex: { accessories: true, checks: true, returnSection: true },
  users: 0,
};

const wordings = new Map<OwnerType, Wording>();

/** Made once: a bench draws thousands of samples. */
function wordingOf(ownerType: OwnerType): Wording {
  const kind: TemplateKind = ownerType === 'other' ? 'institution' : ownerType;
  const content = builtInTemplate(kind);
  const liabilityRule = 'organisation-unless-negligent';
  const known = wordings.get(ownerType);
  const wording =
    known ??
    resolveWording({ content, ownerType, liabilityRule, variables: sampleVariables }, clauseSet('en'));
  wordings.set(ownerType, wording);
  return wording;
}

/** An agreement of a plainly invented worker. */
export function sampleAgreement(
  number = 1,
  changes: Partial<AgreementDocument> = {},
  ownerType: OwnerType = 'institution',
): AgreementDocument {
  const boxNumber = `KIL-${String(number).padStart(5, '0')}`;
  const wording = wordingOf(ownerType);
  return {
    language: 'en',
    second: null,
    title: 'Device agreement',
    filled: 'filled',
    template: { key: 'institution', version: 0, kind: 'institution' },
    form: sampleForm,
    boxNumber,
    revision: 1,
    copies: [
      { mark: 'A', destination: 'District office file' },
      { mark: 'B', destination: 'Partner, kept in the district box file' },
    ],
    office: { name: 'Example District Health Office', country: 'Tanzania', lines: [], logos: [] },
    district: 'Example District',
    partner: { name: null, title: null, office: 'Example Partner', phone: null },
    programme: 'Example programme',
    council: { name: null, title: null, office: 'Example District Council', phone: null },
    issuingOfficer: {
      name: 'Officer Sample',
      title: 'District Health Officer',
      office: null,
      phone: '+255 754 000 111',
    },
    holder: {
      name: `Worker Sample ${number}`,
      code: `CHW-${1000 + number}`,
      idType: 'National identity card',
      idNumber: '19850412-61104-00001-23',
      phone: '+255 712 345 678',
      place: 'Example ward, Example village, Example dispensary',
      nextOfKin: null,
    },
    supervisor: { name: 'Supervisor Sample', code: 'SUP-12', phone: '+255 713 222 333' },
    device: {
      kind: 'Phone',
      maker: 'Samsung',
      model: 'Galaxy A14',
      colour: 'Black',
      serial: 'R58N12ABCDE',
      imei1: '35 693803 564380 9',
      imei2: '35 209900 176148 1',
      mac: null,
      assetTag: 'EDC/2026/ICT/0042',
      value: 'TZS 350\u00a0000',
      funding: 'Example Partner',
      condition: 'Very good',
      batch: 'GRN 17/2026',
      appVersion: null,
      managed: 'Yes',
    },
    sims: [
      {
        iccid: '8925 5040 1234 5678 904',
        number: '+255 712 345 678',
        operator: 'Example Network',
        registeredTo: 'Example District Council',
        securedBy: 'Glued in',
      },
    ],
    terms: {
      ownerType,
      ownerName: 'Example District Council',
      ownershipText: wording.ownershipText,
      liabilityText: wording.liabilityText,
      startsOn: '2026-11-22',
      endsOn: null,
      renewal: 'Every year',
      privateUse: 'None',
      allowance: 'TZS 10\u00a0000 a month',
      reimbursement: 'By mobile money, monthly',
      supportContact: 'Supervisor Sample, +255 713 222 333',
      lossContact: 'District office, +255 754 000 111',
      lossReportHours: '24',
      returnDays: '7',
      minimum: null,
    },
    accessories: ['Phone', 'Battery', 'Charger head', 'Charging cable', 'Case', 'Box'].map((name) => ({
      name,
      quantity: '1',
      condition: 'New',
    })),
    clauses: wording.clauses,
    clauseVersion: 'en 2',
    ruling: null,
    printedOn: '2026-11-22',
    qrPayload: qrPayload(
      {
        boxNumber,
        imei1: '356938035643809',
        iccid: '8925504012345678904',
        msisdn: '+255712345678',
        holderCode: `CHW-${1000 + number}`,
        districtCode: 'TZ1203',
      },
      { content: 'full', mac: sampleMac },
    ),
    ...changes,
  };
}
