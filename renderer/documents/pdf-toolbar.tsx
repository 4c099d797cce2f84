import { NumberInput, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './pdf-viewer.module.css';
import type { Zoom } from './zoom.ts';
import { IconAct, ZoomActs } from './zoom-acts.tsx';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly zoom: Zoom;
  readonly factor: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Where one is in the document and how large it is shown. */
export function PdfToolbar({ page, pages, zoom, factor, onPage, onZoom }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('preview.toolbar')}>
      <IconAct label={t('preview.previousPage')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronUp size={18} />
      </IconAct>
      <IconAct label={t('preview.nextPage')} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <IconChevronDown size={18} />
      </IconAct>
      <NumberInput
        key={page}
        className={classes['pageField']}
        size="xs"
        aria-label={t('preview.goToPage')}
        defaultValue={page}
        min={1}
        max={pages}
        allowDecimal={false}
        hideControls
        onKeyDown={(event) => {
          if (event.key === 'Enter') onPage(Number(event.currentTarget.value));
        }}
      />
      <Text size="sm">{t('preview.ofPages', { count: pages })}</Text>
      <ZoomActs zoom={zoom} factor={factor} onZoom={onZoom} />
    </div>
  );
}
