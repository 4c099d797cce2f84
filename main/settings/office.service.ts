import { hash, randomBytes } from 'node:crypto';
import type { LabelKind } from '../../preload/contract/labels.ts';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { OfficeInput, Office, AgreementTerms } from '../../preload/contract/settings.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { startSeries } from '../register/index.ts';
import { defaultTerms, judgeLetterLines, judgeOffice } from './office.rules.ts';
import {
  deepestPlace,
  findOffice,
  insertOffice,
  placeLevels,
  replacePlaceLevels,
  updateLabelSettings,
  updateOffice,
  type OfficePicture,
  type OfficeRecord,
} from './office.repository.ts';
import { hasTooManyPixels, largestPicture, mostPixels, readPicture } from './picture.ts';

/** The office of this register. @throws DomainError `no-register` before it has been entered */
export function officeOf(db: ReadableDb): OfficeRecord {
  const office = findOffice(db);
  if (!office) throw new DomainError('no-register');
  return office;
}

/** The office as the wire shows it. */
export function officeView(db: ReadableDb): Office {
  const office = officeOf(db);
  const { id, version, name, country, prefix, qrContent, terms, paperLanguage } = office;
  return {
    id,
    version,
    name,
    country,
    prefix,
    qrContent,
    terms,
    placeLevels: placeLevels(db),
    paperLanguage,
    letterLines: [...office.letterLines],
    pictures: office.pictures.map(
      ({ type, bytes }) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    ),
  };
}

function judgedPicture(bytes: Uint8Array, field: string): OfficePicture {
  if (bytes.length > largestPicture) {
    throw invalidInput(issue(field, 'picture-too-large', undefined, { max: largestPicture / 1000 }));
  }
  const picture = readPicture(bytes);
  if (!picture) throw invalidInput(issue(field, 'not-a-picture'));
  if (hasTooManyPixels(picture)) {
    const { width, height } = picture;
    const scale = Math.sqrt(mostPixels / (width * height));
    const right = { rightWidth: Math.floor(width * scale), rightHeight: Math.floor(height * scale) };
    throw invalidInput(issue(field, 'picture-too-many-pixels', undefined, { width, height, ...right }));
  }
  return { type: picture.type, bytes };
}

/** Enters the office of a new register and starts its series of box numbers. */
export function enterOffice(
  tx: UnitOfWork,
  input: Omit<OfficeInput, 'logo'>,
  options: { readonly logo?: Uint8Array; readonly sample?: boolean; readonly terms?: AgreementTerms } = {},
): Recorded<void> {
  if (findOffice(tx.db)) throw new DomainError('register-exists');
  const judged = judgeOffice(input);
  if (judged.issues.length > 0) throw invalidInput(...judged.issues);
  const pictures = options.logo ? [judgedPicture(options.logo, 'logo')] : [];
  const id = tx.newId();
  insertOffice(
    tx.db,
    {
      id,
      version: 1,
      name: judged.name,
      country: input.country,
      prefix: judged.prefix,
      qrContent: 'full',
      qrKey: randomBytes(32),
      terms: options.terms ?? { ...defaultTerms(), governingPlace: judged.name },
      labelSettings: { sheets: {} },
      paperLanguage: 'en',
      letterLines: [],
      pictures,
      sample: options.sample ?? false,
    },
    tx.at.toISOString(),
  );
  replacePlaceLevels(tx.db, judged.placeLevels);
  startSeries(tx, id, judged.prefix, input.firstNumber);
  const receipt = tx.record({
    entity: 'office',
    entityId: id,
    kind: 'office.entered',
    after: {
      name: judged.name,
      country: input.country,
      prefix: judged.prefix,
      firstNumber: input.firstNumber,
    },
  });
  return recorded(undefined, receipt);
}

export interface OfficeChange {
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly placeLevels: readonly string[];
  readonly qrContent: 'full' | 'number-only';
  readonly terms: AgreementTerms;
  readonly paperLanguage: PaperLanguage;
  readonly letterLines: readonly string[];
  /** In their new order: a present one by its place from 0, or the bytes of a new one. */
  readonly pictures: readonly (number | Uint8Array)[];
}

/** Changes the office profile. @throws DomainError `stale-version` when it was changed meanwhile */
export function changeOffice(tx: UnitOfWork, change: OfficeChange): Recorded<void> {
  const present = officeOf(tx.db);
  const judged = judgeOffice({ ...change, prefix: present.prefix, placeLevels: [...change.placeLevels] });
  const issues = [...judged.issues];
  if (change.placeLevels.length <= deepestPlace(tx.db)) {
    issues.push(issue('placeLevels', 'place-level', undefined, { needed: deepestPlace(tx.db) + 1 }));
  }
  const letter = judgeLetterLines(change.letterLines);
  issues.push(...letter.issues);
  if (issues.length > 0) throw invalidInput(...issues);
  const pictures = change.pictures.map((chosen, at) => {
    if (typeof chosen !== 'number') return judgedPicture(chosen, `pictures.${at}`);
    const kept = present.pictures[chosen];
    if (!kept) throw invalidInput(issue(`pictures.${at}`, 'not-found'));
    return kept;
  });
  const after: OfficeRecord = {
    ...present,
    name: judged.name,
    country: change.country,
    qrContent: change.qrContent,
    terms: change.terms,
    paperLanguage: change.paperLanguage,
    letterLines: letter.lines,
    pictures,
  };
  if (updateOffice(tx.db, after, change.version) === 0) throw new DomainError('stale-version');
  const levels = placeLevels(tx.db);
  replacePlaceLevels(tx.db, judged.placeLevels);
  const receipt = tx.record({
    entity: 'office',
    entityId: present.id,
    kind: 'office.changed',
    before: { ...described(present), placeLevels: levels },
    after: { ...described(after), placeLevels: judged.placeLevels },
  });
  return recorded(undefined, receipt);
}

function described(office: OfficeRecord): Readonly<Record<string, unknown>> {
  const { name, country, qrContent, terms, paperLanguage, letterLines } = office;
  const pictures = office.pictures.map(({ bytes }) => hash('sha256', bytes).slice(0, 12)).join(', ');
  return { name, country, qrContent, terms, paperLanguage, letterLines, pictures };
}

/** Remembers the sheet that labels of a kind were last printed on. */
export function rememberLabelSheet(tx: UnitOfWork, kind: LabelKind, sheet: string): Recorded<void> {
  const { id, labelSettings } = officeOf(tx.db);
  const before = labelSettings.sheets[kind];
  if (before === sheet) return recorded(undefined, tx.nothingWritten());
  updateLabelSettings(tx.db, { sheets: { ...labelSettings.sheets, [kind]: sheet } });
  const receipt = tx.record({
    entity: 'office',
    entityId: id,
    kind: 'office.labels-set',
    before: { labelKind: kind, sheet: before ?? null },
    after: { labelKind: kind, sheet },
  });
  return recorded(undefined, receipt);
}
