import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryForm } from './entry-form.tsx';
import { useReturnFocus } from './use-return-focus.ts';

interface Props {
  readonly title: string;
  /** Names the form to those who hear it, where the title does not. */
  readonly label?: string;
  /** Pixels across, at most 620. */
  readonly size: number;
  /** The act as a verb. */
  readonly act: string;
  readonly running: boolean;
  readonly disabled?: boolean;
  readonly onSubmit: () => Promise<void> | void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form that is asked for over the page: its fields, a way out, and its one act. */
export function FormDialog(props: Props) {
  const { title, label = title, size, act, running, disabled = false, onSubmit, onClose, children } = props;
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EntryForm label={label} onSubmit={onSubmit}>
        <Stack gap="sm">
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" data-primary disabled={disabled} loading={running}>
              {act}
            </Button>
          </Group>
        </Stack>
      </EntryForm>
    </Modal>
  );
}
