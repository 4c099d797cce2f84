import { Box, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { confirm } from '../components/confirm.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { OwnSheetsTable } from './own-sheets-table.tsx';
import { SheetField } from './sheet-field.tsx';
import { SheetForm } from './sheet-form.tsx';

/** A sheet that is being measured: a copy of one that is known, or one of the office's own. */
interface Measured {
  readonly from: LabelSheetView;
  readonly isNew: boolean;
}

/** Sheets of labels that the office has measured itself. */
export function OwnSheetsPage() {
  const { t } = useTranslation();
  const known = useQuery('labels.sheets', {});
  const [measured, setMeasured] = useState<Measured | null>(null);
  if (measured) return <SheetForm {...measured} onDone={() => setMeasured(null)} />;
  return (
    <Page title={t('labels.own.title')}>
      {known.isPending && <Loading />}
      {known.isError && <ErrorState error={known.error} retry={() => void known.refetch()} />}
      {known.data && <Sheets sheets={known.data.sheets} onMeasure={setMeasured} />}
    </Page>
  );
}

interface Props {
  readonly sheets: readonly LabelSheetView[];
  readonly onMeasure: (measured: Measured) => void;
}

function Sheets({ sheets, onMeasure }: Props) {
  const { t } = useTranslation();
  const mayChange = useMay('labels.addSheet') === 'yes';
  const [base, setBase] = useState(() => sheets.find(({ id }) => id === 'L6009') ?? sheets[0]);
  const { run: remove } = useCommand('labels.removeSheet');

  const askAndRemove = async ({ id: code, own }: LabelSheetView): Promise<void> => {
    const sure = await confirm({
      title: t('labels.own.removeTitle', { id: code }),
      body: t('labels.own.removeBody'),
      act: t('labels.own.removeAct'),
      danger: true,
    });
    if (!sure || !own) return;
    if (await remove({ id: own.id, version: own.version })) {
      showDone(t('labels.own.removed', { id: code }));
    }
  };
  return (
    <Box maw={760}>
      <Text c="dimmed" mb="md">
        {t('labels.own.intro')}
      </Text>
      {mayChange && base ? (
        <Group align="flex-start" gap="xs" mb="lg">
          <Box w={400}>
            <SheetField label={t('labels.own.base')} sheets={sheets} value={base} onChange={setBase} />
          </Box>
          <Button mt={24} onClick={() => onMeasure({ from: base, isNew: true })}>
            {t('labels.own.make')}
          </Button>
        </Group>
      ) : (
        <Text c="dimmed" mb="md">
          {t('labels.own.readOnly')}
        </Text>
      )}
      <OwnSheetsTable
        sheets={sheets.filter(({ own }) => own !== null)}
        mayChange={mayChange}
        onChange={(from) => onMeasure({ from, isNew: false })}
        onRemove={(sheet) => void askAndRemove(sheet)}
      />
    </Box>
  );
}
