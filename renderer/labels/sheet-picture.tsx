import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';
import { labelAfterKey, labelPlaces, labelsPerSheet } from './sheet-geometry.ts';
import classes from './sheet-picture.module.css';

interface Props {
  readonly sheet: LabelSheetView;
  /** The first label to be used, from 1. */
  readonly start: number;
  /** How many labels there are to print. */
  readonly count: number;
  readonly onStart: (start: number) => void;
}

/** The sheet to scale: what is used up already, where printing starts, what will be printed on it. */
export function SheetPicture({ sheet, start, count, onStart }: Props) {
  const { t } = useTranslation();
  const places = labelPlaces(sheet);
  const chosen = places[start - 1];

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = labelAfterKey(sheet, start, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onStart(next);
  };
  const stateOf = (number: number): string => {
    if (number < start) return 'used';
    if (number === start) return 'start';
    return number < start + count ? 'printed' : 'free';
  };

  return (
    <svg
      className={classes['sheet']}
      viewBox={`0 0 ${sheet.page.width} ${sheet.page.height}`}
      role="slider"
      tabIndex={0}
      aria-label={t('labels.start')}
      aria-valuemin={1}
      aria-valuemax={labelsPerSheet(sheet)}
      aria-valuenow={start}
      aria-valuetext={t('labels.place', {
        number: start,
        row: chosen?.row ?? 1,
        column: chosen?.column ?? 1,
      })}
      onKeyDown={onKeyDown}
    >
      <rect className={classes['paper']} width={sheet.page.width} height={sheet.page.height} />
      {places.map(({ number, x, y }) => (
        <g key={number} data-label={number} data-state={stateOf(number)} onClick={() => onStart(number)}>
          <rect x={x} y={y} width={sheet.width} height={sheet.height} rx={1.5} />
          {number < start && <path d={`M${x} ${y + sheet.height}L${x + sheet.width} ${y}`} />}
          {number === start && (
            <text
              x={x + sheet.width / 2}
              y={y + sheet.height / 2}
              fontSize={Math.min(sheet.height * 0.6, 16)}
            >
              {number}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
