import { Button, Checkbox, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import type { TransmittalItem } from '../../preload/contract/transmittals.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { RecordLink } from '../components/record-link.tsx';
import { showDate, today } from '../texts/dates.ts';
import classes from './items.module.css';

interface Props {
  readonly purpose: Purpose;
  readonly items: readonly TransmittalItem[];
}

function keyOf({ agreementId, mark }: TransmittalItem): string {
  return `${agreementId} ${mark}`;
}

/** The papers of a transmittal; those that are out can be ticked and taken back, any of them at a time. */
export function SettleItems({ purpose, items }: Props) {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const settling = useCommand('transmittals.settle');
  const may = useMay('transmittals.settle') !== 'no';
  const out = items.filter(({ returnedOn }) => returnedOn === null);
  const chosen = out.filter((item) => ticked.has(keyOf(item)));
  const turn = (item: TransmittalItem): void => {
    const next = new Set(ticked);
    if (!next.delete(keyOf(item))) next.add(keyOf(item));
    setTicked(next);
  };
  const settle = async (how: 'back' | 'received'): Promise<void> => {
    const copies = chosen.map(({ agreementId, mark }) => ({ agreementId, mark }));
    if (!(await settling.run({ copies, how, on: today() }))) return;
    setTicked(new Set());
    const count = copies.length;
    showDone(
      how === 'back' ? t('transmittals.takenBack', { count }) : t('transmittals.receivedDone', { count }),
    );
  };
  const count = chosen.length;
  return (
    <>
      {may && out.length > 0 && (
        <Group gap="xs" mb="xs">
          <Checkbox
            label={t('transmittals.selectAll')}
            checked={count === out.length}
            indeterminate={count > 0 && count < out.length}
            onChange={() => setTicked(count === out.length ? new Set() : new Set(out.map(keyOf)))}
          />
          {purpose === 'deliver' && (
            <Button disabled={count === 0} loading={settling.running} onClick={() => void settle('received')}>
              {t('transmittals.received', { count })}
            </Button>
          )}
          <Button
            variant={purpose === 'deliver' ? 'default' : 'filled'}
            disabled={count === 0}
            loading={settling.running}
            onClick={() => void settle('back')}
          >
            {t('transmittals.takeBack', { count })}
          </Button>
        </Group>
      )}
      <Table withTableBorder verticalSpacing={4} className={classes['items'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {may && <Table.Th w={40} aria-label={t('transmittals.selectAll')} />}
            <Table.Th>{t('transmittals.item.agreement')}</Table.Th>
            <Table.Th>{t('transmittals.item.copy')}</Table.Th>
            <Table.Th>{t('transmittals.item.holder')}</Table.Th>
            <Table.Th>{t('transmittals.item.place')}</Table.Th>
            <Table.Th>{t('transmittals.item.back')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={keyOf(item)}>
              {may && (
                <Table.Td>
                  {item.returnedOn === null && (
                    <Checkbox
                      aria-label={`${item.number} ${item.mark}`}
                      checked={ticked.has(keyOf(item))}
                      onChange={() => turn(item)}
                    />
                  )}
                </Table.Td>
              )}
              <Table.Td>
                <RecordLink entity="agreement" id={item.agreementId} label={item.number} />
              </Table.Td>
              <Table.Td>{item.mark}</Table.Td>
              <Table.Td>{item.holder}</Table.Td>
              <Table.Td>{item.place}</Table.Td>
              <Table.Td>
                {item.returnedOn === null || item.outcome === null
                  ? t('transmittals.item.out')
                  : `${t(`transmittals.outcome.${item.outcome}`)}, ${showDate(item.returnedOn)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
