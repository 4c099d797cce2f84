import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingPage } from '../../preload/contract/scan-inbox.ts';
import { showInstant } from '../texts/dates.ts';
import { DiscardPages } from './discard-pages.tsx';
import { PlaceForm } from './place-form.tsx';
import classes from './scans.module.css';
import { WaitingPicture } from './waiting-picture.tsx';

interface Props {
  readonly pages: readonly WaitingPage[];
  /** How many wait in all; those beyond the first hundred follow as these are done. */
  readonly total: number;
  /** Empty backs may be put away all at once. */
  readonly allAtOnce: boolean;
}

/** The pages that wait, one at a time: the picture at the left, where it belongs at the right. */
export function WaitingPages({ pages, total, allAtOnce }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [discarding, setDiscarding] = useState<readonly string[] | null>(null);
  const index = Math.min(at, pages.length - 1);
  const page = pages[index];
  if (!page) return null;
  return (
    <>
      <Group gap={4} className={classes['walk'] ?? ''}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('scans.sort.previous')}
          disabled={index === 0}
          onClick={() => setAt(index - 1)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Text size="sm">{t('scans.sort.of', { at: index + 1, total })}</Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('scans.sort.next')}
          disabled={index === pages.length - 1}
          onClick={() => setAt(index + 1)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
        <Text size="sm" c="dimmed" truncate>
          {t('scans.sort.from', {
            file: page.fileName,
            page: page.filePage,
            when: showInstant(page.addedAt),
            by: page.addedBy,
          })}
        </Text>
        {allAtOnce && (
          <Button
            size="xs"
            variant="default"
            ml="auto"
            onClick={() => setDiscarding(pages.map(({ id }) => id))}
          >
            {t('scans.sort.discardAll')}
          </Button>
        )}
      </Group>
      <Waiting key={`${page.id} ${page.version}`} page={page} onDiscard={() => setDiscarding([page.id])} />
      {discarding && <DiscardPages ids={discarding} onClose={() => setDiscarding(null)} />}
    </>
  );
}

function Waiting({ page, onDiscard }: { readonly page: WaitingPage; readonly onDiscard: () => void }) {
  const [turn, setTurn] = useState(0);
  return (
    <div className={classes['desk']}>
      <WaitingPicture id={page.id} turn={turn} onTurn={setTurn} />
      <div className={classes['place']}>
        <PlaceForm page={page} turn={turn} onDiscard={onDiscard} />
      </div>
    </div>
  );
}
