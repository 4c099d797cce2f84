import type { Block } from '../documents/flow.ts';
import { breakLines } from '../documents/paragraph.ts';
import type {
  AgreementDocument,
  Day,
  DocumentSignature,
  DocumentSim,
  Fact,
  Signatory,
} from './agreement-document.ts';
import { fieldRow, heading, settledRow, type Field } from './form-fields.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { bodyWidth, styles } from './form-style.ts';

/** The first page: who, what and on which terms, in the order in which a supervisor fills it in. */
export function factBlocks(setting: FormSetting): Block[] {
  return [
    ...(setting.document.filled === 'blank' ? [blankWarning(setting)] : []),
    ...parties(setting),
    ...device(setting),
    ...sims(setting),
    ...terms(setting),
  ];
}

/** What must be read before anybody writes, in a frame. */
function blankWarning({ shaper, words }: FormSetting): Block {
  const inset = 6;
  const lines = breakLines(shaper, words.blankForm, styles.strong, bodyWidth - 2 * inset);
  const height = lines.length * styles.strong.leading + 2 * inset - 2;
  return {
    height,
    before: 0,
    draw: (pen, x, y) => {
      pen.content.artifact(() => pen.content.frame(x + 0.6, y + 0.6, bodyWidth - 1.2, height - 1.2, 1.2));
      pen.tagged('P', () => pen.lines(lines, x + inset, y + inset - 1, styles.strong));
    },
  };
}

const row =
  (setting: FormSetting) =>
  (...cells: readonly Field[]) =>
    fieldRow(setting, cells);

const holderLabels = { shared: 'keeper', loan: 'borrower' } as const;

function parties(setting: FormSetting): Block[] {
  const { document, words } = setting;
  const { fields } = words;
  const { holder, supervisor, issuingOfficer, partner, council, template } = document;
  const line = row(setting);
  const kinds: Readonly<Record<string, 'keeper' | 'borrower'>> = holderLabels;
  const hasCouncil = organisation(council) !== null || signs(document, 'council');
  const hasPartner = (organisation(partner) ?? document.programme) !== null || signs(document, 'partner');
  const offices = [
    ...(hasCouncil ? [{ label: fields.council, value: organisation(council), span: 4 }] : []),
    ...(hasPartner
      ? [
          { label: fields.partner, value: organisation(partner), span: 4 },
          { label: fields.programme, value: document.programme, span: 4 },
        ]
      : []),
  ];
  return [
    heading(setting, words.sections.parties),
    line(
      { label: fields[kinds[template.kind] ?? 'holder'], value: holder.name, span: 6, strong: true },
      { label: fields.holderCode, value: holder.code, span: 3 },
      { label: fields.phone, value: holder.phone, span: 3 },
    ),
    line(
      { label: fields.place, value: holder.place, span: 6 },
      { label: fields.idType, value: holder.idType, span: 3 },
      { label: fields.idNumber, value: holder.idNumber, span: 3 },
    ),
    line(
      { label: fields.district, value: document.district, span: 6 },
      { label: fields.nextOfKin, value: holder.nextOfKin, span: 6 },
    ),
    line(
      { label: fields.supervisor, value: supervisor.name, span: 6 },
      { label: fields.supervisorCode, value: supervisor.code, span: 3 },
      { label: fields.phone, value: supervisor.phone, span: 3 },
    ),
    line(
      { label: fields.issuingOfficer, value: issuingOfficer.name, span: 6 },
      { label: fields.officerTitle, value: issuingOfficer.title, span: 3 },
      { label: fields.phone, value: issuingOfficer.phone, span: 3 },
    ),
    ...(offices.length > 0 ? [line(...offices)] : []),
  ];
}

function signs({ form }: AgreementDocument, party: DocumentSignature['party']): boolean {
  return form.signatures.some((signature) => signature.party === party);
}

/** An office with the person who signs for it, as far as they are known. */
function organisation({ office, name, title }: Signatory): Fact {
  const person = [name, title].filter(Boolean).join(', ');
  return [office, person].filter(Boolean).join(': ') || null;
}

