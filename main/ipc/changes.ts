import type { Entity } from '../database/unit-of-work.ts';
import type { Domain } from '../../preload/contract/index.ts';

/**
 * The domains whose answers show something of a record: a person's name stands in the devices list, a
 * device's number on its SIM.
 */
const shownBy: Readonly<Record<Entity, readonly Domain[]>> = {
  account: ['accounts', 'settings'],
  office: ['accounts', 'settings', 'register', 'agreements', 'templates'],
  place: ['places', 'people', 'councils', 'register', 'agreements', 'search'],
  person: [
    'people',
    'allowances',
    'revisions',
    'returns',
    'transmittals',
    'register',
    'agreements',
    'search',
  ],
  device: ['register', 'blanks', 'revisions', 'people', 'places', 'sims', 'agreements', 'settings', 'search'],
  sim: ['sims', 'register', 'search'],
  agreement: [
    'agreements',
    'signing',
    'blanks',
    'revisions',
    'returns',
    'allowances',
    'scans',
    'boxFiles',
    'stampedCopies',
    'register',
    'transmittals',
    'councils',
    'today',
  ],
  council: ['councils', 'transmittals', 'agreements'],
  transmittal: ['transmittals', 'today'],
  claim: ['allowances', 'today'],
  inventory: [],
  'box-file': ['boxFiles', 'agreements', 'search'],
  printing: ['printing'],
  scan: ['scans', 'today'],
  template: ['templates', 'agreements'],
  'label-sheet': ['labels'],
  backup: ['backup', 'today'],
  journal: [],
  import: [
    'exchange',
    'settings',
    'places',
    'people',
    'register',
    'sims',
    'agreements',
    'signing',
    'blanks',
    'revisions',
    'returns',
    'allowances',
    'scans',
    'boxFiles',
    'search',
    'backup',
  ],
};

/** The domains whose screens are out of date after a commit. */
export function domainsShowing(entities: Iterable<Entity>): Domain[] {
  // Whatever happened stands in the journal.
  const domains = new Set<Domain>(['audit']);
  for (const entity of entities) for (const domain of shownBy[entity]) domains.add(domain);
  return [...domains];
}

/** Every domain, for a commit of which only the fact is known. */
export const allRecords: readonly Domain[] = domainsShowing(['import']);
