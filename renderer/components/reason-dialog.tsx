import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { IssueText } from '../api/issue-text.tsx';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** What follows, and whether it can be undone. */
  readonly body: string;
  readonly label: string;
  readonly hint: string;
  /** The act as a verb. */
  readonly act: string;
  readonly running: boolean;
  /** Why the reason was refused. */
  readonly issue?: FieldIssue | undefined;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, before something that the history must be able to explain. */
export function ReasonDialog(props: Props) {
  const { opened, title, body, label, hint, act, running, issue, onReason, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason);
        }}
      >
        <Text mb="md">{body}</Text>
        <Textarea
          label={label}
          description={hint}
          required
          data-autofocus
          value={reason}
          error={issue && <IssueText issue={issue} />}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.confirm.keep')}
          </Button>
          <Button color="red" type="submit" disabled={reason.trim() === ''} loading={running}>
            {act}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
