import { Alert } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconAlertTriangle, IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { scanAddress } from '../documents/addresses.ts';
import type { PageSize } from '../documents/open-pdf.ts';
import viewer from '../documents/pdf-viewer.module.css';
import { IconAct, ZoomActs } from '../documents/zoom-acts.tsx';
import { stepped, zoomFactor, type Zoom } from '../documents/zoom.ts';
import { Loading } from '../components/loading.tsx';
import classes from './scans.module.css';
import { useWaitingPicture } from './use-waiting-picture.ts';

/** The longer side of an A4 page in CSS pixels. */
const longestSide = 1123;
const a4: PageSize = { width: 794, height: longestSide };

interface Props {
  readonly id: string;
  /** Quarters by which it is turned clockwise. */
  readonly turn: number;
  readonly onTurn: (turn: number) => void;
}

/** A waiting page, to be read: larger and smaller, and turned. */
export function WaitingPicture({ id, turn, onTurn }: Props) {
  const { t } = useTranslation();
  const picture = useWaitingPicture(id);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [natural, setNatural] = useState<PageSize>(a4);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const lying = turn % 2 === 1;
  const seen = lying ? { width: natural.height, height: natural.width } : natural;
  const factor = zoomFactor(zoom, seen, { width: width || 640, height: height || 480 });

  const learnSize = ({ currentTarget }: SyntheticEvent<HTMLImageElement>): void => {
    const { naturalWidth, naturalHeight } = currentTarget;
    const scale = longestSide / Math.max(naturalWidth, naturalHeight, 1);
    setNatural({ width: naturalWidth * scale, height: naturalHeight * scale });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') setZoom(stepped(factor, 'in'));
    else if (event.key === '-') setZoom(stepped(factor, 'out'));
    else return;
    event.preventDefault();
  };

  return (
    <div className={viewer['viewer']}>
      <div className={viewer['bar']} role="toolbar" aria-label={t('preview.toolbar')}>
        <IconAct label={t('scans.sort.turnLeft')} onClick={() => onTurn((turn + 3) % 4)}>
          <IconRotate2 size={18} />
        </IconAct>
        <IconAct label={t('scans.sort.turnRight')} onClick={() => onTurn((turn + 1) % 4)}>
          <IconRotateClockwise2 size={18} />
        </IconAct>
        <ZoomActs zoom={zoom} factor={factor} onZoom={setZoom} />
      </div>
      <div
        ref={ref}
        className={viewer['view']}
        tabIndex={0}
        role="region"
        aria-label={t('scans.sort.picture')}
        onKeyDown={onKeyDown}
      >
        {picture.state === 'opening' && <Loading />}
        {picture.state === 'refused' && (
          <Alert color="red" icon={<IconAlertTriangle />} title={t('preview.cannotShow')} m="md">
            {t('scans.view.cannotShow')}
          </Alert>
        )}
        {picture.state === 'open' && (
          <div
            className={classes['turned']}
            style={{ width: seen.width * factor, height: seen.height * factor }}
          >
            <img
              src={scanAddress(picture.shown)}
              alt={t('scans.sort.picture')}
              style={{
                width: natural.width * factor,
                height: natural.height * factor,
                transform: `translate(-50%, -50%) rotate(${turn * 90}deg)`,
              }}
              onLoad={learnSize}
            />
          </div>
        )}
      </div>
    </div>
  );
}
