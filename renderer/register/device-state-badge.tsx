import { useTranslation } from 'react-i18next';
import type { DeviceState } from '../../preload/contract/device-values.ts';
import { StateBadge } from '../components/state-badge.tsx';
import { deviceStates } from './device-states.ts';

/** Where a device is in its life. */
export function DeviceStateBadge({ state }: { readonly state: DeviceState }) {
  const { t } = useTranslation();
  return <StateBadge {...deviceStates[state]} label={t(`register.state.${state}`)} />;
}
