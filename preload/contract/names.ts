/**
 * Domain to names of its calls: all that the preload needs, so that zod stays out of its bundle.
 * A test proves that it agrees with the contract.
 */
export const names = {
  settings: [
    'status',
    'createRegister',
    'openRegister',
    'trySample',
    'closeRegister',
    'office',
    'updateOffice',
    'checkRegister',
  ],
  places: ['list', 'rows', 'children', 'find', 'get', 'history', 'create', 'update', 'levels'],
  people: ['list', 'rows', 'find', 'get', 'history', 'create', 'update'],
  register: [
    'nextBoxNumber',
    'checkDevice',
    'registerDevice',
    'updateDevice',
    'voidDevice',
    'list',
    'rows',
    'get',
    'history',
    'heldBy',
    'checkMatch',
    'handOver',
    'takeBack',
  ],
  sims: ['list', 'rows', 'get', 'history', 'pair', 'unpair', 'update'],
  agreements: ['list', 'rows', 'get', 'history', 'printable', 'draw', 'voidAgreement'],
  scans: ['list', 'choose', 'file', 'open', 'saveCopy', 'remove'],
  labels: ['sheets', 'draw', 'drawTestPage'],
  exchange: ['inspect', 'dryRun', 'report', 'commit', 'exportInventory'],
  search: ['find'],
  jobs: ['list', 'get', 'cancel'],
  files: [
    'chooseImport',
    'chooseLogo',
    'chooseFolder',
    'chooseSave',
    'saveDocument',
    'printDocument',
    'reveal',
  ],
} as const;

/** The channel on which a call crosses. */
export function channelOf(call: string): string {
  return `boxfile:${call}`;
}
