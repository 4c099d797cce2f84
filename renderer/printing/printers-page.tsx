import { Box, Table, Text } from '@mantine/core';
import { IconPrinterOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterSetting } from '../../preload/contract/printing.ts';
import type { PaperKind } from '../../preload/contract/printing-values.ts';
import type { CallOutput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { PrinterRow } from './printer-row.tsx';
import { PrinterTestPage, type Tested } from './printer-test-page.tsx';

/** The printers of this computer, how far off their mark they print, and how finely. */
export function PrintersPage() {
  const { t } = useTranslation();
  const known = useQuery('printing.printers', {});
  const [tested, setTested] = useState<Tested | null>(null);
  if (tested) return <PrinterTestPage tested={tested} onBack={() => setTested(null)} />;
  return (
    <Page title={t('printing.settings.title')}>
      {known.isPending && <Loading />}
      {known.isError && <ErrorState error={known.error} retry={() => void known.refetch()} />}
      {known.data && <Printers {...known.data} onTest={setTested} />}
    </Page>
  );
}

type Props = CallOutput<'printing.printers'> & { readonly onTest: (tested: Tested) => void };

function Printers({ printers, elsewhere, last, onTest }: Props) {
  const { t } = useTranslation();
  const usedFor = (name: string): string =>
    Object.entries(last)
      .filter(([, printer]) => printer === name)
      .map(([kind]) => t(`printing.kind.${kind as PaperKind}`))
      .join(', ');
  const row = (name: string, label: string, note: string, setting: PrinterSetting) => (
    <PrinterRow
      key={name}
      name={name}
      label={label}
      note={note}
      usedFor={usedFor(name)}
      setting={setting}
      onTest={(offset) => onTest({ printer: name === '' ? '' : label, offset })}
    />
  );
  return (
    <Box maw={960}>
      <Text c="dimmed" mb="md">
        {t('printing.settings.intro')}
      </Text>
      {printers.length === 0 && (
        <EmptyState
          icon={IconPrinterOff}
          title={t('printing.settings.none')}
          body={t('printing.noneAdvice')}
        />
      )}
      <Table withTableBorder verticalSpacing={4} mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('printing.settings.name')}</Table.Th>
            <Table.Th>{t('printing.settings.right')}</Table.Th>
            <Table.Th>{t('printing.settings.down')}</Table.Th>
            <Table.Th>{t('printing.settings.dpi')}</Table.Th>
            <Table.Th aria-label={t('printing.settings.keep')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {printers.map(({ name, label, isDefault, offset, dpi }) =>
            row(name, label, isDefault ? t('printing.settings.usual') : '', { offset, dpi }),
          )}
          {row('', t('printing.settings.elsewhere'), t('printing.settings.elsewhereHint'), elsewhere)}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt="xs">
        {t('printing.settings.offsetHint')}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('printing.settings.dpiHint')}
      </Text>
    </Box>
  );
}
