import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { numberOnPaper } from '../documents/number-on-paper.rules.ts';
import { dayInCalendar, say, sayCount } from '../documents/paper-words.ts';
import type { OwnerType } from '../register/device.rules.ts';
import type { OfficeRecord } from '../settings/index.ts';
import { agreedTerms, renewalPhrase, termText, typed } from './agreed-terms.rules.ts';
import type { AgreementDocument, DocumentTerms, Signatory } from './agreement-document.ts';
import { resolveWording, type Wording } from './clauses.ts';
import { inEach, type Tongue } from './tongue.ts';

/** What a document is made of, apart from the facts that are printed as they are in the register. */
export interface DocumentParts {
  readonly office: OfficeRecord;
  readonly template: { readonly key: string; readonly version: number; readonly content: TemplateContent };
  /** The ruling language first. */
  readonly tongues: readonly [Tongue, ...Tongue[]];
  readonly ownership: OwnerType;
  /** As the device's record says; null for what follows from the ownership type. */
  readonly ownerName: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Years for which agreements are kept after their end. */
  readonly retentionYears: number;
  readonly facts: DocumentFacts;
}

/** Facts that go onto the paper as they are. */
export type DocumentFacts = Pick<
  AgreementDocument,
  | 'filled'
  | 'boxNumber'
  | 'revision'
  | 'district'
  | 'holder'
  | 'supervisor'
  | 'device'
  | 'sims'
  | 'accessories'
  | 'printedOn'
  | 'qrPayload'
>;

/** Makes up the document of an agreement from its template, the office's terms and the facts. */
export function composeDocument(parts: DocumentParts, logos: readonly string[]): AgreementDocument {
  const { office, tongues, facts, template } = parts;
  const { content } = template;
  const agreed = agreedTerms(office.terms, content.terms);
  const [first, second] = tongues;
  const wordings = tongues.map((tongue) => wordingIn(parts, tongue));
  const [wording, secondWording] = wordings as [Wording, ...Wording[]];
  const ruling = (tongue: Tongue): string => tongue.agreement.rulingLanguage[languageOf(first)];
  return {
    language: first.language,
    second:
      second && secondWording
        ? {
            language: second.language,
            title: secondWording.title,
            ownershipText: secondWording.ownershipText,
            liabilityText: secondWording.liabilityText,
            clauses: secondWording.clauses.map(({ title, text }) => ({ title, text })),
            clauseVersion: versionOf(second, template),
            ruling: say(second.agreement.ruling, { language: ruling(second) }),
          }
        : null,
    title: wording.title,
    template: { key: template.key, version: template.version, kind: content.kind },
    form: {
      signatures: content.signatures,
      stampArea: content.stampArea,
      annex: content.annex,
      users: content.users,
    },
    copies: content.copies.map(({ mark, destination }) => ({
      mark,
      destination: inEach(tongues, ({ common }) => common.destination[destination]),
    })),
    office: {
      name: office.name,
      country:
        new Intl.DisplayNames([first.language], { type: 'region' }).of(office.country) ?? office.country,
      lines: office.letterLines,
      logos,
    },
    partner: { ...nobody, office: typed(agreed.partnerName) },
    programme: typed(agreed.programmeName),
    council: { ...nobody, office: typed(agreed.councilName) },
    issuingOfficer: { ...nobody, office: office.name },
    terms: termsOf(parts, wording),
    clauses: wording.clauses,
    clauseVersion: versionOf(first, template),
    ruling: second ? say(first.agreement.ruling, { language: ruling(first) }) : null,
    ...facts,
  };
}

const nobody: Signatory = { name: null, title: null, office: null, phone: null };

function languageOf({ language }: Tongue): keyof Tongue['agreement']['rulingLanguage'] {
  return language as keyof Tongue['agreement']['rulingLanguage'];
}

/** Which text was agreed: Boxfile's of a language, and the office's version of it. */
function versionOf({ language, texts }: Tongue, { key, version }: DocumentParts['template']): string {
  const own = `${language} ${texts.version}`;
  return version === 0 ? own : `${own}, ${key} ${version}`;
}

