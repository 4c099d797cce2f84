import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PrintingEntry } from '../../preload/contract/printing.ts';
import { labelKinds } from '../../preload/contract/label-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { showInstant } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';

interface Props {
  readonly entries: readonly PrintingEntry[];
  readonly onAgain: (entry: PrintingEntry) => void;
}

/** Printings of labels, the newest first. */
export function PrintedLabelsTable({ entries, onAgain }: Props) {
  const { t } = useTranslation();
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('labels.log.when')}</Table.Th>
          <Table.Th>{t('labels.log.what')}</Table.Th>
          <Table.Th>{t('labels.log.kind')}</Table.Th>
          <Table.Th>{t('labels.log.sheet')}</Table.Th>
          <Table.Th ta="right">{t('labels.log.count')}</Table.Th>
          <Table.Th>{t('labels.log.by')}</Table.Th>
          <Table.Th>{t('labels.log.way')}</Table.Th>
          <Table.Th>{t('labels.log.outcome')}</Table.Th>
          <Table.Th aria-label={t('labels.printAgain')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} onAgain={() => onAgain(entry)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ entry, onAgain }: { readonly entry: PrintingEntry; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const { at, by, title, way, printer, outcome, labels, sheets } = entry;
  const kind = labelKinds.find((one) => one === labels?.kind);
  const when = showInstant(at);
  return (
    <Table.Tr>
      <Table.Th scope="row">{when}</Table.Th>
      <Table.Td>
        {title}
        {sheets && (
          <Text size="xs" c="dimmed">
            {t('labels.log.pages', { sheets })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{kind && t(`labels.kind.${kind}`)}</Table.Td>
      <Table.Td>{labels?.sheet}</Table.Td>
      <Table.Td ta="right">{labels && showCount(labels.labels * labels.copies)}</Table.Td>
      <Table.Td>{by}</Table.Td>
      <Table.Td>{way === 'file' ? t('labels.log.file') : (printer ?? t('labels.log.dialog'))}</Table.Td>
      <Table.Td>{way === 'file' ? '' : t(`labels.log.out.${outcome}`)}</Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        <IfMay call="labels.stick">
          <Button
            size="compact-sm"
            variant="default"
            component={Link}
            href={`/labels/stick/${entry.id}`}
            aria-label={`${t('labels.stick.open')}: ${title}, ${when}`}
          >
            {t('labels.stick.open')}
          </Button>
        </IfMay>{' '}
        <IfMay call="labels.draw">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('labels.printAgain')}: ${title}, ${when}`}
            onClick={onAgain}
          >
            {t('labels.printAgain')}
          </Button>
        </IfMay>
      </Table.Td>
    </Table.Tr>
  );
}
