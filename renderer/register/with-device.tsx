import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { Device } from '../../preload/contract/device.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';

/** Fetches the device that the path names, and draws its screen once it is there. */
export function WithDevice({ children }: { readonly children: (device: Device) => ReactNode }) {
  const { id = '' } = useParams();
  const device = useQuery('register.get', { id });
  if (device.isPending) return <Loading />;
  if (device.isError) return <ErrorState error={device.error} retry={() => void device.refetch()} />;
  return children(device.data);
}
