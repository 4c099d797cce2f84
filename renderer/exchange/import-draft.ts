import type { ImportInspection, ImportKind, ImportMapping } from '../../preload/contract/exchange.ts';
import { dropKept, readKept, useKept } from '../api/kept.ts';

export const importSteps = ['file', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

/** All that has been chosen on the way to an import; kept while other screens are looked at. */
export interface ImportDraft {
  readonly step: ImportStep;
  readonly kind: ImportKind;
  readonly file: { readonly token: string; readonly name: string } | null;
  readonly sheet: string | null;
  readonly inspection: ImportInspection | null;
  /** The inspection's matches as the person has corrected them. */
  readonly mapping: ImportMapping | null;
  /** Jobs of the present file and matches. */
  readonly inspecting: string | null;
  readonly checking: string | null;
  readonly importing: string | null;
}

const fresh: ImportDraft = {
  step: 'file',
  kind: 'devices',
  file: null,
  sheet: null,
  inspection: null,
  mapping: null,
  inspecting: null,
  checking: null,
  importing: null,
};

/** What no longer holds once another file, sheet or kind is chosen. */
export const unread = { inspection: null, mapping: null, inspecting: null, checking: null, importing: null };

const keptAs = 'import';

export interface DraftHold {
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
  readonly restart: () => void;
  /** Lets the import go once it is written: whoever comes back later starts a new one. */
  readonly finish: () => void;
}

const finish = (): void => dropKept(keptAs);

export function useImportDraft(): DraftHold {
  const [draft, setDraft] = useKept(keptAs, () => fresh);
  return {
    draft,
    // An answer that was waited for must not bring back what has been changed meanwhile.
    change: (part) => setDraft({ ...(readKept<ImportDraft>(keptAs) ?? draft), ...part }),
    restart: () => setDraft({ ...fresh, kind: draft.kind }),
    finish,
  };
}
