import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './table.module.css';

/** A first PIN and whom it is for. */
export interface GivenPin {
  readonly name: string;
  readonly pin: string;
}

/** Shows a first PIN, once. */
export function FirstPinDialog({
  given,
  onClose,
}: {
  readonly given: GivenPin;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { name, pin } = given;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('accounts.pin.title', { name })}
      size={440}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text>{t('accounts.pin.body', { name })}</Text>
      <div className={classes['pin']}>{pin}</div>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}
