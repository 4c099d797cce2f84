import { hash } from 'node:crypto';
import type { ReadableDb } from '../database/readable-db.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { paperWords, type PaperWords } from '../documents/paper-words.ts';
import { DomainError } from '../errors.ts';
import { boxCode, numberCode } from '../labels/index.ts';
import { splitAtDistrict } from '../places/index.ts';
import { deviceOf, type DeviceRecord } from '../register/index.ts';
import { officeOf, placeLevels, type OfficeRecord } from '../settings/index.ts';
import { readablePhone, simsOfDevice } from '../sims/index.ts';
import type { AgreementDocument, DocumentAccessory, DocumentForm, Signatory } from './agreement-document.ts';
import { agreementFacts, copyPlans, type AgreementFacts } from './agreement-model.repository.ts';
import { findPart, keepPart, printedModel } from './agreement.repository.ts';
import { resolveWording } from './clauses.ts';
import { formWords } from './form-words.ts';

type Words = PaperWords<'common'>;

/** A text of the office's settings; empty is not known and left to be filled in by hand. */
function set(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

const nobody: Signatory = { name: null, title: null, office: null, phone: null };

/** How a form is made up that no template says otherwise of. */
const ordinaryForm: DocumentForm = {
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

/** What a blank form says of a device that is still to be registered. */
const unknownDevice: AgreementDocument['device'] = {
  kind: null,
  maker: null,
  model: null,
  colour: null,
  serial: null,
  imei1: null,
  imei2: null,
  mac: null,
  assetTag: null,
  value: null,
  funding: null,
  condition: null,
  batch: null,
  appVersion: null,
  managed: null,
};

/** The document as it was printed first, or drawn up from the register for an agreement not printed yet. */
export function documentOf(db: ReadableDb, id: string, printedOn: string): AgreementDocument {
  const stored = printedModel(db, id);
  return stored === null ? drawnUp(db, id, printedOn) : storedDocument(db, stored);
}

function drawnUp(db: ReadableDb, id: string, printedOn: string): AgreementDocument {
  const facts = agreementFacts(db, id);
  if (!facts) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const office = officeOf(db);
  const device = facts.deviceId === null ? null : deviceOf(db, facts.deviceId);
  const words = paperWords('common', facts.language);
  const place = splitAtDistrict(facts.placePath, placeLevels(db));
  const sims = device === null ? [] : simsOfDevice(db, device.id);
  return {
    language: facts.language,
    second: null,
    title: formWords(facts.language).title,
    filled: 'filled',
    template: { key: 'institution', version: 0, kind: 'institution' },
    form: ordinaryForm,
    boxNumber: facts.number,
    revision: facts.revision,
    copies: copyPlans(db, id).map(({ mark, destination }) => ({
      mark,
      destination: words.destination[destination],
    })),
    office: {
      name: office.name,
      country:
        new Intl.DisplayNames([facts.language], { type: 'region' }).of(office.country) ?? office.country,
      lines: office.letterLines,
      logos: office.pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    },
    district: place.district,
    partner: { ...nobody, office: set(office.terms.partnerName) },
    programme: set(office.terms.programmeName),
    council: { ...nobody, office: set(office.terms.councilName) },
    issuingOfficer: { ...nobody, office: office.name },
    holder: {
      name: facts.holderName,
      code: facts.holderCode,
      idType: facts.holderIdType,
      idNumber: facts.holderIdNumber,
      phone: readablePhone(facts.holderPhone),
      place: place.below ?? place.district,
      nextOfKin: null,
    },
    supervisor: {
      name: facts.supervisorName,
      code: facts.supervisorCode,
      phone: readablePhone(facts.supervisorPhone),
    },
    device: device === null ? unknownDevice : deviceFacts(device, facts, words),
    sims: sims.map((sim) => ({
      iccid: sim.iccid,
      number: readablePhone(sim.msisdn),
      operator: sim.operator,
      registeredTo: null,
      securedBy: sim.secured === 'none' ? null : words.simSecured[sim.secured],
    })),
    ...terms(office, device, facts, words),
    accessories: device === null ? [] : accessories(device, facts, sims.length, words),
    printedOn,
    qrPayload: device === null ? numberCode(office, facts.number) : boxCode(db, office, device.id),
  };
}

function deviceFacts(device: DeviceRecord, facts: AgreementFacts, words: Words): AgreementDocument['device'] {
  const amount = device.value === null ? null : new Intl.NumberFormat(facts.language).format(device.value);
  return {
    kind: words.kind[device.kind],
    maker: device.manufacturer,
    model: device.model,
    colour: device.colour,
    serial: device.serial,
    imei1: device.imei1,
    imei2: device.imei2,
    mac: device.mac,
    assetTag: device.assetTag,
    value: amount === null ? null : [device.currency, amount].filter(Boolean).join('\u00a0'),
    funding: device.funding,
    condition: conditionWords(facts.conditionOut, words),
    batch: null,
    appVersion: null,
    managed: null,
  };
}

function conditionWords(condition: number | null, words: Words): string | null {
  if (condition === null) return null;
  const named: Readonly<Record<string, string>> = words.condition;
  return named[condition] ?? String(condition);
}

function terms(
  office: OfficeRecord,
  device: DeviceRecord | null,
  facts: AgreementFacts,
  words: Words,
): Pick<AgreementDocument, 'terms' | 'clauses' | 'clauseVersion' | 'ruling'> {
  const agreed = office.terms;
  const ownerName =
    device?.ownerName ??
    (facts.ownership === 'personal'
      ? facts.holderName
      : facts.ownership === 'partner'
        ? set(agreed.partnerName)
        : office.name);
  const allowance = set(agreed.allowance) ?? words.allowance;
  const wording = resolveWording({
    language: facts.language,
    ownerType: facts.ownership,
    liabilityRule: agreed.liabilityRule,
    variables: {
      allowance,
      governingPlace: set(agreed.governingPlace) ?? office.name,
      liabilityShare: String(agreed.liabilityShare),
      lossReportHours: String(agreed.lossReportHours),
      officeName: office.name,
      ownerName,
      policeReportHours: String(agreed.policeReportHours),
      privateUse: words.privateUse[agreed.privateUse],
      renewal: words.renewal,
      returnDays: String(agreed.returnDays),
    },
  });
  return {
    terms: {
      ownerType: facts.ownership,
      ownerName,
      ownershipText: wording.ownershipText,
      liabilityText: wording.liabilityText,
      startsOn: facts.fromOn,
      endsOn: facts.dueBack,
      renewal: words.renewal,
      privateUse: words.privateUse[agreed.privateUse],
      allowance: set(agreed.allowance),
      reimbursement: words.reimbursement,
      supportContact: set(agreed.supportContact) ?? facts.supervisorName,
      lossContact: facts.supervisorName ?? set(agreed.supportContact),
      lossReportHours: String(agreed.lossReportHours),
      returnDays: String(agreed.returnDays),
      minimum: null,
    },
    ruling: null,
    clauses: wording.clauses,
    clauseVersion: wording.clauseVersion,
  };
}

/** What is handed over, the device itself first. */
function accessories(
  device: DeviceRecord,
  facts: AgreementFacts,
  sims: number,
  words: Words,
): DocumentAccessory[] {
  const condition = conditionWords(facts.conditionOut, words);
  return [
    { name: words.kind[device.kind], quantity: '1', condition },
    ...(sims > 0 ? [{ name: words.simCard, quantity: String(sims), condition: null }] : []),
    ...device.accessories.map(({ kind, quantity }) => ({
      name: words.accessory[kind],
      quantity: String(quantity),
      condition: null,
    })),
  ];
}

/** Parts of a document that many agreements have in common and that are therefore kept once. */
const sharedParts = ['office', 'clauses'] as const;

/** Stores the parts a document shares with others and returns its own text with references to them. */
export function storeDocument(tx: UnitOfWork, document: AgreementDocument): string {
  const references: Record<string, string> = {};
  for (const part of sharedParts) {
    const json = JSON.stringify(document[part]);
    const sha256 = hash('sha256', json);
    keepPart(tx.db, sha256, json);
    references[part] = sha256;
  }
  return JSON.stringify({ ...document, ...references });
}

function storedDocument(db: ReadableDb, json: string): AgreementDocument {
  const stored = JSON.parse(json) as Record<string, unknown>;
  for (const part of sharedParts) {
    const kept = findPart(db, String(stored[part]));
    if (kept === undefined) throw new DomainError('register-damaged', { params: { part } });
    stored[part] = JSON.parse(kept);
  }
  return stored as unknown as AgreementDocument;
}
