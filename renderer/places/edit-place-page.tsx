import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Place } from '../../preload/contract/places.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { PlaceForm } from './place-form.tsx';
import { placeInput, placeValues, type PlaceValues } from './place-values.ts';

/** Renames a place or moves it in the tree. */
export function EditPlacePage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const place = useQuery('places.get', { id });
  if (place.data) return <EditPlace key={id} place={place.data} />;
  return (
    <Page title={t('places.one')} back={{ href: '/places', label: t('places.title') }}>
      {place.isError ? <ErrorState error={place.error} retry={() => void place.refetch()} /> : <Loading />}
    </Page>
  );
}

function EditPlace({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<PlaceValues>({ initialValues: placeValues(place) });
  const issues = useFormIssues(form);
  const updating = useCommand('places.update', issues.take);
  const page = recordPath('place', place.id);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { id, version } = place;
    const saved = await updating.run({ ...placeInput(form.getValues()), id, version });
    if (!saved) return;
    showDone(t('places.saved', { name: saved.name }));
    go(page);
  };
  return (
    <Page title={t('places.edit')} back={{ href: page, label: place.name }} body="fill">
      <PlaceForm
        label={t('places.edit')}
        form={form}
        saving={updating.running}
        onSave={() => void save()}
        leaveTo={page}
      />
    </Page>
  );
}
