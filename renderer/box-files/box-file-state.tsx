import { IconArchive, IconFolderOpen, IconFolderFilled, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoxFileState } from '../../preload/contract/box-files.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';

const looks: Readonly<Record<BoxFileState, { readonly icon: Icon; readonly tone: Tone }>> = {
  open: { icon: IconFolderOpen, tone: 'good' },
  full: { icon: IconFolderFilled, tone: 'calm' },
  closed: { icon: IconArchive, tone: 'past' },
};

/** Whether a box file takes more copies. */
export function BoxFileStateBadge({ state }: { readonly state: BoxFileState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]} label={t(`boxFiles.state.${state}`)} />;
}
