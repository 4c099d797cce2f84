import type { Permission } from '../../preload/contract/permission.ts';
import type { CallName } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';

/**
 * Whether whoever is signed in may make a call. It decides what is shown; what is done is decided by the main
 * process, which goes by the same table.
 */
export function useMay(call: CallName): Permission {
  const { data } = useQuery('settings.status', {});
  if (!data?.person || data.refused.includes(call)) return 'no';
  return data.withReason.includes(call) ? 'with-reason' : 'yes';
}
