import type { FieldCode, FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportOptions } from '../../preload/contract/exchange.ts';
import type { DeviceFacts } from '../../preload/contract/device-facts.ts';
import { issue } from '../errors.ts';
import { pathSeparator, readPlaceName } from '../places/place.rules.ts';
import { readBoxNumber, type BoxNumber } from '../register/box-number.rules.ts';
import { judgeSim, type SimDraft } from '../sims/sim.rules.ts';
import { readAmount, readCondition, readDate, readKind, readOwnerType, readSecured } from './cell.rules.ts';
import type { RowReader } from './row-reader.rules.ts';
import type { Cells } from './table.ts';

/** A person as a row of a device list names one: by code, by name, or both. */
export interface PersonNamed {
  readonly code: string;
  readonly name: string;
  readonly phone: string;
}

/** One row of a device list, read by itself. */
export interface DeviceRow {
  readonly box: BoxNumber | null;
  /** Only what the row says: an empty cell says nothing. */
  readonly facts: Partial<DeviceFacts>;
  readonly sim: SimDraft | null;
  readonly holder: PersonNamed | null;
  readonly supervisor: PersonNamed | null;
  readonly placeNames: readonly string[];
  readonly issuedOn: string | null;
  readonly dueBack: string | null;
  readonly issues: FieldIssue[];
  readonly warnings: FieldIssue[];
}

export interface RowSettings {
  readonly options: ImportOptions;
  /** ISO code of the office's country. */
  readonly country: string;
  /** How many levels the office's place tree has. */
  readonly levels: number;
}

const lines = [
  'manufacturer',
  'model',
  'serial',
  'imei1',
  'imei2',
  'noImeiReason',
  'mac',
  'assetTag',
  'colour',
  'ownerName',
  'currency',
  'funding',
  'notes',
] as const;

function person(reader: RowReader, cells: Cells, role: 'holder' | 'supervisor'): PersonNamed | null {
  const parts = [reader.text(cells, `${role}FirstName`), reader.text(cells, `${role}LastName`)];
  const name = reader.text(cells, `${role}Name`) || parts.join(' ').trim();
  const code = reader.text(cells, `${role}Code`);
  return name === '' && code === '' ? null : { code, name, phone: reader.text(cells, `${role}Phone`) };
}

/**
 * Nothing but zeros behind the fifteenth digit of a SIM card's number is what a spreadsheet leaves that has
 * kept it as a number (Microsoft KB 269370). One card in ten thousand really ends so: a list refuses it, the
 * form takes it.
 */
const zeroedTail = /^\d{15}0{4,5}$/;

/** Reads names of places and says what is wrong with them. */
export function readPlaceNames(names: readonly string[], levels: number, issues: FieldIssue[]): string[] {
  if (names.length > levels)
    issues.push(issue('place', 'place-level', names.join(pathSeparator), { levels }));
  return names.map((name) => readPlaceName('place', name, issues) ?? '');
}

/**
 * Reads one row of a device list: formats and contradictions within the row. What the register says
 * against it is found later.
 */
export function readDeviceRow(reader: RowReader, cells: Cells, settings: RowSettings): DeviceRow {
  const issues = reader.faults(cells);
  const warnings: FieldIssue[] = [];
  const facts: Partial<DeviceFacts> = {};
  const word = <T>(field: string, read: (text: string) => T | null, code: FieldCode): T | undefined => {
    const text = reader.text(cells, field);
    if (text === '') return undefined;
    const value = read(text);
    if (value === null) issues.push(issue(field, code, text.slice(0, 60)));
    return value ?? undefined;
  };

  for (const field of lines) {
    const text = reader.text(cells, field);
    if (text !== '') facts[field] = text;
  }
  const kind = word('kind', readKind, 'not-in-list');
  if (kind !== undefined) facts.kind = kind;
  const ownerType = word('ownerType', readOwnerType, 'not-in-list');
  if (ownerType !== undefined) facts.ownerType = ownerType;
  const condition = word('condition', readCondition, 'not-in-list');
  if (condition !== undefined) facts.condition = condition;
  const value = word('value', readAmount, 'not-a-number');
  if (value !== undefined) facts.value = value;
  const date = (text: string): string | null => readDate(text, settings.options.dateOrder);
  const issuedOn = word('issuedOn', date, 'not-a-date') ?? null;
  const dueBack = word('dueBack', date, 'not-a-date') ?? null;
  const secured = word('simSecured', readSecured, 'not-in-list');

  const boxText = reader.text(cells, 'boxNumber');
  const box = readBoxNumber(boxText);
  if (!box.ok) issues.push(issue('boxNumber', box.refusal.code, boxText.slice(0, 60)));
  else if (box.value === null && settings.options.numbering === 'file')
    issues.push(issue('boxNumber', 'required'));

  const sim = judgeSim(
    {
      iccid: reader.text(cells, 'iccid'),
      msisdn: reader.text(cells, 'msisdn'),
      operator: reader.text(cells, 'operator'),
      ...(secured === undefined ? {} : { secured }),
    },
    settings.country,
  );
  // A network named for a phone without a SIM card says nothing.
  issues.push(...sim.issues.filter((found) => found.code !== 'required'));
  warnings.push(...sim.warnings);
  if (sim.draft?.iccid && zeroedTail.test(sim.draft.iccid))
    issues.push(issue('iccid', 'digits-lost', sim.draft.iccid));

  const holder = person(reader, cells, 'holder');
  if (holder === null && issuedOn !== null) issues.push(issue('holderName', 'holder-missing', issuedOn));
  return {
    box: box.ok ? box.value : null,
    facts,
    sim: sim.draft,
    holder,
    supervisor: person(reader, cells, 'supervisor'),
    placeNames: readPlaceNames(reader.placeNames(cells), settings.levels, issues),
    issuedOn,
    dueBack,
    issues,
    warnings,
  };
}
