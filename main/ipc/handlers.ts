import { accountsHandlers } from '../accounts/index.ts';
import { agreementsHandlers } from '../agreements/index.ts';
import { allowancesHandlers } from '../allowances/index.ts';
import { auditHandlers } from '../audit/index.ts';
import { backupHandlers } from '../backup/index.ts';
import { blanksHandlers } from '../blanks/index.ts';
import { boxFilesHandlers } from '../box-files/index.ts';
import { councilsHandlers } from '../councils/index.ts';
import { exchangeHandlers } from '../exchange/index.ts';
import { filesHandlers } from '../files/files.ipc.ts';
import { jobsHandlers } from '../jobs/jobs.ipc.ts';
import { keysHandlers } from '../keys/keys.ipc.ts';
import { labelsHandlers } from '../labels/index.ts';
import { peopleHandlers } from '../people/index.ts';
import { placesHandlers } from '../places/index.ts';
import { printingHandlers } from '../printing/index.ts';
import { registerHandlers } from '../register/index.ts';
import { returnsHandlers } from '../returns/index.ts';
import { revisionsHandlers } from '../revisions/index.ts';
import { scansHandlers } from '../scans/index.ts';
import { searchHandlers } from '../search/index.ts';
import { settingsHandlers } from '../settings/index.ts';
import { signingHandlers } from '../signing/index.ts';
import { simsHandlers } from '../sims/index.ts';
import { stampedCopiesHandlers } from '../stamped-copies/index.ts';
import { verifyHandlers } from '../verify/index.ts';
import { todayHandlers } from '../today/index.ts';
import { transmittalsHandlers } from '../transmittals/index.ts';
import { templatesHandlers } from '../templates/index.ts';
import type { Handlers } from './handler.ts';

/** Who answers what. */
export const handlers: Handlers = {
  settings: settingsHandlers,
  places: placesHandlers,
  people: peopleHandlers,
  register: registerHandlers,
  sims: simsHandlers,
  templates: templatesHandlers,
  agreements: agreementsHandlers,
  signing: signingHandlers,
  blanks: blanksHandlers,
  revisions: revisionsHandlers,
  returns: returnsHandlers,
  allowances: allowancesHandlers,
  scans: scansHandlers,
  councils: councilsHandlers,
  transmittals: transmittalsHandlers,
  today: todayHandlers,
  boxFiles: boxFilesHandlers,
  stampedCopies: stampedCopiesHandlers,
  verify: verifyHandlers,
  labels: labelsHandlers,
  printing: printingHandlers,
  exchange: exchangeHandlers,
  search: searchHandlers,
  audit: auditHandlers,
  backup: backupHandlers,
  accounts: accountsHandlers,
  keys: keysHandlers,
  jobs: jobsHandlers,
  files: filesHandlers,
};
