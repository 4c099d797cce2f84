import { ActionIcon, Button, Group, NumberInput, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pdf-viewer.module.css';
import { stepped, type Zoom } from './zoom.ts';

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
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(factor);
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
      <Group gap={4} className={classes['end'] ?? ''}>
        <IconAct label={t('preview.zoomOut')} onClick={() => onZoom(stepped(factor, 'out'))}>
          <IconZoomOut size={18} />
        </IconAct>
        <Text size="sm" className={classes['factor'] ?? ''}>
          {percent}
        </Text>
        <IconAct label={t('preview.zoomIn')} onClick={() => onZoom(stepped(factor, 'in'))}>
          <IconZoomIn size={18} />
        </IconAct>
        <FitAct label={t('preview.fitWidth')} chosen={zoom === 'width'} onClick={() => onZoom('width')} />
        <FitAct label={t('preview.fitPage')} chosen={zoom === 'page'} onClick={() => onZoom('page')} />
      </Group>
    </div>
  );
}

interface IconActProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconAct({ label, disabled = false, onClick, children }: IconActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function FitAct({ label, chosen, onClick }: { label: string; chosen: boolean; onClick: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes['fit'] ?? ''}
      aria-pressed={chosen}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
