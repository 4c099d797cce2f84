import { Anchor, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Scan } from '../../preload/contract/scans.ts';
import { showInstant } from '../texts/dates.ts';
import { showBytes } from '../texts/identifiers.ts';
import { RemoveScan } from './remove-scan.tsx';
import { ScanMenu } from './scan-menu.tsx';
import classes from './scans.module.css';
import { useSaveCopy } from './use-save-copy.tsx';

/** The scans of an agreement: which copy, which file, who filed it and when. */
export function ScansTable({ scans }: { readonly scans: readonly Scan[] }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<Scan | null>(null);
  const saving = useSaveCopy();
  return (
    <>
      <Table withTableBorder verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scans.column.copy')}</Table.Th>
            <Table.Th>{t('scans.column.page')}</Table.Th>
            <Table.Th>{t('scans.column.file')}</Table.Th>
            <Table.Th ta="right">{t('scans.column.size')}</Table.Th>
            <Table.Th>{t('scans.column.filed')}</Table.Th>
            <Table.Th>{t('scans.column.by')}</Table.Th>
            <Table.Th aria-label={t('scans.column.acts')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scans.map((scan) => (
            <Table.Tr key={scan.id}>
              <Table.Td>{t('agreements.copy.mark', { mark: scan.mark })}</Table.Td>
              <Table.Td>{scan.page === null ? t('scans.whole') : scan.page}</Table.Td>
              <Table.Th scope="row" className={classes['file'] ?? ''}>
                <Anchor
                  component={Link}
                  inherit
                  href={`/agreements/${scan.agreementId}/scans/${scan.id}`}
                  aria-label={t(scan.page === null ? 'scans.open' : 'scans.openPage', {
                    file: scan.fileName,
                    mark: scan.mark,
                    page: scan.page ?? 0,
                  })}
                >
                  {scan.fileName}
                </Anchor>
              </Table.Th>
              <Table.Td ta="right">{showBytes(scan.bytes)}</Table.Td>
              <Table.Td>{showInstant(scan.filedAt)}</Table.Td>
              <Table.Td>{scan.filedBy}</Table.Td>
              <Table.Td ta="right">
                <ScanMenu
                  file={scan.fileName}
                  onSave={() => void saving.save(scan.id)}
                  onSaveOriginal={scan.hasOriginal ? () => void saving.save(scan.id, true) : null}
                  onRemove={() => setRemoving(scan)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {removing && <RemoveScan key={removing.id} scan={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
