import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LabelGeometry, SheetProblem } from '../../preload/contract/label-geometry.ts';
import { labelPlaces } from './sheet-geometry.ts';
import classes from './measured-sheet.module.css';

interface Props {
  readonly geometry: LabelGeometry;
  readonly problems: readonly SheetProblem[];
}

/** More labels than any sheet has are not drawn. */
const mostDrawn = 400;

/** The sheet to scale as it is being measured; labels that leave the page show as such. */
export function MeasuredSheet({ geometry, problems }: Props) {
  const { t } = useTranslation();
  const { page, width, height, columns, rows } = geometry;
  const numbers = [page.width, page.height, width, height, columns, rows];
  if (!numbers.every((one) => Number.isFinite(one) && one > 0) || columns * rows > mostDrawn) return null;
  const isBeyond = (x: number, y: number): boolean =>
    x < 0 || y < 0 || x + width > page.width + 0.015 || y + height > page.height + 0.015;
  const overlap = problems.some(({ problem }) => problem.startsWith('sheet-overlap'));
  return (
    <figure className={classes['figure']}>
      <svg
        className={classes['sheet']}
        viewBox={`-2 -2 ${page.width + 4} ${page.height + 4}`}
        role="img"
        aria-label={t('labels.own.picture')}
      >
        <rect className={classes['paper']} width={page.width} height={page.height} />
        {labelPlaces(geometry).map(({ number, x, y }) => (
          <rect
            key={number}
            className={classes['label']}
            data-wrong={isBeyond(x, y) || overlap ? true : undefined}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={1}
          />
        ))}
      </svg>
      <Text component="figcaption" size="xs" c="dimmed">
        {t('labels.own.picture')}
      </Text>
    </figure>
  );
}
