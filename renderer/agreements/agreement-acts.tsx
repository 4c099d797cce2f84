import { Button, Menu } from '@mantine/core';
import {
  IconFileX,
  IconFolder,
  IconPrinter,
  IconScan,
  IconSend,
  IconSignature,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isClosed } from '../../preload/contract/agreement-values.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { RevisionReason } from '../../preload/contract/return-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import type { CallName } from '../api/client.ts';
import { keep } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { takenName } from '../blanks/take-blanks-page.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { oneDevice, withDevices } from '../register/selection.ts';
import { RevisionActs } from '../revisions/revision-acts.tsx';
import { withAgreements } from '../transmittals/passages.ts';

type Act = 'print' | 'issue' | 'collect' | 'send' | 'sign' | 'file';

const looks: Readonly<Record<Act, { readonly icon: Icon; readonly call: CallName }>> = {
  print: { icon: IconPrinter, call: 'agreements.draw' },
  issue: { icon: IconUserShare, call: 'transmittals.send' },
  collect: { icon: IconScan, call: 'transmittals.scan' },
  send: { icon: IconSend, call: 'transmittals.send' },
  sign: { icon: IconSignature, call: 'signing.record' },
  file: { icon: IconFolder, call: 'boxFiles.file' },
};

/** What is done next with an agreement, by how far it and its copies have come. */
function nextAct({ state, copies }: Agreement): Act | null {
  if (state === 'drafted') return 'print';
  if (copies.some((copy) => copy.state === 'with-supervisor' || copy.state === 'with-council'))
    return 'collect';
  if (state === 'printed' || state === 'filled') return 'issue';
  if (state === 'signed') return 'file';
  if (state !== 'collected') return null;
  return copies.some((copy) => copy.state === 'returned') ? 'sign' : 'send';
}

interface Props {
  readonly agreement: Agreement;
  readonly onVoid: () => void;
  readonly onRevise: (because: RevisionReason) => void;
}

/** The one act that comes next with an agreement, and a menu of all others. */
export function AgreementActs({ agreement, onVoid, onRevise }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { deviceId, state, row } = agreement;
  const device = useQuery('register.get', { id: deviceId ?? '' }, { enabled: deviceId !== null });
  if (isClosed(state)) return null;
  const next = nextAct(agreement);
  const run: Readonly<Record<Act, () => void>> = {
    print: () => {
      // A blank form whose number no box bears yet: left unprinted when it was taken, or to be printed again.
      if (deviceId === null) {
        const { id, number } = agreement;
        keep(takenName, { agreements: [id], first: number, last: number });
        go('/agreements/blanks?for=form');
      }
      if (!device.data) return;
      go('/agreements/print', withDevices(oneDevice(device.data.row, device.data.boxNumber)));
    },
    issue: () => go('/agreements/transmittals/send?purpose=issue', withAgreements([row])),
    collect: () => go('/agreements/outstanding/collect'),
    send: () => go('/agreements/transmittals/send?purpose=sign', withAgreements([row])),
    sign: () => go('/agreements/sign'),
    file: () => go('/agreements/box-files'),
  };
  const canPrint = deviceId === null || device.data !== undefined;
  const can = (act: Act): boolean => act !== 'print' || canPrint;
  const others = (['print', 'issue', 'collect', 'send', 'sign', 'file'] as const).filter(
    (act) => act !== next,
  );
  return (
    <>
      {next && (
        <IfMay call={looks[next].call}>
          <ActButton act={next} disabled={!can(next)} onClick={run[next]} />
        </IfMay>
      )}
      <MoreActs>
        {others.map((act) => {
          const { icon: ActIcon, call } = looks[act];
          return (
            <IfMay key={act} call={call}>
              <Menu.Item
                leftSection={<ActIcon size={16} aria-hidden />}
                disabled={!can(act)}
                onClick={run[act]}
              >
                {t(`agreements.next.${act}`)}
              </Menu.Item>
            </IfMay>
          );
        })}
        <RevisionActs agreement={agreement} onRevise={onRevise} />
        <IfMay call="agreements.voidAgreement">
          <Menu.Item leftSection={<IconFileX size={16} aria-hidden />} onClick={onVoid}>
            {t('agreements.void.act')}
          </Menu.Item>
        </IfMay>
      </MoreActs>
    </>
  );
}

interface ActButtonProps {
  readonly act: Act;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function ActButton({ act, disabled, onClick }: ActButtonProps) {
  const { t } = useTranslation();
  const { icon: ActIcon } = looks[act];
  return (
    <Button leftSection={<ActIcon size={18} aria-hidden />} disabled={disabled} onClick={onClick}>
      {t(`agreements.next.${act}`)}
    </Button>
  );
}
