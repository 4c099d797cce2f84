import { Alert, Center, Loader } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import classes from './pdf-viewer.module.css';
import { usePageStrip } from './use-page-strip.ts';
import { usePdf } from './use-pdf.ts';
import { stepped, zoomFactor, type Zoom } from './zoom.ts';

interface Props {
  /** Where the main process serves it. */
  readonly address: string;
  /** What the document is, for those who do not see it. */
  readonly label: string;
  /** What to do when it cannot be shown. */
  readonly advice?: string;
}

/** Shows a document as it will be printed: the very file, not a likeness. Fills the height it is given. */
export function PdfViewer({ address, label, advice }: Props) {
  const { t } = useTranslation();
  const opening = usePdf(address);
  if (opening.state === 'failed') {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={t('preview.cannotShow')}>
        {advice ?? t('preview.cannotShowAdvice')}
      </Alert>
    );
  }
  if (opening.state === 'opening') {
    return (
      <Center h="100%">
        <Loader role="status" aria-label={t('preview.opening')} />
      </Center>
    );
  }
  return <OpenViewer pdf={opening.pdf} label={label} />;
}

/** The same for a document that is open already; it may be followed by another while it is looked at. */
export function OpenViewer({ pdf, label }: { readonly pdf: OpenPdf; readonly label: string }) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState<Zoom>('width');
  const view = useRef<HTMLDivElement>(null);
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const merged = useMergedRef(view, measured);
  const factor = zoomFactor(zoom, pdf.pageSize, { width: width || 640, height: height || 480 });
  const { virtualizer, sizeAt, learnSize, current, goTo } = usePageStrip(pdf, factor, view);

  // The button that asked for the document loses the focus while it is drawn.
  useEffect(() => {
    if (document.activeElement === document.body) view.current?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') setZoom(stepped(factor, 'in'));
    else if (event.key === '-') setZoom(stepped(factor, 'out'));
    else if (event.key === 'Home') goTo(1);
    else if (event.key === 'End') goTo(pdf.pages);
    else return;
    event.preventDefault();
  };

  const widest = sizeAt(current - 1).width * factor;
  return (
    <div className={classes['viewer']}>
      <PdfToolbar
        page={current}
        pages={pdf.pages}
        zoom={zoom}
        factor={factor}
        onPage={goTo}
        onZoom={setZoom}
      />
      <div
        ref={merged}
        className={classes['view']}
        tabIndex={0}
        role="region"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <div className={classes['strip']} style={{ height: virtualizer.getTotalSize(), width: widest }}>
          {virtualizer.getVirtualItems().map((item) => (
            <div
              key={item.index}
              className={classes['slot']}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <PdfPage
                pdf={pdf}
                number={item.index + 1}
                size={sizeAt(item.index)}
                zoom={factor}
                label={t('preview.pageOf', { page: item.index + 1, count: pdf.pages })}
                onSize={learnSize}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
