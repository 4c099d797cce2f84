import { agreementsRoutes } from './agreements/agreements-routes.ts';
import { allowancesRoutes } from './allowances/allowances-routes.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { blanksRoutes } from './blanks/blanks-routes.ts';
import { boxFilesRoutes } from './box-files/box-files-routes.ts';
import { councilsRoutes } from './councils/councils-routes.ts';
import { exchangeRoutes } from './exchange/exchange-routes.ts';
import { labelsRoutes } from './labels/labels-routes.ts';
import type { AppRoute } from './layout/app-route.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { placesRoutes } from './places/places-routes.ts';
import { registerRoutes } from './register/register-routes.ts';
import { returnsRoutes } from './returns/returns-routes.ts';
import { revisionsRoutes } from './revisions/revisions-routes.ts';
import { scansRoutes } from './scans/scans-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { signingRoutes } from './signing/signing-routes.ts';
import { simsRoutes } from './sims/sims-routes.ts';
import { templatesRoutes } from './templates/templates-routes.ts';
import { stampedCopiesRoutes } from './stamped-copies/stamped-copies-routes.ts';
import { todayRoutes } from './today/today-routes.ts';
import { transmittalsRoutes } from './transmittals/transmittals-routes.ts';
import { verifyRoutes } from './verify/verify-routes.ts';

/** Every screen; the first path that fits is shown. */
export const routes: readonly AppRoute[] = [
  ...registerRoutes,
  ...scansRoutes,
  ...todayRoutes,
  ...councilsRoutes,
  ...transmittalsRoutes,
  ...verifyRoutes,
  ...stampedCopiesRoutes,
  ...boxFilesRoutes,
  ...signingRoutes,
  ...blanksRoutes,
  ...revisionsRoutes,
  ...returnsRoutes,
  ...allowancesRoutes,
  ...agreementsRoutes,
  ...peopleRoutes,
  ...placesRoutes,
  ...simsRoutes,
  ...labelsRoutes,
  ...exchangeRoutes,
  ...auditRoutes,
  ...templatesRoutes,
  ...settingsRoutes,
];
