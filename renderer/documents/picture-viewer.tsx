import { Alert } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconAlertTriangle, IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from './open-pdf.ts';
import classes from './pdf-viewer.module.css';
import { IconAct, ZoomActs } from './zoom-acts.tsx';
import { stepped, zoomFactor, type Zoom } from './zoom.ts';

/** The longer side of an A4 page in CSS pixels: a scan says nothing sure of the size of its paper. */
const longestSide = 1123;
const a4: PageSize = { width: 794, height: longestSide };

interface Props {
  /** Where the main process serves it. */
  readonly address: string;
  /** What the picture is, for those who do not see it. */
  readonly label: string;
  /** What to do when it cannot be shown. */
  readonly advice: string;
  /** Quarters by which it is turned clockwise, and what is told when that changes; left out, it turns by itself. */
  readonly turning?: readonly [turn: number, onTurn: (turn: number) => void];
}

/** Shows a scanned or photographed page. Fills the height it is given. */
export function PictureViewer({ address, label, advice, turning }: Props) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState<Zoom>('width');
  const [size, setSize] = useState<PageSize>(a4);
  const [failed, setFailed] = useState(false);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const own = useState(0);
  const [turn, setTurn] = turning ?? own;
  const seen = turn % 2 === 1 ? { width: size.height, height: size.width } : size;
  const factor = zoomFactor(zoom, seen, { width: width || 640, height: height || 480 });

  const learnSize = ({ currentTarget }: SyntheticEvent<HTMLImageElement>): void => {
    const { naturalWidth, naturalHeight } = currentTarget;
    const scale = longestSide / Math.max(naturalWidth, naturalHeight, 1);
    setSize({ width: naturalWidth * scale, height: naturalHeight * scale });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') setZoom(stepped(factor, 'in'));
    else if (event.key === '-') setZoom(stepped(factor, 'out'));
    else return;
    event.preventDefault();
  };

  if (failed) {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={t('preview.cannotShow')}>
        {advice}
      </Alert>
    );
  }
  return (
    <div className={classes['viewer']}>
      <div className={classes['bar']} role="toolbar" aria-label={t('preview.toolbar')}>
        <IconAct label={t('preview.turnLeft')} onClick={() => setTurn((turn + 3) % 4)}>
          <IconRotate2 size={18} />
        </IconAct>
        <IconAct label={t('preview.turnRight')} onClick={() => setTurn((turn + 1) % 4)}>
          <IconRotateClockwise2 size={18} />
        </IconAct>
        <ZoomActs zoom={zoom} factor={factor} onZoom={setZoom} />
      </div>
      <div
        ref={ref}
        className={classes['view']}
        tabIndex={0}
        role="region"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <div
          className={classes['picture']}
          style={{ width: seen.width * factor, height: seen.height * factor }}
        >
          <img
            src={address}
            alt={label}
            style={{
              width: size.width * factor,
              height: size.height * factor,
              transform: `translate(-50%, -50%) rotate(${turn * 90}deg)`,
            }}
            onLoad={learnSize}
            onError={() => setFailed(true)}
          />
        </div>
      </div>
    </div>
  );
}
