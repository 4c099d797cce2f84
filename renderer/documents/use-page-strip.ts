import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { OpenPdf, PageSize } from './open-pdf.ts';
import { pageMargin } from './zoom.ts';

export interface PageStrip {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly sizeAt: (index: number) => PageSize;
  readonly learnSize: (number: number, size: PageSize) => void;
  /** The page that fills most of the view, from 1. */
  readonly current: number;
  readonly goTo: (number: number) => void;
}

/** The pages of a document in one column, of which only those in view exist. */
export function usePageStrip(pdf: OpenPdf, zoom: number, view: RefObject<HTMLDivElement | null>): PageStrip {
  const [learned, setLearned] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const sizeAt = useCallback((index: number) => learned.get(index) ?? pdf.pageSize, [learned, pdf]);

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: pdf.pages,
    getScrollElement: () => view.current,
    estimateSize: (index) => sizeAt(index).height * zoom + pageMargin,
    paddingStart: pageMargin,
    overscan: 1,
  });

  const middle = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0) / 2;
  const current = (virtualizer.getVirtualItemForOffset(middle)?.index ?? 0) + 1;
  const place = useRef({ page: 1, share: 0 });
  const at = virtualizer.measurementsCache[current - 1];
  if (at) place.current = { page: current, share: (middle - at.start) / at.size };

  // Zooming keeps the spot that was in the middle of the view in the middle of the view.
  const drawnAt = useRef({ zoom, learned });
  useLayoutEffect(() => {
    if (drawnAt.current.zoom === zoom && drawnAt.current.learned === learned) return;
    drawnAt.current = { zoom, learned };
    const { page, share } = place.current;
    virtualizer.measure();
    virtualizer.getTotalSize();
    const now = virtualizer.measurementsCache[page - 1];
    const height = virtualizer.scrollRect?.height ?? 0;
    if (now) virtualizer.scrollToOffset(Math.max(0, now.start + share * now.size - height / 2));
  }, [zoom, learned, virtualizer]);

  const learnSize = useCallback(
    (number: number, size: PageSize) => {
      setLearned((known) => {
        const { width, height } = known.get(number - 1) ?? pdf.pageSize;
        if (width === size.width && height === size.height) return known;
        return new Map(known).set(number - 1, size);
      });
    },
    [pdf],
  );

  const goTo = (number: number): void => {
    virtualizer.scrollToIndex(Math.min(pdf.pages, Math.max(1, number)) - 1, { align: 'start' });
  };
  return { virtualizer, sizeAt, learnSize, current, goTo };
}
