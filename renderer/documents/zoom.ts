import type { PageSize } from './open-pdf.ts';

/** How large pages are shown: fitted to the room there is, or a factor (1 = 100 %). */
export type Zoom = 'width' | 'page' | number;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
const least = steps[0];
const most = 4;

/** Space kept free around a page, in CSS pixels. */
export const pageMargin = 12;

/** The factor at which a page of this size is shown in a room of this size (all in CSS pixels). */
export function zoomFactor(zoom: Zoom, page: PageSize, room: PageSize): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = (room.width - 2 * pageMargin) / page.width;
  const byHeight = (room.height - 2 * pageMargin) / page.height;
  const factor = zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
  return Math.min(most, Math.max(least, factor));
}

/** The next larger or smaller step from a factor; the end of the range stays where it is. */
export function stepped(factor: number, direction: 'in' | 'out'): number {
  const clearOf = 0.005;
  const next =
    direction === 'in'
      ? steps.find((step) => step > factor + clearOf)
      : steps.findLast((step) => step < factor - clearOf);
  return next ?? (direction === 'in' ? most : least);
}
