import type { Role } from '../../preload/contract/endpoint.ts';
import { endpointOf, type CallName } from '../../preload/contract/index.ts';
import { permissionOf, type ActArea, type Permission } from '../../preload/contract/permission.ts';

/** One act as people know it, and the calls that it is made of: `accounts.act.<area>.<act>` has its words. */
export interface Act {
  readonly area: ActArea;
  readonly act: string;
  readonly calls: readonly CallName[];
}

/**
 * Every call that somebody must be signed in for, by the act it belongs to: the one permission table, as it is
 * shown and printed. All calls of an act have the same roles; a test proves both.
 */
export const acts = [
  {
    area: 'reading',
    act: 'look',
    calls: [
      'search.find',
      'register.nextBoxNumber',
      'register.checkDevice',
      'register.list',
      'register.rows',
      'register.get',
      'register.history',
      'register.heldBy',
      'register.checkMatch',
      'places.list',
      'places.rows',
      'places.children',
      'places.find',
      'places.get',
      'places.history',
      'places.levels',
      'people.list',
      'people.rows',
      'people.find',
      'people.get',
      'people.history',
      'sims.list',
      'sims.rows',
      'sims.get',
      'sims.history',
      'templates.list',
      'templates.get',
      'templates.content',
      'templates.texts',
      'templates.compare',
      'templates.agreements',
      'templates.offered',
      'templates.preview',
      'templates.reviews',
      'agreements.list',
      'agreements.rows',
      'agreements.get',
      'agreements.history',
      'agreements.printable',
      'scans.list',
      'scans.open',
      'boxFiles.list',
      'boxFiles.rows',
      'boxFiles.get',
      'boxFiles.contents',
      'boxFiles.history',
      'boxFiles.placesOf',
      'stampedCopies.overview',
      'councils.list',
      'councils.rows',
      'councils.find',
      'councils.get',
      'councils.history',
      'transmittals.list',
      'transmittals.rows',
      'transmittals.get',
      'transmittals.history',
      'transmittals.ready',
      'transmittals.plan',
      'transmittals.outstanding',
      'transmittals.held',
      'today.waiting',
      'labels.sheets',
      'labels.look',
      'labels.again',
      'settings.counts',
      'settings.office',
      'files.chooseSave',
      'files.saveDocument',
      'printing.printers',
      'printing.choices',
      'printing.keepPrinter',
      'printing.print',
      'printing.answer',
      'printing.log',
      'files.reveal',
    ],
  },
  { area: 'reading', act: 'identity', calls: ['people.revealIdentity'] },
  {
    area: 'devices',
    act: 'register',
    calls: ['register.registerDevice', 'register.updateDevice', 'register.voidDevice'],
  },
  { area: 'devices', act: 'handOver', calls: ['register.handOver', 'register.takeBack'] },
  { area: 'devices', act: 'sims', calls: ['sims.pair', 'sims.unpair', 'sims.update'] },
  { area: 'devices', act: 'labels', calls: ['labels.draw', 'labels.drawTestPage'] },
  {
    area: 'devices',
    act: 'labelSheets',
    calls: ['labels.addSheet', 'labels.changeSheet', 'labels.removeSheet'],
  },
  { area: 'agreements', act: 'print', calls: ['agreements.draw'] },
  { area: 'agreements', act: 'void', calls: ['agreements.voidAgreement'] },
  {
    area: 'agreements',
    act: 'send',
    calls: ['transmittals.send', 'transmittals.settle', 'transmittals.scan', 'transmittals.undoScan'],
  },
  { area: 'agreements', act: 'sheets', calls: ['transmittals.drawSheets', 'transmittals.drawReminders'] },
  { area: 'agreements', act: 'councils', calls: ['councils.create', 'councils.update', 'councils.close'] },
  { area: 'agreements', act: 'scans', calls: ['scans.choose', 'scans.file', 'scans.remove'] },
  { area: 'agreements', act: 'saveScan', calls: ['scans.saveCopy'] },
  {
    area: 'agreements',
    act: 'boxFiles',
    calls: [
      'boxFiles.create',
      'boxFiles.update',
      'boxFiles.setClosed',
      'boxFiles.file',
      'boxFiles.takeOut',
      'boxFiles.putBack',
    ],
  },
  { area: 'agreements', act: 'stampedCopies', calls: ['stampedCopies.draw'] },
  { area: 'agreements', act: 'boxFilePaper', calls: ['boxFiles.drawContents', 'boxFiles.drawSpines'] },
  { area: 'people', act: 'people', calls: ['people.create', 'people.update'] },
  { area: 'people', act: 'places', calls: ['places.create', 'places.update'] },
  { area: 'people', act: 'report', calls: ['people.report'] },
  { area: 'people', act: 'erase', calls: ['people.erasure', 'people.erase'] },
  {
    area: 'exchange',
    act: 'import',
    calls: [
      'files.chooseImport',
      'exchange.inspect',
      'exchange.dryRun',
      'exchange.report',
      'exchange.commit',
    ],
  },
  { area: 'exchange', act: 'export', calls: ['exchange.exportInventory'] },
  {
    area: 'journal',
    act: 'read',
    calls: [
      'audit.journal',
      'audit.rows',
      'audit.entry',
      'audit.choices',
      'audit.head',
      'audit.unreviewed',
      'audit.retention',
    ],
  },
  { area: 'journal', act: 'export', calls: ['audit.exportJournal'] },
  { area: 'journal', act: 'review', calls: ['audit.review'] },
  { area: 'journal', act: 'sound', calls: ['settings.checkRegister', 'audit.feedState'] },
  { area: 'journal', act: 'settle', calls: ['audit.acceptHead', 'audit.setRetention'] },
  { area: 'backup', act: 'make', calls: ['backup.overview', 'backup.make'] },
  { area: 'backup', act: 'restore', calls: ['backup.inspect', 'backup.restore', 'backup.undoRestore'] },
  { area: 'backup', act: 'keyState', calls: ['keys.status'] },
  { area: 'backup', act: 'sheet', calls: ['keys.drawSheet', 'keys.confirmSheet'] },
  { area: 'office', act: 'change', calls: ['settings.updateOffice'] },
  {
    area: 'office',
    act: 'templates',
    calls: [
      'templates.create',
      'templates.rename',
      'templates.startDraft',
      'templates.saveDraft',
      'templates.dropDraft',
      'templates.publish',
      'templates.retireVersion',
      'templates.retire',
      'templates.prefer',
      'templates.enterReview',
      'templates.withdrawReview',
    ],
  },
  { area: 'accounts', act: 'roles', calls: ['accounts.roleTable', 'accounts.drawRoleList'] },
  { area: 'accounts', act: 'see', calls: ['accounts.list', 'accounts.drawUserList'] },
  {
    area: 'accounts',
    act: 'change',
    calls: [
      'accounts.create',
      'accounts.update',
      'accounts.resetSecret',
      'accounts.disable',
      'accounts.enable',
      'accounts.setLockMinutes',
    ],
  },
] as const satisfies readonly Act[];

/** What a role may do of an act. */
export function permissionFor({ calls }: Act, role: Role): Permission {
  const permissions = calls.map((call) => {
    const endpoint = endpointOf(call);
    return endpoint ? permissionOf(endpoint, role) : 'no';
  });
  return permissions.find((permission) => permission !== 'no') ?? 'no';
}

/** The calls that a role may not make, and those that it makes only with a stated reason. */
export function limitsOf(role: Role): { readonly refused: CallName[]; readonly withReason: CallName[] } {
  const calls = acts.flatMap((act) =>
    act.calls.map((call) => ({ call, permission: permissionFor(act, role) })),
  );
  const those = (wanted: Permission): CallName[] =>
    calls.filter(({ permission }) => permission === wanted).map(({ call }) => call);
  return { refused: those('no'), withReason: those('with-reason') };
}
