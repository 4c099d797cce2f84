import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IfMay } from '../accounts/if-may.tsx';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { useQuery } from '../api/use-query.ts';
import type { Destination } from '../agreements/copy-words.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Section } from '../components/section.tsx';
import { FilingOutcome } from './filing-outcome.tsx';
import { ScannedCopies } from './scanned-copies.tsx';
import { ScansTable } from './scans-table.tsx';
import { useFiling } from './use-filing.ts';

/** The scans of an agreement's paper copies, and the way to file more. */
export function AgreementScans({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const scans = useQuery('scans.list', { agreement: agreement.id });
  const filing = useFiling(agreement.id);
  const none = scans.data?.length === 0 && filing.mark === null;
  return (
    <Section
      title={t('scans.title')}
      acts={
        <IfMay call="scans.file">
          {' '}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFileImport size={16} aria-hidden />}
                rightSection={<IconChevronDown size={14} aria-hidden />}
                disabled={filing.running}
              >
                {t('scans.file')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {agreement.copies.map(({ mark, destination }) => (
                <Menu.Item key={mark} onClick={() => void filing.choose(mark)}>
                  {t('scans.fileFor', {
                    mark,
                    destination: t(`agreements.destination.${destination as Destination}`),
                  })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </IfMay>
      }
    >
      <FilingOutcome filing={filing} />
      <ScannedCopies agreement={agreement.id} />
      {scans.isError && <ErrorState error={scans.error} retry={() => void scans.refetch()} />}
      {none && (
        <Text c="dimmed">
          {t('scans.none')} {t('scans.noneHint')}
        </Text>
      )}
      {scans.data && scans.data.length > 0 && <ScansTable scans={scans.data} />}
    </Section>
  );
}
