import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../components/loading.tsx';
import { scanAddress } from '../documents/addresses.ts';
import { PictureViewer } from '../documents/picture-viewer.tsx';
import { useWaitingPicture } from './use-waiting-picture.ts';

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
  const advice = t('scans.view.cannotShow');
  if (picture.state === 'opening') return <Loading />;
  if (picture.state === 'refused') {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={t('preview.cannotShow')}>
        {advice}
      </Alert>
    );
  }
  return (
    <PictureViewer
      address={scanAddress(picture.shown)}
      label={t('scans.sort.picture')}
      advice={advice}
      turning={[turn, onTurn]}
    />
  );
}
