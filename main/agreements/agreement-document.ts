import type { OwnerType } from '../register/device.rules.ts';

/** A fact as the paper shows it; null prints as an empty field to be filled in by hand. */
export type Fact = string | null;

/** A day as `2026-11-22`; the paper shows the month as a word. */
export type Day = string | null;

export interface AgreementCopy {
  readonly mark: 'A' | 'B' | 'C';
  /** Whose copy it is, e.g. `District office file`. */
  readonly destination: string;
}

/** The template that an agreement was made from. */
export interface DocumentTemplate {
  readonly key: string;
  /** 0 is Boxfile's own text. */
  readonly version: number;
  readonly kind: 'institution' | 'partner' | 'personal' | 'shared' | 'loan';
}

/** A block of the signature page. */
export interface DocumentSignature {
  readonly party: 'holder' | 'supervisor' | 'issuing-officer' | 'council' | 'partner' | 'witness';
  /** A block that is not required is marked so. */
  readonly required: boolean;
  /** Room for an official stamp beside it. */
  readonly stamp: boolean;
  /** A box for a thumbprint, with a line for a witness. */
  readonly thumbprint: boolean;
}

/** How the form is made up, as its template says. */
export interface DocumentForm {
  /** In the order of signing. */
  readonly signatures: readonly DocumentSignature[];
  /** Millimetres. */
  readonly stampArea: { readonly width: number; readonly height: number };
  readonly annex: {
    readonly accessories: boolean;
    readonly checks: boolean;
    readonly returnSection: boolean;
  };
  /** Lines for people who use a shared device, each of whom signs. */
  readonly users: number;
}

/**
 * What a bilingual agreement says in its second language, beside what it says in its first, which rules.
 * Words of the terms and of the device are already in both, as `Phone / Simu`.
 */
export interface DocumentSecond {
  readonly language: string;
  readonly title: string;
  readonly ownershipText: string;
  readonly liabilityText: string;
  /** One for each clause of the document, in their order. */
  readonly clauses: readonly { readonly title: string; readonly text: string }[];
  readonly clauseVersion: string;
  /** Says, in the second language, which language rules. */
  readonly ruling: string;
}

export interface DocumentOffice {
  readonly name: string;
  /** Country name in the language of the document. */
  readonly country: Fact;
  /** Lines below the name at the head of the form, e.g. the ministry and the address; at most four. */
  readonly lines: readonly string[];
  /** Up to three pictures, PNG or JPEG, base-64, so that a stored document holds all that was printed. */
  readonly logos: readonly string[];
}

export interface Signatory {
  readonly name: Fact;
  readonly title: Fact;
  readonly office: Fact;
  readonly phone: Fact;
}

export interface DocumentHolder {
  readonly name: Fact;
  readonly code: Fact;
  readonly idType: Fact;
  readonly idNumber: Fact;
  readonly phone: Fact;
  /** Village, ward, facility: the path of the place below the district. */
  readonly place: Fact;
  readonly nextOfKin: Fact;
}

export interface DocumentSupervisor {
  readonly name: Fact;
  readonly code: Fact;
  readonly phone: Fact;
}

export interface DocumentDevice {
  readonly kind: Fact;
  readonly maker: Fact;
  readonly model: Fact;
  readonly colour: Fact;
  readonly serial: Fact;
  readonly imei1: Fact;
  readonly imei2: Fact;
  readonly mac: Fact;
  readonly assetTag: Fact;
  /** With currency, e.g. `TZS 350 000`. */
  readonly value: Fact;
  readonly funding: Fact;
  readonly condition: Fact;
  readonly batch: Fact;
  readonly appVersion: Fact;
  /** Whether a management profile is installed. */
  readonly managed: Fact;
}

export interface DocumentSim {
  readonly iccid: Fact;
  readonly number: Fact;
  readonly operator: Fact;
  /** In whose name the SIM card is registered. */
  readonly registeredTo: Fact;
  /** Glued, sealed or not. */
  readonly securedBy: Fact;
}

export interface DocumentTerms {
  readonly ownerType: OwnerType;
  readonly ownerName: Fact;
  /** The sentence that settles who owns the device, from `resolveWording`. */
  readonly ownershipText: string;
  /** The sentence that settles who pays for loss or damage, from `resolveWording`. */
  readonly liabilityText: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** How often the agreement is signed again. */
  readonly renewal: Fact;
  readonly privateUse: Fact;
  readonly allowance: Fact;
  readonly reimbursement: Fact;
  readonly supportContact: Fact;
  readonly lossContact: Fact;
  readonly lossReportHours: Fact;
  readonly returnDays: Fact;
  /** What the holder's own device must be able to do; null on other agreements. */
  readonly minimum: Fact;
}

export interface DocumentAccessory {
  readonly name: string;
  readonly quantity: Fact;
  readonly condition: Fact;
}

/** A clause as it was agreed: filled in, in its order. */
export interface DocumentClause {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The holder puts initials beside it. */
  readonly initials: boolean;
}

/**
 * Everything that is printed on one agreement, as plain data: the same document gives the same bytes, so an
 * issued agreement can be drawn again and compared.
 */
export interface AgreementDocument {
  /** Language of the fixed words, e.g. `en`; of a bilingual agreement the one that rules. */
  readonly language: string;
  readonly second: DocumentSecond | null;
  /** Heading of the form, e.g. `Agreement on a shared device`. */
  readonly title: string;
  /** `blank` is printed to be filled in by hand, with a warning against signing it empty. */
  readonly filled: 'filled' | 'blank';
  readonly template: DocumentTemplate;
  readonly form: DocumentForm;
  readonly boxNumber: string;
  readonly revision: number;
  readonly copies: readonly AgreementCopy[];
  readonly office: DocumentOffice;
  readonly district: Fact;
  readonly partner: Signatory;
  readonly programme: Fact;
  readonly council: Signatory;
  readonly issuingOfficer: Signatory;
  readonly holder: DocumentHolder;
  readonly supervisor: DocumentSupervisor;
  readonly device: DocumentDevice;
  readonly sims: readonly DocumentSim[];
  readonly terms: DocumentTerms;
  readonly accessories: readonly DocumentAccessory[];
  readonly clauses: readonly DocumentClause[];
  /** Language and version of the text, e.g. `en 2`, or of the office's own, `en 2, institution 3`. */
  readonly clauseVersion: string;
  /** Says which language rules; null where there is only one. */
  readonly ruling: Fact;
  readonly printedOn: string;
  readonly qrPayload: string;
}
