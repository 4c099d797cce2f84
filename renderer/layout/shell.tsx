import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { FirstStartScreen } from '../settings/first-start-screen.tsx';
import { Frame } from './frame.tsx';

/** The first start while no register is open, the frame with its screens otherwise. */
export function Shell() {
  const status = useQuery('settings.status', {});
  if (status.isPending) return <Loading />;
  if (status.isError) return <ErrorState error={status.error} retry={() => void status.refetch()} />;
  const { register, recent, failure } = status.data;
  if (!register) return <FirstStartScreen recent={recent} failure={failure} />;
  return <Frame office={register.office.name} />;
}
