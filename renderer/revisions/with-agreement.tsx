import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';

interface Props {
  readonly children: (agreement: Agreement, device: Device) => ReactNode;
}

/** Fetches the agreement that the path names with its device, and draws its screen once both are there. */
export function WithAgreement({ children }: Props) {
  const { id = '' } = useParams();
  const agreement = useQuery('agreements.get', { id });
  const deviceId = agreement.data?.deviceId ?? null;
  const device = useQuery('register.get', { id: deviceId ?? '' }, { enabled: deviceId !== null });
  const failed = agreement.error ?? device.error;
  if (failed) return <ErrorState error={failed} retry={() => void agreement.refetch()} />;
  if (!agreement.data || !device.data) return <Loading />;
  return children(agreement.data, device.data);
}
