import { Text } from '@mantine/core';
import { openConfirmModal } from '@mantine/modals';
import { t } from 'i18next';

interface Question {
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly body: string;
  /** The act as a verb, e.g. `Void the device`. */
  readonly act: string;
  readonly danger?: boolean;
}

/** Asks before something that cannot be taken back. The focus is on the safe answer; Escape is the same. */
export function confirm({ title, body, act, danger = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    openConfirmModal({
      title,
      children: <Text>{body}</Text>,
      labels: { confirm: act, cancel: t('common.confirm.keep') },
      confirmProps: danger ? { color: 'red' } : {},
      cancelProps: { 'data-autofocus': true },
      size: 440,
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
