import type { ImportKind } from '../../preload/contract/exchange.ts';

/**
 * A field that a column can feed, and the headings it goes by, the surest first. Headings are compared
 * without case, accents, spaces and punctuation.
 */
export interface ImportField {
  readonly field: string;
  readonly headings: readonly string[];
  /** What a column must look like for its heading to count. */
  readonly looks?: RegExp;
}

/** DHIS2's identifier of an organisation unit. */
export const dhis2Uid = /^[A-Za-z][A-Za-z0-9]{10}$/;

const holderFields: readonly ImportField[] = [
  {
    field: 'holderCode',
    headings: [
      'holder code',
      'chw code',
      'chw id',
      'health worker code',
      'worker code',
      'worker id',
      'checked out to username',
      'custodian code',
    ],
  },
  {
    field: 'holderName',
    headings: [
      'holder name',
      'holder',
      'chw name',
      'chw',
      'health worker',
      'health worker name',
      'worker name',
      'checked out to',
      'custodian',
      'assigned to',
    ],
  },
  { field: 'holderFirstName', headings: ['holder first name', 'checked out to first name'] },
  { field: 'holderLastName', headings: ['holder last name', 'checked out to last name'] },
  { field: 'holderPhone', headings: ['holder phone', 'chw phone'] },
  { field: 'supervisorCode', headings: ['supervisor code', 'supervisor id'] },
  { field: 'supervisorName', headings: ['supervisor', 'supervisor name', 'chw supervisor'] },
];

const deviceFields: readonly ImportField[] = [
  {
    field: 'boxNumber',
    headings: ['box number', 'box no', 'box nr', 'box', 'boxno', 'agreement no', 'agreement number'],
  },
  { field: 'kind', headings: ['device type', 'kind', 'type of device', 'device kind', 'type'] },
  { field: 'manufacturer', headings: ['manufacturer', 'maker', 'make', 'brand'] },
  { field: 'model', headings: ['model', 'device model', 'model name', 'asset model'] },
  { field: 'serial', headings: ['serial', 'serial number', 'serial no', 'sn', 's/n'] },
  { field: 'imei1', headings: ['imei1', 'imei 1', 'imei', 'imei number', 'imei no', 'first imei'] },
  { field: 'imei2', headings: ['imei2', 'imei 2', 'second imei'] },
  { field: 'noImeiReason', headings: ['no imei reason', 'reason without imei'] },
  { field: 'mac', headings: ['mac', 'mac address', 'wifi mac'] },
  { field: 'assetTag', headings: ['asset tag', 'asset id', 'asset number', 'tag'] },
  { field: 'colour', headings: ['colour', 'color'] },
  {
    field: 'iccid',
    headings: ['iccid', 'sim iccid', 'sim card number', 'sim serial', 'sim card', 'sim icc'],
  },
  {
    field: 'msisdn',
    headings: [
      'msisdn',
      'sim number',
      'sim msisdn',
      'phone number',
      'telephone',
      'mobile number',
      'phone no',
    ],
  },
  { field: 'operator', headings: ['operator', 'network', 'sim operator', 'carrier', 'provider'] },
  { field: 'simSecured', headings: ['sim secured'] },
  { field: 'ownerType', headings: ['owner type', 'owner', 'ownership', 'owned by'] },
  { field: 'ownerName', headings: ['owner name'] },
  { field: 'condition', headings: ['condition', 'state of device'] },
  { field: 'value', headings: ['value', 'cost', 'purchase cost', 'price', 'valuation'] },
  { field: 'currency', headings: ['currency'] },
  { field: 'funding', headings: ['funding', 'funding source', 'donor', 'funder'] },
  { field: 'notes', headings: ['notes', 'note', 'remarks', 'remark', 'comments', 'asset notes'] },
  ...holderFields,
  {
    field: 'issuedOn',
    headings: ['issued on', 'issue date', 'date issued', 'date of issue', 'handed over on', 'hand-over date'],
  },
  { field: 'dueBack', headings: ['due back', 'return date', 'expected return'] },
];

const personFields: readonly ImportField[] = [
  {
    field: 'code',
    headings: [
      'code',
      'employee number',
      'employee no',
      'chw code',
      'chw id',
      'person code',
      'staff number',
      'worker code',
      'holder code',
    ],
  },
  { field: 'fullName', headings: ['full name', 'name', 'chw name', 'holder name', 'display name'] },
  { field: 'firstName', headings: ['first name', 'firstname', 'given name', 'given names'] },
  { field: 'lastName', headings: ['last name', 'lastname', 'surname', 'family name'] },
  { field: 'phone', headings: ['phone', 'phone number', 'telephone', 'mobile', 'mobile number', 'msisdn'] },
  { field: 'title', headings: ['title', 'job title', 'position'] },
  { field: 'role', headings: ['role'] },
  { field: 'idType', headings: ['id type', 'identity type'] },
  { field: 'idNumber', headings: ['id number', 'identity number', 'national id', 'identity no'] },
  { field: 'supervisorCode', headings: ['supervisor code', 'manager code', 'supervisor id'] },
  { field: 'supervisorName', headings: ['supervisor', 'supervisor name', 'manager', 'manager name'] },
];

const placeFields: readonly ImportField[] = [
  {
    field: 'name',
    headings: [
      'name',
      'display name',
      'place name',
      'organisation unit',
      'org unit',
      'facility',
      'orgunit name',
    ],
  },
  { field: 'code', headings: ['code', 'place code', 'org unit code', 'orgunit code', 'pcode', 'p-code'] },
  {
    field: 'uid',
    headings: ['uid', 'id', 'org unit id', 'orgunit id', 'dhis2 id', 'dhis2 uid'],
    looks: dhis2Uid,
  },
  { field: 'parentUid', headings: ['parent uid', 'parent id', 'parent'], looks: dhis2Uid },
  { field: 'parentName', headings: ['parent name', 'parent'] },
];

/** The path of a place in one cell, as exports write it. */
const placePath: ImportField = {
  field: 'placePath',
  headings: ['orgunit path', 'place path', 'place', 'location', 'checked out to location', 'path'],
};

const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  devices: [...deviceFields, placePath],
  people: [...personFields, placePath],
  places: [...placeFields, placePath],
};

/** Fields that stand for a name at one depth of the place tree: `place.0` is the top. */
export const placeField = /^place\.([0-9])$/;

export function importFields(kind: ImportKind): readonly ImportField[] {
  return fieldsOf[kind];
}

/** Whether a name is a field of that kind of list. */
export function isImportField(kind: ImportKind, name: string): boolean {
  return placeField.test(name) || fieldsOf[kind].some((known) => known.field === name);
}

/** The names of all fields of a kind, one for each of the office's levels of place among them. */
export function importFieldNames(kind: ImportKind, levels: readonly string[]): string[] {
  return [...fieldsOf[kind].map((known) => known.field), ...levels.map((_, depth) => `place.${depth}`)];
}

/** Fields without which no row of that kind can be taken. */
export const requiredFields: Readonly<Record<ImportKind, readonly string[]>> = {
  devices: ['kind', 'ownerType', 'condition'],
  people: ['fullName'],
  places: [],
};

/** What a new row is when its list says nothing. Shown before anything is imported, and may be changed. */
export const usualValues: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  devices: { kind: 'phone', ownerType: 'institution', condition: '2' },
  people: { role: 'health-worker' },
  places: {},
};
