import {
  IconBuildingBank,
  IconCash,
  IconDatabaseExport,
  IconFileCheck,
  IconFileImport,
  IconFileUnknown,
  IconFolderQuestion,
  IconMailQuestion,
  IconPrinter,
  IconReceipt,
  IconRefresh,
  IconScan,
  IconSend,
  IconSignature,
  IconUserExclamation,
  type Icon,
} from '@tabler/icons-react';
import type { AgreementFilter } from '../../preload/contract/agreements.ts';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import type { WaitingKind } from '../../preload/contract/today-values.ts';
import { keepAgreementFilter, noAgreementFilter } from '../agreements/agreement-filter.ts';

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

function outstanding(purpose: Purpose): () => string {
  return () => `/agreements/outstanding?purpose=${purpose}`;
}

/** How each kind of waiting is shown, and where it leads. */
export const waitingLooks: Readonly<Record<WaitingKind, Look>> = {
  drafted: { icon: IconPrinter, urgent: false, open: agreementsWith({ states: ['drafted'] }) },
  printed: { icon: IconSend, urgent: false, open: agreementsWith({ waits: 'printed' }) },
  'out-overdue': { icon: IconUserExclamation, urgent: true, open: outstanding('issue') },
  collected: { icon: IconFileImport, urgent: false, open: agreementsWith({ waits: 'collected' }) },
  'council-overdue': { icon: IconBuildingBank, urgent: true, open: outstanding('sign') },
  returned: { icon: IconSignature, urgent: false, open: agreementsWith({ waits: 'returned' }) },
  signed: { icon: IconFileCheck, urgent: false, open: agreementsWith({ waits: 'signed' }) },
  'delivery-overdue': { icon: IconMailQuestion, urgent: true, open: outstanding('deliver') },
  'loans-overdue': {
    icon: IconFolderQuestion,
    urgent: true,
    open: () => '/agreements/box-files/taken-out',
  },
  lost: { icon: IconFileUnknown, urgent: false, open: agreementsWith({ waits: 'lost' }) },
  owed: { icon: IconReceipt, urgent: false, open: () => '/agreements/owing' },
  renewals: { icon: IconRefresh, urgent: false, open: () => '/agreements/renewals' },
  scans: { icon: IconScan, urgent: false, open: () => '/agreements/sort-scans' },
  claims: { icon: IconCash, urgent: false, open: () => '/agreements/claims' },
  backup: { icon: IconDatabaseExport, urgent: true, open: () => '/settings/backup' },
};
