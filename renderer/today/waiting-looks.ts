import {
  IconBuildingBank,
  IconCash,
  IconDatabaseExport,
  IconFileCheck,
  IconFileImport,
  IconPrinter,
  IconRefresh,
  IconScan,
  IconUserExclamation,
  type Icon,
} from '@tabler/icons-react';
import type { AgreementFilter } from '../../preload/contract/agreements.ts';
import type { WaitingKind } from '../../preload/contract/today-values.ts';
import { keepAgreementFilter, noAgreementFilter } from '../agreements/agreement-filter.ts';
import { daysFromToday } from '../texts/dates.ts';

interface Look {
  readonly icon: Icon;
  /** Whether its day is past. */
  readonly urgent: boolean;
  /** Prepares the screen that it leads to, and answers its path. */
  readonly open: () => string;
}

function agreementsWith(filter: Partial<AgreementFilter>): () => string {
  return () => {
    keepAgreementFilter({ ...noAgreementFilter, ...filter });
    return '/agreements';
  };
}

/** How each kind of waiting is shown, and where it leads. */
export const waitingLooks: Readonly<Record<WaitingKind, Look>> = {
  drafted: { icon: IconPrinter, urgent: false, open: agreementsWith({ states: ['drafted'] }) },
  'out-overdue': {
    icon: IconUserExclamation,
    urgent: true,
    open: () => '/agreements/outstanding?purpose=issue',
  },
  'council-overdue': {
    icon: IconBuildingBank,
    urgent: true,
    open: () => '/agreements/outstanding?purpose=sign',
  },
  collected: {
    icon: IconFileImport,
    urgent: false,
    open: agreementsWith({ states: ['collected'], copyStates: ['collected'] }),
  },
  signed: { icon: IconFileCheck, urgent: false, open: agreementsWith({ states: ['signed'] }) },
  renewals: {
    icon: IconRefresh,
    urgent: false,
    open: () => agreementsWith({ renewBy: daysFromToday(30) })(),
  },
  scans: { icon: IconScan, urgent: false, open: () => '/agreements/sort-scans' },
  claims: { icon: IconCash, urgent: false, open: () => '/agreements/claims' },
  backup: { icon: IconDatabaseExport, urgent: true, open: () => '/settings/backup' },
};