function device(setting: FormSetting): Block[] {
  const { document, words } = setting;
  const { fields } = words;
  const { device: facts } = document;
  const line = row(setting);
  const isOwn = document.template.kind === 'personal';
  return [
    heading(setting, words.sections.device),
    line(
      { label: fields.kind, value: facts.kind, span: 2 },
      { label: fields.maker, value: facts.maker, span: 3 },
      { label: fields.model, value: facts.model, span: 4 },
      { label: fields.colour, value: facts.colour, span: 3 },
    ),
    line(
      { label: fields.imei1, value: facts.imei1, span: 4, strong: true },
      { label: fields.imei2, value: facts.imei2, span: 4 },
      { label: fields.serial, value: facts.serial, span: 4 },
    ),
    ...(isOwn
      ? [
          line(
            { label: fields.system, value: null, span: 4 },
            { label: fields.appVersion, value: facts.appVersion, span: 4 },
            { label: fields.managed, value: facts.managed, span: 4 },
          ),
        ]
      : [
          line(
            { label: fields.condition, value: facts.condition, span: 4 },
            { label: fields.value, value: facts.value, span: 4 },
            { label: fields.funding, value: facts.funding, span: 4 },
          ),
          line(
            { label: fields.assetTag, value: facts.assetTag, span: 3 },
            { label: fields.batch, value: facts.batch, span: 2 },
            { label: fields.mac, value: facts.mac, span: 2.4 },
            { label: fields.appVersion, value: facts.appVersion, span: 2.4 },
            { label: fields.managed, value: facts.managed, span: 2.2 },
          ),
        ]),
  ];
}

const blankSim: DocumentSim = {
  iccid: null,
  number: null,
  operator: null,
  registeredTo: null,
  securedBy: null,
};

function sims(setting: FormSetting): Block[] {
  const { document, words } = setting;
  const { fields } = words;
  const line = row(setting);
  const cards = document.sims.length > 0 ? document.sims : [blankSim];
  return [
    heading(setting, cards.length > 1 ? words.sections.sims : words.sections.sim),
    ...cards.flatMap((sim) => [
      line(
        { label: fields.simNumber, value: sim.number, span: 4, strong: true },
        { label: fields.iccid, value: sim.iccid, span: 5 },
        { label: fields.operator, value: sim.operator, span: 3 },
      ),
      line(
        { label: fields.registeredTo, value: sim.registeredTo, span: 6 },
        { label: fields.securedBy, value: sim.securedBy, span: 6 },
      ),
    ]),
  ];
}

function terms(setting: FormSetting): Block[] {
  const { document, words } = setting;
  const { fields } = words;
  const { terms: agreed, second, template } = document;
  const line = row(setting);
  const day = (value: Day): Fact => (value === null ? null : words.day(value));
  // A day with its month as a word, in the longest of the languages, stands on one line.
  const starts = { label: fields.startsOn, value: day(agreed.startsOn), span: 3.3 };
  const ends = { label: fields.endsOn, value: day(agreed.endsOn), span: 3.3 };
  const renewal = { label: fields.renewal, value: agreed.renewal, span: 2.7 };
  const returnDays = { label: fields.returnDays, value: agreed.returnDays, span: 2.7 };
  const privateUse = { label: fields.privateUse, value: agreed.privateUse, span: 4.7 };
  const allowance = { label: fields.allowance, value: agreed.allowance, span: 3.3 };
  const reimbursement = { label: fields.reimbursement, value: agreed.reimbursement, span: 4 };
  const byKind: Readonly<Record<typeof template.kind, () => readonly Block[]>> = {
    institution: () => [line(starts, ends, renewal, returnDays), line(allowance, reimbursement, privateUse)],
    partner: () => byKind.institution(),
    shared: () => byKind.institution(),
    personal: () => [
      line({ label: fields.minimum, value: agreed.minimum, span: 12 }),
      line(starts, ends, renewal),
      line(allowance, reimbursement),
    ],
    loan: () => [line(starts, { ...ends, strong: true }, returnDays), line(privateUse)],
  };
  return [
    heading(setting, words.sections.terms),
    ...byKind[template.kind](),
    line(
      { label: fields.supportContact, value: agreed.supportContact, span: 5 },
      { label: fields.lossContact, value: agreed.lossContact, span: 5 },
      { label: fields.lossReportHours, value: agreed.lossReportHours, span: 2 },
    ),
    // What is initialled stands last, where in two languages it may run over to the next page.
    settledRow(setting, fields.ownership, [agreed.ownershipText, ...(second ? [second.ownershipText] : [])]),
    settledRow(setting, fields.liability, [agreed.liabilityText, ...(second ? [second.liabilityText] : [])]),
  ];
}
