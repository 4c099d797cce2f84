import { Button, Space, Text } from '@mantine/core';
import { IconMapPinPlus, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { Place } from '../../preload/contract/places.ts';
import { keep } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { recordPath } from '../layout/paths.ts';
import { noFilter, wholeList } from '../register/device-list.ts';
import { pathAbove } from './place-values.ts';
import { PlaceTree } from './place-tree.tsx';

/** One place: where it lies, what lies in it, how many devices are there. */
export function PlacePage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const place = useQuery('places.get', { id });
  const back = { href: '/places', label: t('places.title') };
  if (place.data) return <PlaceRecord key={id} place={place.data} back={back} />;
  return (
    <Page title={t('places.one')} back={back}>
      {place.isError ? <ErrorState error={place.error} retry={() => void place.refetch()} /> : <Loading />}
    </Page>
  );
}

interface Props {
  readonly place: Place;
  readonly back: { readonly href: string; readonly label: string };
}

function PlaceRecord({ place, back }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const history = useQuery('places.history', { id: place.id });
  const showDevices = (): void => {
    keep('devices.list', { ...wholeList, filter: { ...noFilter, placeId: place.id } });
    go('/devices');
  };
  return (
    <Page
      title={place.name}
      aside={place.level}
      back={back}
      acts={
        <IfMay call="places.create">
          <Button
            component={Link}
            href={`/places/new?in=${place.id}`}
            variant="default"
            leftSection={<IconMapPinPlus size={18} aria-hidden />}
          >
            {t('places.addBelow')}
          </Button>
          <Button
            component={Link}
            href={`${recordPath('place', place.id)}/edit`}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            {t('places.edit')}
          </Button>
        </IfMay>
      }
    >
      <Facts
        facts={[
          {
            label: t('places.field.parent'),
            value: place.parentId ? (
              <RecordLink entity="place" id={place.parentId} label={pathAbove(place)} />
            ) : (
              t('places.atTop')
            ),
          },
          { label: t('places.field.code'), value: place.code },
          {
            label: t('places.field.devices'),
            value: (
              <Button variant="subtle" size="compact-sm" disabled={place.devices === 0} onClick={showDevices}>
                {t('places.deviceCount', { count: place.devices })}
              </Button>
            ),
          },
        ]}
      />
      <Space h="lg" />
      <Section title={t('places.below')}>
        {place.children === 0 ? (
          <Text c="dimmed">{t('places.noneBelow')}</Text>
        ) : (
          <PlaceTree parentId={place.id} />
        )}
      </Section>
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
    </Page>
  );
}
