import { randomBytes } from 'node:crypto';
import type { OfficeInput, Office, AgreementTerms } from '../../preload/contract/settings.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { startSeries } from '../register/index.ts';
import { defaultTerms, judgeOffice } from './office.rules.ts';
import {
  deepestPlace,
  findOffice,
  insertOffice,
  placeLevels,
  replacePlaceLevels,
  updateLabelSettings,
  updateOffice,
  type LabelSettings,
  type OfficeRecord,
} from './office.repository.ts';
import { largestLogo, pictureType } from './picture.rules.ts';

export type LogoChange = Uint8Array | 'keep' | 'remove';

/** The office of this register. @throws DomainError `no-register` before it has been entered */
export function officeOf(db: ReadableDb): OfficeRecord {
  const office = findOffice(db);
  if (!office) throw new DomainError('no-register');
  return office;
}

/** The office as the wire shows it. */
export function officeView(db: ReadableDb): Office {
  const { id, version, name, country, prefix, qrContent, terms, logo, logoType } = officeOf(db);
  return {
    id,
    version,
    name,
    country,
    prefix,
    qrContent,
    terms,
    placeLevels: placeLevels(db),
    logo: logo && logoType ? `data:${logoType};base64,${Buffer.from(logo).toString('base64')}` : null,
  };
}

function judgedLogo(bytes: Uint8Array): {
  readonly logo: Uint8Array;
  readonly logoType: 'image/png' | 'image/jpeg';
} {
  const logoType = pictureType(bytes);
  if (!logoType) throw invalidInput(issue('logo', 'invalid'));
  if (bytes.length > largestLogo) {
    throw invalidInput(issue('logo', 'too-long', undefined, { max: largestLogo, length: bytes.length }));
  }
  return { logo: bytes, logoType };
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
  const picture = options.logo ? judgedLogo(options.logo) : { logo: null, logoType: null };
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
      labelSettings: { sheet: 'L6009', offset: { x: 0, y: 0 } },
      ...picture,
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
  readonly logo: LogoChange;
}

/** Changes the office profile. @throws DomainError `stale-version` when it was changed meanwhile */
export function changeOffice(tx: UnitOfWork, change: OfficeChange): Recorded<void> {
  const present = officeOf(tx.db);
  const judged = judgeOffice({ ...change, prefix: present.prefix, placeLevels: [...change.placeLevels] });
  const issues = [...judged.issues];
  if (change.placeLevels.length <= deepestPlace(tx.db)) {
    issues.push(issue('placeLevels', 'place-level', undefined, { needed: deepestPlace(tx.db) + 1 }));
  }
  if (issues.length > 0) throw invalidInput(...issues);
  const picture =
    change.logo === 'keep'
      ? { logo: present.logo, logoType: present.logoType }
      : change.logo === 'remove'
        ? { logo: null, logoType: null }
        : judgedLogo(change.logo);
  const after: OfficeRecord = {
    ...present,
    name: judged.name,
    country: change.country,
    qrContent: change.qrContent,
    terms: change.terms,
    ...picture,
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
  const { name, country, qrContent, terms, logoType } = office;
  return { name, country, qrContent, terms, logo: logoType };
}

/** Remembers the sheet and offset that labels were last printed with. */
export function rememberLabelSettings(tx: UnitOfWork, settings: LabelSettings): Recorded<void> {
  const present = officeOf(tx.db);
  if (JSON.stringify(present.labelSettings) === JSON.stringify(settings)) {
    return recorded(undefined, tx.nothingWritten());
  }
  updateLabelSettings(tx.db, settings);
  const receipt = tx.record({
    entity: 'office',
    entityId: present.id,
    kind: 'office.labels-set',
    before: { ...present.labelSettings },
    after: { ...settings },
  });
  return recorded(undefined, receipt);
}
