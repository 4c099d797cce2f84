import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/device.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';

interface VoidDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** Strikes out a device that was registered by mistake; it cannot be undone, so the reason is asked for. */
export function VoidDialog({ device, onClose }: VoidDialogProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  const issues = useFormIssues(form);
  const strike = useCommand('register.voidDevice', issues.take);
  const submit = async (): Promise<void> => {
    const { id, version, boxNumber } = device;
    const struck = await strike.run({ id, version, reason: form.values.reason });
    if (!struck) return;
    showDone(t('register.void.done', { box: boxNumber }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('register.void.title', { box: device.boxNumber })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Text mb="sm">{t('register.void.body')}</Text>
        <TextInput
          label={t('register.void.reason')}
          required
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        <Group mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.confirm.keep')}
          </Button>
          <Button color="red" type="submit" loading={strike.running}>
            {t('register.void.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
