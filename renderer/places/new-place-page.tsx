import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import type { Place } from '../../preload/contract/places.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { PlaceForm } from './place-form.tsx';
import { newPlaceValues, placeInput, type PlaceValues } from './place-values.ts';

/** Adds a place, below the one that the address names. */
export function NewPlacePage() {
  const [params] = useSearchParams();
  const inside = params.get('in');
  const parent = useQuery('places.get', { id: inside ?? '' }, { enabled: inside !== null });
  if (inside !== null && parent.isPending) return <Loading />;
  return <NewPlace parent={parent.data ?? null} />;
}

function NewPlace({ parent }: { readonly parent: Place | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<PlaceValues>({ initialValues: newPlaceValues(parent) });
  const issues = useFormIssues(form);
  const creating = useCommand('places.create', issues.take);
  const back = parent
    ? { href: recordPath('place', parent.id), label: parent.name }
    : { href: '/places', label: t('places.title') };

  const save = async (): Promise<void> => {
    form.clearErrors();
    const place = await creating.run(placeInput(form.getValues()));
    if (!place) return;
    showDone(t('places.saved', { name: place.name }));
    go(recordPath('place', place.id));
  };
  return (
    <Page title={t('places.add')} back={back} body="fill">
      <PlaceForm
        label={t('places.add')}
        form={form}
        saving={creating.running}
        onSave={() => void save()}
        leaveTo={back.href}
      />
    </Page>
  );
}
