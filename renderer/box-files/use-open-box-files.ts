import type { BoxFileRow } from '../../preload/contract/box-files.ts';
import { useQuery } from '../api/use-query.ts';

/** Box files listed to choose from; older ones are found by filing on their own page. */
const listed = 100;

/** The box files that have free folios, the newest first; undefined while they are on their way. */
export function useOpenBoxFiles(): readonly BoxFileRow[] | undefined {
  const open = useQuery('boxFiles.list', { text: '', states: ['open'] });
  const rows = useQuery(
    'boxFiles.rows',
    { rows: open.data?.rows.slice(0, listed) ?? [] },
    { enabled: open.data !== undefined },
  );
  return rows.data && [...rows.data].sort((a, b) => b.number.localeCompare(a.number));
}
