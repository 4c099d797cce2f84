import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { OpenPdf, PageSize } from './open-pdf.ts';
import { pageMargin } from './zoom.ts';

export interface PageStrip {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly sizeAt: (index: number) => PageSize;
  readonly learnSize: (number: number, size: PageSize) => void;
  /** The page in the middle of the view, from 1. */
  readonly current: number;
  readonly goTo: (number: number) => void;
}

/** The pages of a document in one column, of which only those in view exist. */
export function usePageStrip(pdf: OpenPdf, zoom: number, view: RefObject<HTMLDivElement | null>): PageStrip {
  const [learned, setLearned] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const sizeAt = useCallback((index: number) => learned.get(index) ?? pdf.pageSize, [learned, pdf]);
  // New keys for new sizes make the strip lay itself out anew before it is drawn, not after.
  const getItemKey = useCallback(
    (index: number) => `${zoom}/${sizeAt(index).height}/${index}`,
    [zoom, sizeAt],
  );

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: pdf.pages,
    getScrollElement: () => view.current,
    getItemKey,
    estimateSize: (index) => sizeAt(index).height * zoom + pageMargin,
    paddingStart: pageMargin,
    overscan: 1,
  });

  const middle = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0) / 2;
  const item = virtualizer.getVirtualItemForOffset(middle);
  const current = (item?.index ?? 0) + 1;

  // Zooming keeps in the middle of the view what was there; only the very top stays the top.
  const kept = useRef({ getItemKey, index: 0, share: 0 });
  useLayoutEffect(() => {
    const { index, share } = kept.current;
    if (kept.current.getItemKey === getItemKey) {
      if (item) kept.current = { getItemKey, index: item.index, share: (middle - item.start) / item.size };
      return;
    }
    kept.current = { getItemKey, index, share };
    const now = virtualizer.measurementsCache[index];
    if (!now || (virtualizer.scrollOffset ?? 0) === 0) return;
    virtualizer.scrollToOffset(now.start + share * now.size - (virtualizer.scrollRect?.height ?? 0) / 2);
  });

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
