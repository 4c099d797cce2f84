import { Center, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage } from './draw-page.ts';
import { sizeOf, type OpenPdf, type PageSize } from './open-pdf.ts';
import { layText } from './page-text.ts';
import classes from './pdf-page.module.css';

interface Props {
  readonly pdf: OpenPdf;
  /** From 1. */
  readonly number: number;
  readonly size: PageSize;
  readonly zoom: number;
  readonly label: string;
  /** Told when the page turns out to have another size than was assumed. */
  readonly onSize: (number: number, size: PageSize) => void;
}

/** One page: its picture, replaced only when the next is complete so that zooming does not flicker, and its words. */
export function PdfPage({ pdf, number, size, zoom, label, onSize }: Props) {
  const { t } = useTranslation();
  const [failedAt, setFailedAt] = useState<number | null>(null);
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const show = async (): Promise<void> => {
      const page = await pdf.page(number);
      if (stop.signal.aborted) return;
      onSize(number, sizeOf(page));
      const canvas = await drawPage(page, zoom, window.devicePixelRatio, stop.signal);
      if (stop.signal.aborted) return;
      picture.current?.replaceChildren(canvas);
      if (text.current) await layText(page, text.current, zoom);
    };
    show().catch(() => {
      if (!stop.signal.aborted) setFailedAt(zoom);
    });
    return () => stop.abort();
  }, [pdf, number, zoom, onSize]);

  return (
    <section
      aria-label={label}
      className={classes['page']}
      style={{ width: size.width * zoom, height: size.height * zoom }}
    >
      <div ref={picture} aria-hidden className={classes['picture']} />
      <div ref={text} className={classes['text']} />
      {failedAt === zoom && (
        <Center className={classes['failed'] ?? ''}>
          <Text c="black">{t('preview.pageFailed')}</Text>
        </Center>
      )}
    </section>
  );
}
