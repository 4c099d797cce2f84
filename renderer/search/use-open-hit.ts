import { useLocation } from 'wouter';
import type { SearchHit } from '../../preload/contract/search.ts';
import { keep } from '../api/kept.ts';
import { boxFilePath } from '../box-files/paths.ts';
import { recordPath } from '../layout/paths.ts';
import { noFilter, wholeList } from '../register/device-list.ts';

interface OpenHit {
  readonly openHit: (hit: SearchHit) => void;
  /** Shows every device that a text is found in, as a list. */
  readonly openAll: (text: string) => void;
}

function pathOf({ entity, id }: SearchHit): string {
  if (entity === 'box-file') return boxFilePath(id);
  if (entity === 'transmittal') return `/agreements/transmittals/${id}`;
  return entity === 'council' ? `/agreements/councils/${id}` : recordPath(entity, id);
}

/** Where search leads. */
export function useOpenHit(): OpenHit {
  const [, go] = useLocation();
  return {
    openHit: (hit) => go(pathOf(hit)),
    openAll: (text) => {
      keep('devices.list', { ...wholeList, filter: { ...noFilter, text } });
      // By way of the start, which leads to the list: a list that is open already is then drawn anew.
      go('/');
    },
  };
}