function ownerOf({ office, ownership, ownerName, facts, template }: DocumentParts): string | null {
  if (ownerName !== null) return ownerName;
  if (ownership === 'personal') return facts.holder.name;
  if (ownership === 'partner') return typed(agreedTerms(office.terms, template.content.terms).partnerName);
  return office.name;
}

function renewalIn({ agreement }: Tongue, months: number | null): string {
  const found = renewalPhrase(months);
  const counted = 'count' in found ? { [found.phrase]: found.count } : {};
  return say(agreement.renewal[found.phrase], counted);
}

function wordingIn(parts: DocumentParts, tongue: Tongue): Wording {
  const { office, ownership, facts, template } = parts;
  const { content } = template;
  const { common, agreement, language, texts } = tongue;
  const agreed = agreedTerms(office.terms, content.terms);
  const text = (name: 'allowance' | 'reimbursement' | 'minimum') =>
    termText(name, language, agreed, content.termTexts);
  const day = (value: string | null) => value && dayInCalendar(value, common.calendar);
  const amount = numberOnPaper(agreed.liabilityAmount, language);
  return resolveWording(
    {
      content,
      ownerType: ownership,
      liabilityRule: agreed.liabilityRule,
      variables: {
        officeName: office.name,
        ownerName: ownerOf(parts),
        holderName: facts.holder.name,
        supervisorName: facts.supervisor.name,
        partnerName: typed(agreed.partnerName),
        programmeName: typed(agreed.programmeName),
        councilName: typed(agreed.councilName),
        boxNumber: facts.boxNumber,
        startsOn: day(parts.startsOn),
        endsOn: day(parts.endsOn),
        renewal: renewalIn(tongue, content.renewalMonths),
        returnDays: String(agreed.returnDays),
        lossReportHours: String(agreed.lossReportHours),
        policeReportHours: String(agreed.policeReportHours),
        supportContact: typed(agreed.supportContact) ?? facts.supervisor.name,
        privateUse: common.privateUse[agreed.privateUse],
        allowance: text('allowance') ?? common.allowance,
        reimbursement: text('reimbursement') ?? common.reimbursement,
        minimum: text('minimum') ?? agreement.minimum,
        liabilityShare: String(agreed.liabilityShare),
        liabilityCap:
          agreed.liabilityCap === 'amount'
            ? [agreed.currency, amount].filter(Boolean).join('\u00a0')
            : agreement.liabilityCap[agreed.liabilityCap],
        liabilityDecider: typed(agreed.liabilityDecider) ?? agreement.liabilityDecider,
        liabilityAppeal: typed(agreed.liabilityAppeal) ?? agreement.liabilityAppeal,
        governingPlace: typed(agreed.governingPlace) ?? office.name,
        rulingLanguage: agreement.rulingLanguage[languageOf(parts.tongues[0])],
        retention: sayCount(agreement.retention, parts.retentionYears, language),
      },
    },
    texts,
  );
}

function termsOf(parts: DocumentParts, wording: Wording): DocumentTerms {
  const { office, tongues, facts, template } = parts;
  const { content } = template;
  const agreed = agreedTerms(office.terms, content.terms);
  const known = (name: 'allowance' | 'reimbursement' | 'minimum', usual: (tongue: Tongue) => string) =>
    inEach(tongues, (tongue) => termText(name, tongue.language, agreed, content.termTexts) ?? usual(tongue));
  const allowance = known('allowance', () => '');
  return {
    ownerType: parts.ownership,
    ownerName: ownerOf(parts),
    ownershipText: wording.ownershipText,
    liabilityText: wording.liabilityText,
    startsOn: parts.startsOn,
    endsOn: parts.endsOn,
    renewal: inEach(tongues, (tongue) => renewalIn(tongue, content.renewalMonths)),
    privateUse: inEach(tongues, ({ common }) => common.privateUse[agreed.privateUse]),
    allowance: allowance === '' ? null : allowance,
    reimbursement: known('reimbursement', ({ common }) => common.reimbursement),
    supportContact: typed(agreed.supportContact) ?? facts.supervisor.name,
    lossContact: facts.supervisor.name ?? typed(agreed.supportContact),
    lossReportHours: String(agreed.lossReportHours),
    returnDays: String(agreed.returnDays),
    minimum: content.kind === 'personal' ? known('minimum', ({ agreement }) => agreement.minimum) : null,
  };
}
