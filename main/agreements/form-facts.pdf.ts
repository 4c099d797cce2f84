import type { Block } from '../documents/flow.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { AgreementDocument, Day, DocumentSim, Fact, Signatory } from './agreement-document.ts';
import { fieldRow, heading, settledRow } from './form-fields.pdf.ts';
import { dayInWords, type FormWords } from './form-words.ts';

/** The first page: who, what and on which terms, in the order in which a supervisor fills it in. */
export function factBlocks(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  return [
    ...parties(shaper, document, words),
    ...device(shaper, document, words),
    ...sims(shaper, document, words),
    ...terms(shaper, document, words),
  ];
}

function parties(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  const { fields } = words;
  const { holder, supervisor, issuingOfficer, partner, council } = document;
  const row = (...cells: Parameters<typeof fieldRow>[1]) => fieldRow(shaper, cells);
  return [
    heading(words.sections.parties),
    row(
      { label: fields.holder, value: holder.name, span: 6, strong: true },
      { label: fields.holderCode, value: holder.code, span: 3 },
      { label: fields.phone, value: holder.phone, span: 3 },
    ),
    row(
      { label: fields.place, value: holder.place, span: 6 },
      { label: fields.idType, value: holder.idType, span: 3 },
      { label: fields.idNumber, value: holder.idNumber, span: 3 },
    ),
    row(
      { label: fields.district, value: document.district, span: 6 },
      { label: fields.nextOfKin, value: holder.nextOfKin, span: 6 },
    ),
    row(
      { label: fields.supervisor, value: supervisor.name, span: 6 },
      { label: fields.supervisorCode, value: supervisor.code, span: 3 },
      { label: fields.phone, value: supervisor.phone, span: 3 },
    ),
    row(
      { label: fields.issuingOfficer, value: issuingOfficer.name, span: 6 },
      { label: fields.officerTitle, value: issuingOfficer.title, span: 3 },
      { label: fields.phone, value: issuingOfficer.phone, span: 3 },
    ),
    row(
      { label: fields.partner, value: organisation(partner), span: 6 },
      { label: fields.programme, value: document.programme, span: 6 },
    ),
    row({ label: fields.council, value: organisation(council), span: 12 }),
  ];
}

/** An office with the person who signs for it, as far as they are known. */
function organisation({ office, name, title }: Signatory): Fact {
  const person = [name, title].filter(Boolean).join(', ');
  return [office, person].filter(Boolean).join(': ') || null;
}

function device(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  const { fields } = words;
  const { device: facts } = document;
  const row = (...cells: Parameters<typeof fieldRow>[1]) => fieldRow(shaper, cells);
  return [
    heading(words.sections.device),
    row(
      { label: fields.kind, value: facts.kind, span: 2 },
      { label: fields.maker, value: facts.maker, span: 3 },
      { label: fields.model, value: facts.model, span: 4 },
      { label: fields.colour, value: facts.colour, span: 3 },
    ),
    row(
      { label: fields.imei1, value: facts.imei1, span: 4, strong: true },
      { label: fields.imei2, value: facts.imei2, span: 4 },
      { label: fields.serial, value: facts.serial, span: 4 },
    ),
    row(
      { label: fields.condition, value: facts.condition, span: 4 },
      { label: fields.value, value: facts.value, span: 4 },
      { label: fields.funding, value: facts.funding, span: 4 },
    ),
    row(
      { label: fields.assetTag, value: facts.assetTag, span: 3 },
      { label: fields.batch, value: facts.batch, span: 2 },
      { label: fields.mac, value: facts.mac, span: 3 },
      { label: fields.appVersion, value: facts.appVersion, span: 2 },
      { label: fields.managed, value: facts.managed, span: 2 },
    ),
  ];
}

const blankSim: DocumentSim = {
  iccid: null,
  number: null,
  operator: null,
  registeredTo: null,
  securedBy: null,
};

function sims(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  const { fields } = words;
  const cards = document.sims.length > 0 ? document.sims : [blankSim];
  return [
    heading(cards.length > 1 ? words.sections.sims : words.sections.sim),
    ...cards.flatMap((sim) => [
      fieldRow(shaper, [
        { label: fields.simNumber, value: sim.number, span: 4, strong: true },
        { label: fields.iccid, value: sim.iccid, span: 5 },
        { label: fields.operator, value: sim.operator, span: 3 },
      ]),
      fieldRow(shaper, [
        { label: fields.registeredTo, value: sim.registeredTo, span: 6 },
        { label: fields.securedBy, value: sim.securedBy, span: 6 },
      ]),
    ]),
  ];
}

function terms(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  const { fields } = words;
  const { terms: agreed } = document;
  const day = (value: Day): Fact => (value === null ? null : dayInWords(value, words));
  const row = (...cells: Parameters<typeof fieldRow>[1]) => fieldRow(shaper, cells);
  return [
    heading(words.sections.terms),
    settledRow(shaper, fields.ownership, agreed.ownershipText, words.initials),
    settledRow(shaper, fields.liability, agreed.liabilityText, words.initials),
    row(
      { label: fields.startsOn, value: day(agreed.startsOn), span: 3 },
      { label: fields.endsOn, value: day(agreed.endsOn), span: 3 },
      { label: fields.renewal, value: agreed.renewal, span: 3 },
      { label: fields.returnDays, value: agreed.returnDays, span: 3 },
    ),
    row(
      { label: fields.allowance, value: agreed.allowance, span: 4 },
      { label: fields.reimbursement, value: agreed.reimbursement, span: 4 },
      { label: fields.privateUse, value: agreed.privateUse, span: 4 },
    ),
    row(
      { label: fields.supportContact, value: agreed.supportContact, span: 5 },
      { label: fields.lossContact, value: agreed.lossContact, span: 5 },
      { label: fields.lossReportHours, value: agreed.lossReportHours, span: 2 },
    ),
  ];
}
