import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScannedCopy } from '../../preload/contract/scans.ts';
import { useQuery } from '../api/use-query.ts';
import { missingPages, pageRanges } from './page-ranges.ts';

/** What of each copy has been scanned: whole, in part, or not at all. */
export function ScannedCopies({ agreement }: { readonly agreement: string }) {
  const scanned = useQuery('scans.scanned', { agreement });
  const copies = scanned.data ?? [];
  // Before anything is scanned there is nothing to tell apart.
  const some = copies.some(({ filed, wholes }) => filed.length > 0 || wholes > 0);
  if (!some) return null;
  return (
    <List size="sm" listStyleType="none" mb="xs">
      {copies
        .filter(({ required, filed, wholes }) => required || filed.length > 0 || wholes > 0)
        .map((copy) => (
          <List.Item key={copy.mark}>
            <Text span inherit fw={500}>
              <CopyLine copy={copy} />
            </Text>
          </List.Item>
        ))}
    </List>
  );
}

function CopyLine({ copy }: { readonly copy: ScannedCopy }) {
  const { t } = useTranslation();
  const { mark, pages, filed, wholes } = copy;
  if (filed.length === 0) {
    return wholes > 0
      ? t('scans.copyScanned.whole', { mark, count: wholes })
      : t('scans.copyScanned.none', { mark });
  }
  if (pages === null) return t('scans.copyScanned.some', { mark, pages: pageRanges(filed) });
  const missing = missingPages(filed, pages);
  const numbers = { mark, filed: pages - missing.length, pages };
  return missing.length === 0
    ? t('scans.copyScanned.all', numbers)
    : t('scans.copyScanned.part', { ...numbers, missing: pageRanges(missing) });
}
