import { Anchor, Button, List, Text } from '@mantine/core';
import { IconCopy, IconFolderPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { FileDialog } from './file-dialog.tsx';
import { boxFilePath } from './paths.ts';

/** Where the copies of an agreement lie in box files, and the way to file and to copy them. */
export function AgreementBoxFile({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const places = useQuery('boxFiles.placesOf', { agreement: agreement.id });
  const [filing, setFiling] = useState(false);
  const onPaper = agreement.copies.filter(({ state }) => state !== 'drafted' && state !== 'void');
  const unfiled = onPaper.filter(({ mark }) => !places.data?.some((place) => place.mark === mark));
  return (
    <Section
      title={t('boxFiles.agreement.title')}
      acts={
        <>
          {onPaper.length > 0 && (
            <IfMay call="stampedCopies.draw">
              <Button
                size="xs"
                variant="default"
                component={Link}
                href={`/agreements/${agreement.id}/stamped-copies`}
                leftSection={<IconCopy size={16} aria-hidden />}
              >
                {t('stampedCopies.act')}
              </Button>
            </IfMay>
          )}
          {unfiled.length > 0 && (
            <IfMay call="boxFiles.file">
              {' '}
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFolderPlus size={16} aria-hidden />}
                onClick={() => setFiling(true)}
              >
                {t('boxFiles.agreement.file')}
              </Button>
            </IfMay>
          )}
        </>
      }
    >
      {places.isError && <ErrorState error={places.error} retry={() => void places.refetch()} />}
      {places.data?.length === 0 && <Text c="dimmed">{t('boxFiles.agreement.none')}</Text>}
      {places.data && places.data.length > 0 && (
        <List listStyleType="none">
          {places.data.map(({ mark, boxFileId, number, folio, loan }) => (
            <List.Item key={mark}>
              {t('agreements.copy.mark', { mark })}:{' '}
              <Anchor component={Link} href={boxFilePath(boxFileId)} inherit>
                {t('boxFiles.agreement.place', { number, folio })}
              </Anchor>
              {loan && (
                <Text span size="sm" c="dimmed" ml="xs">
                  {t('boxFiles.folioState.out')}{' '}
                  {t('boxFiles.loan.by', { name: loan.takenBy, date: showDate(loan.takenOn), why: loan.why })}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {filing && (
        <FileDialog
          rows={[agreement.row]}
          marks={unfiled.map(({ mark }) => mark)}
          onClose={() => setFiling(false)}
        />
      )}
    </Section>
  );
}
