import accounts from './en/accounts.json';
import agreements from './en/agreements.json';
import allowances from './en/allowances.json';
import audit from './en/audit.json';
import backup from './en/backup.json';
import blanks from './en/blanks.json';
import boxFiles from './en/boxFiles.json';
import cli from './en/cli.json';
import common from './en/common.json';
import councils from './en/councils.json';
import desktop from './en/desktop.json';
import errors from './en/errors.json';
import exchange from './en/exchange.json';
import history from './en/history.json';
import jobs from './en/jobs.json';
import keys from './en/keys.json';
import labels from './en/labels.json';
import people from './en/people.json';
import places from './en/places.json';
import preview from './en/preview.json';
import printing from './en/printing.json';
import register from './en/register.json';
import returns from './en/returns.json';
import revisions from './en/revisions.json';
import scans from './en/scans.json';
import search from './en/search.json';
import settings from './en/settings.json';
import signing from './en/signing.json';
import sims from './en/sims.json';
import stampedCopies from './en/stampedCopies.json';
import templates from './en/templates.json';
import today from './en/today.json';
import transmittals from './en/transmittals.json';
import verify from './en/verify.json';

/**
 * English, the catalogue that every other language is measured against. A text's key is its file and its
 * path in it (`register.title`); the words for refusals are `error.<code>` and `fieldError.<code>`.
 */
const en = {
  accounts,
  agreements,
  allowances,
  audit,
  backup,
  blanks,
  boxFiles,
  cli,
  common,
  councils,
  desktop,
  exchange,
  history,
  jobs,
  keys,
  labels,
  people,
  places,
  preview,
  printing,
  register,
  returns,
  revisions,
  scans,
  search,
  settings,
  signing,
  sims,
  stampedCopies,
  templates,
  today,
  transmittals,
  verify,
  ...errors,
};

export type Catalogue = typeof en;

/** One catalogue per language, by its tag. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en };
