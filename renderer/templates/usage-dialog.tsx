import { Anchor, Button, List, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CallOutput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';

type Uses = CallOutput<'templates.agreements'>;

interface Props {
  readonly templateKey: string;
  readonly number: number;
  readonly onClose: () => void;
}

/** A page of the list is as long as this when another may follow. */
const fullPage = 100;

/** The agreements that were made from a version, each with its link. */
export function UsageDialog({ templateKey, number, onClose }: Props) {
  const { t } = useTranslation();
  const [earlier, setEarlier] = useState<Uses>([]);
  const before = earlier.at(-1)?.row ?? null;
  const page = useQuery('templates.agreements', { key: templateKey, number, before }, { keepPrevious: true });
  const loaded = page.data?.filter(({ row }) => before === null || row < before) ?? [];
  const uses = [...earlier, ...loaded];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.usage.title', { number })}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {page.isPending && <Loading />}
      {page.isError && <ErrorState error={page.error} retry={() => void page.refetch()} />}
      {page.data && uses.length === 0 && <Text>{t('templates.usage.none')}</Text>}
      <List>
        {uses.map(({ id, number: box, revision, holderName }) => (
          <List.Item key={id}>
            <Anchor component={Link} href={`/agreements/${id}`}>
              {box}
            </Anchor>{' '}
            {[revision > 1 ? t('templates.usage.revision', { revision }) : null, holderName]
              .filter(Boolean)
              .join(', ')}
          </List.Item>
        ))}
      </List>
      {loaded.length >= fullPage && (
        <Button variant="default" mt="sm" loading={page.isFetching} onClick={() => setEarlier(uses)}>
          {t('templates.usage.more')}
        </Button>
      )}
    </Modal>
  );
}
