import { Alert, Button, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CopiesWanted } from '../../preload/contract/stamped-copies.ts';
import type { CallOutput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';

interface Props {
  readonly wanted: CopiesWanted;
  /** What is copied, e.g. a number. */
  readonly subject: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** Draws the scanned pages of signed papers with the office's endorsement. */
export function StampedCopies({ wanted, subject, back }: Props) {
  const { t } = useTranslation();
  const overview = useQuery('stampedCopies.overview', { wanted });
  const drawing = useStartedJob('stampedCopies.draw');
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  const copies = overview.data?.copies ?? 0;
  const draw = (): void => void drawing.start({ wanted });
  return (
    <Page
      title={t('stampedCopies.of', { subject })}
      aside={overview.data && t('stampedCopies.copies', { count: copies })}
      back={back}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            <Text>{t('stampedCopies.what')}</Text>
            <Text size="sm" c="dimmed">
              {t('stampedCopies.entered')}
            </Text>
            {overview.isPending && <Loading />}
            {overview.isError && <ErrorState error={overview.error} retry={() => void overview.refetch()} />}
            {overview.data && overview.data.missing > 0 && <Missing overview={overview.data} />}
            <Text size="xs" c="dimmed">
              {t('stampedCopies.actualSize')}
            </Text>
          </>
        }
        act={
          <Button
            fullWidth
            variant={document ? 'default' : 'filled'}
            onClick={draw}
            disabled={copies === 0}
            loading={drawing.running}
          >
            {t('stampedCopies.draw')}
          </Button>
        }
      >
        <DrawnDocument drawing={drawing} label={t('stampedCopies.title')} retry={draw}>
          {copies === 0 && overview.data ? t('stampedCopies.nothing') : t('stampedCopies.before')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}

/** The copies of which there is no scan. */
function Missing({ overview }: { readonly overview: CallOutput<'stampedCopies.overview'> }) {
  const { t } = useTranslation();
  const { missing, without } = overview;
  return (
    <Alert
      variant="light"
      color="gray"
      icon={<IconInfoCircle aria-hidden />}
      title={t('stampedCopies.missing', { count: missing })}
    >
      <List size="sm">
        {without.map(({ number, revision, mark }) => (
          <List.Item key={`${number} ${revision} ${mark}`}>
            {t('stampedCopies.without', { number, revision, mark })}
          </List.Item>
        ))}
      </List>
      {missing > without.length && (
        <Text size="sm">{t('stampedCopies.andMore', { count: missing - without.length })}</Text>
      )}
    </Alert>
  );
}
