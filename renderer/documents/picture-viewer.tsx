import { Alert } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from './open-pdf.ts';
import classes from './pdf-viewer.module.css';
import { ZoomActs } from './zoom-acts.tsx';
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
}

/** Shows a scanned or photographed page. Fills the height it is given. */
export function PictureViewer({ address, label, advice }: Props) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState<Zoom>('width');
  const [size, setSize] = useState<PageSize>(a4);
  const [failed, setFailed] = useState(false);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const factor = zoomFactor(zoom, size, { width: width || 640, height: height || 480 });

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
        <img
          className={classes['picture']}
          src={address}
          alt={label}
          style={{ width: size.width * factor, height: size.height * factor }}
          onLoad={learnSize}
          onError={() => setFailed(true)}
        />
      </div>
    </div>
  );
}
