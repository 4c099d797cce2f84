import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pdf-viewer.module.css';
import { stepped, type Zoom } from './zoom.ts';

interface Props {
  readonly zoom: Zoom;
  readonly factor: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** How large a page or a picture is shown, and the ways to change it. */
export function ZoomActs({ zoom, factor, onZoom }: Props) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(factor);
  return (
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
  );
}

interface IconActProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** One act of the bar above a document, as a picture with its name. */
export function IconAct({ label, disabled = false, onClick, children }: IconActProps) {
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
