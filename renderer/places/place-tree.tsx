import { Anchor, Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Place } from '../../preload/contract/places.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { recordPath } from '../layout/paths.ts';
import classes from './place-tree.module.css';

/** Places shown at once of a level; thousands of lines would hold the window up, and nobody reads them. */
const step = 200;

/** Places below one, or the top ones; each opens to what lies in it. Long levels come in steps. */
export function PlaceTree({ parentId }: { readonly parentId: string | null }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  const children = useQuery('places.children', { parentId });
  if (children.isPending) return <Loading />;
  if (children.isError) return <ErrorState error={children.error} retry={() => void children.refetch()} />;
  const left = children.data.length - shown;
  return (
    <ul className={classes['places']}>
      {children.data.slice(0, shown).map((place) => (
        <Branch key={place.id} place={place} />
      ))}
      {left > 0 && (
        <li>
          <Button variant="subtle" size="compact-sm" ml={24} onClick={() => setShown(shown + step)}>
            {t('places.showMore', { count: Math.min(step, left), left })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Branch({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className={classes['place']}>
        {place.children > 0 ? (
          <button
            type="button"
            className={classes['turn']}
            aria-expanded={open}
            aria-label={t('places.openBranch', { place: place.name })}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={16} aria-hidden />
          </button>
        ) : (
          <span className={classes['turn']} />
        )}
        <Anchor component={Link} href={recordPath('place', place.id)} inherit>
          {place.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {place.level}
          {place.children > 0 && ` · ${t('places.childCount', { count: place.children })}`}
        </Text>
        <Text size="sm" className={classes['devices'] ?? ''}>
          {t('places.deviceCount', { count: place.devices })}
        </Text>
      </div>
      {open && <PlaceTree parentId={place.id} />}
    </li>
  );
}
