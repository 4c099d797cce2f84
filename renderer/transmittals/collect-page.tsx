import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { ScanQueueField } from '../components/scan-queue-field.tsx';
import { Section } from '../components/section.tsx';
import { today } from '../texts/dates.ts';
import classes from './collect-page.module.css';
import type { Party } from './passages.ts';
import { ScannedLine, ScanVerdict, type Scanned } from './scan-verdict.tsx';

/** Takes papers back by scanning one after another; whoever brings them may be named in the address. */
export function CollectPage() {
  const [params] = useSearchParams();
  const kind = params.get('kind');
  const id = params.get('id');
  const from: Party | null = (kind === 'person' || kind === 'council') && id !== null ? { kind, id } : null;
  return <Collect key={id} from={from} />;
}

function Collect({ from }: { readonly from: Party | null }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [scanned, setScanned] = useState<readonly Scanned[]>([]);
  const scanning = useCommand('transmittals.scan');
  const undoing = useCommand('transmittals.undoScan');
  useEffect(() => field.current?.focus(), []);

  const scan = async (text: string): Promise<void> => {
    const found = await scanning.run({ text, on: today(), from });
    if (found) setScanned((before) => [{ ...found, text, key: before.length }, ...before]);
  };
  const last = scanned.find(({ verdict }) => verdict === 'taken');
  const undo = async (): Promise<void> => {
    if (!last?.agreementId) return;
    const { agreementId, marks, number } = last;
    const done = await undoing.run({ copies: marks.map((mark) => ({ agreementId, mark })) });
    field.current?.focus();
    if (!done) return;
    setScanned((before) => before.filter((one) => one !== last));
    showDone(t('transmittals.collect.undone', { number }));
  };
  const taken = scanned
    .filter(({ verdict }) => verdict === 'taken')
    .reduce((sum, { marks }) => sum + marks.length, 0);

  return (
    <Page
      title={t('transmittals.collect.title')}
      aside={taken > 0 && t('transmittals.collect.taken', { count: taken })}
      back={{ href: '/agreements/outstanding', label: t('transmittals.outstanding.title') }}
      acts={
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          disabled={!last}
          loading={undoing.running}
          onClick={() => void undo()}
        >
          {t('transmittals.collect.undo')}
        </Button>
      }
    >
      <div className={classes['desk']}>
        <ScanQueueField
          ref={field}
          label={t('transmittals.collect.label')}
          description={t('transmittals.collect.hint')}
          data-autofocus
          size="md"
          onScan={scan}
        />
        {from && <StillOut from={from} />}
        {scanned[0] && <ScanVerdict scanned={scanned[0]} />}
      </div>
      <Section title={t('transmittals.collect.list')}>
        {scanned.length === 0 && <Text c="dimmed">{t('transmittals.collect.nothing')}</Text>}
        <ol className={classes['list']} aria-label={t('transmittals.collect.list')}>
          {scanned.map((one) => (
            <ScannedLine key={one.key} scanned={one} />
          ))}
        </ol>
      </Section>
    </Page>
  );
}

/** How many copies whoever brings papers still has. */
function StillOut({ from }: { readonly from: Party }) {
  const { t } = useTranslation();
  const purpose: Purpose = from.kind === 'person' ? 'issue' : 'sign';
  const held = useQuery('transmittals.held', { purpose, to: from });
  if (!held.data) return null;
  return <Text fw={500}>{t('transmittals.collect.left', { count: held.data.length })}</Text>;
}
