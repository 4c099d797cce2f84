import { useEffect, useMemo, useRef, useState } from 'react';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { asApiError, type ApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';

export interface Sample {
  /** Ticket of the sample that is shown; null before the first. */
  readonly document: string | null;
  readonly drawing: boolean;
  /** Why the newest text cannot be drawn; what is shown is then an earlier one. */
  readonly error: ApiError | null;
}

/** Milliseconds without a change before a sample is drawn: somebody who types is not drawn after. */
const pause = 350;

/**
 * A sample agreement of what is being written. One is drawn at a time, in a thread of its own; what changes
 * meanwhile is drawn next, and only the newest of it.
 */
export function useSample(
  key: string,
  content: TemplateContent,
  language: PaperLanguage,
  secondLanguage: PaperLanguage | null,
): Sample {
  const [shown, setShown] = useState<{ document: string | null; error: ApiError | null }>({
    document: null,
    error: null,
  });
  const [drawing, setDrawing] = useState(false);
  const busy = useRef(false);
  const again = useRef(false);
  const gone = useRef(false);
  const document = useRef<string | null>(null);
  const wish = useMemo(
    () => ({ key, content, language, secondLanguage }),
    [key, content, language, secondLanguage],
  );
  const wanted = useRef(wish);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  useEffect(() => {
    wanted.current = wish;
    const draw = async (): Promise<void> => {
      if (busy.current) {
        again.current = true;
        return;
      }
      busy.current = true;
      setDrawing(true);
      do {
        again.current = false;
        try {
          // oxlint-disable-next-line no-await-in-loop -- one sample after another is the point
          const drawn = await call('templates.preview', { ...wanted.current, replaces: document.current });
          document.current = drawn.document;
          if (!gone.current) setShown({ document: drawn.document, error: null });
        } catch (thrown) {
          const error = asApiError(thrown);
          if (!gone.current) setShown({ document: document.current, error });
        }
      } while (again.current && !gone.current);
      busy.current = false;
      if (!gone.current) setDrawing(false);
    };
    const timer = setTimeout(() => void draw(), document.current === null ? 0 : pause);
    return () => clearTimeout(timer);
  }, [wish]);

  return { ...shown, drawing };
}
