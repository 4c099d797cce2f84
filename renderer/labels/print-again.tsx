import { Button, Group, Modal, MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PrintingEntry } from '../../preload/contract/printing.ts';
import type { CallOutput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { showInstant } from '../texts/dates.ts';
import { withLabels } from './brought-labels.ts';

interface Props {
  readonly printing: PrintingEntry;
  readonly onClose: () => void;
}

/** Asks which labels of a printing are wanted again, one or all, and goes to where they are printed. */
export function PrintAgain({ printing, onClose }: Props) {
  const { t } = useTranslation();
  const again = useQuery('labels.again', { printing: printing.id });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('labels.again.title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {again.isPending && <Loading />}
      {again.isError && <ErrorState error={again.error} retry={() => void again.refetch()} />}
      {again.data && <Choose {...again.data} at={printing.at} />}
    </Modal>
  );
}

function Choose({
  at,
  selection,
  count,
  boxes,
  ...labels
}: CallOutput<'labels.again'> & { readonly at: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<string[]>([]);

  const show = (): void => {
    const rows = selection.kind === 'rows' ? selection.rows : [];
    const wanted = rows.filter((_, place) => chosen.includes(boxes[place] ?? ''));
    const [first] = chosen;
    const devices =
      chosen.length === 0
        ? { selection, count }
        : {
            selection: { kind: 'rows' as const, rows: wanted },
            count: wanted.length,
            ...(chosen.length === 1 && first !== undefined && { name: first }),
          };
    navigate('/labels/print', withLabels(devices, labels));
  };
  return (
    <>
      <Text>{t('labels.again.body', { when: showInstant(at), count })}</Text>
      <MultiSelect
        mt="sm"
        label={t('labels.again.box')}
        placeholder={chosen.length === 0 ? t('labels.again.all', { count }) : ''}
        data={[...new Set(boxes)]}
        value={chosen}
        onChange={setChosen}
        searchable
        data-autofocus
        maxDropdownHeight={200}
        // It stays open while several are chosen, and must not lie over the button.
        comboboxProps={{ transitionProps: { duration: 80 }, position: 'top-start' }}
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={show}>{t('labels.again.act')}</Button>
      </Group>
    </>
  );
}
