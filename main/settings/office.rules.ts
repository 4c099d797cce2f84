import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { AgreementTerms, OfficeInput } from '../../preload/contract/settings.ts';
import { issue } from '../errors.ts';
import { readPrefix } from '../register/box-number.rules.ts';

/** Terms that a new office starts with; each may be changed in Settings. */
export function defaultTerms(): AgreementTerms {
  return {
    partnerName: '',
    programmeName: '',
    councilName: '',
    supportContact: '',
    lossReportHours: 24,
    policeReportHours: 48,
    returnDays: 7,
    liabilityRule: 'organisation-unless-negligent',
    liabilityShare: 50,
    liabilityCap: 'value',
    liabilityAmount: 0,
    liabilityDecider: '',
    liabilityAppeal: '',
    currency: '',
    allowance: '',
    reimbursement: '',
    minimum: '',
    privateUse: 'limited',
    governingPlace: '',
  };
}

/** Words that a country's health offices use for the levels of their places (DOMAIN section 6). */
const levelWords: Readonly<Record<string, readonly string[]>> = {
  TZ: ['Region', 'District', 'Ward', 'Village'],
  KE: ['County', 'Sub-county', 'Ward', 'Village'],
  UG: ['District', 'Sub-county', 'Parish', 'Village'],
  RW: ['Province', 'District', 'Sector', 'Cell', 'Village'],
  ET: ['Region', 'Zone', 'Woreda', 'Kebele'],
  MZ: ['Province', 'District', 'Administrative post', 'Locality'],
  SL: ['District', 'Chiefdom', 'Section', 'Village'],
};

export function defaultPlaceLevels(country: string): readonly string[] {
  return levelWords[country] ?? ['District', 'Sub-district', 'Ward', 'Village'];
}

export interface OfficeJudgement {
  readonly name: string;
  readonly prefix: string;
  readonly placeLevels: readonly string[];
  readonly issues: readonly FieldIssue[];
}

/** Judges the office profile: a name, a country, a prefix that box numbers can bear, and named levels. */
export function judgeOffice(
  input: Pick<OfficeInput, 'name' | 'country' | 'prefix' | 'placeLevels'>,
): OfficeJudgement {
  const issues: FieldIssue[] = [];
  const name = input.name.trim();
  if (name === '') issues.push(issue('name', 'required'));
  if (name.length > 120) issues.push(issue('name', 'too-long', name.slice(0, 40), { max: 120 }));
  if (new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(input.country) === undefined) {
    issues.push(issue('country', 'not-in-list', input.country));
  }
  const prefix = readPrefix(input.prefix);
  if (!prefix.ok) issues.push(issue('prefix', prefix.refusal.code, input.prefix));
  const placeLevels = input.placeLevels.map((level) => level.trim());
  placeLevels.forEach((level, depth) => {
    if (level === '') issues.push(issue(`placeLevels.${depth}`, 'required'));
    else if (level.length > 40) issues.push(issue(`placeLevels.${depth}`, 'too-long', level, { max: 40 }));
    else if (placeLevels.indexOf(level) < depth)
      issues.push(issue(`placeLevels.${depth}`, 'duplicate', level));
  });
  return { name, prefix: prefix.ok ? prefix.value : '', placeLevels, issues };
}

/** Longest line of a letterhead that fits beside three pictures. */
const longestLetterLine = 90;

/** Judges the lines of a letterhead; empty ones fall away. */
export function judgeLetterLines(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly issues: readonly FieldIssue[];
} {
  const trimmed = lines.map((line) => line.trim());
  const long = trimmed.find((line) => line.length > longestLetterLine);
  const issues = long
    ? [issue('letterLines', 'too-long', long.slice(0, 40), { max: longestLetterLine })]
    : [];
  return { lines: trimmed.filter((line) => line !== ''), issues };
}
