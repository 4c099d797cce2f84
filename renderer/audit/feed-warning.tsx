import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { refresh } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';

/** Faults that a restored backup shows on a computer that has seen the register further on. */
const ofRestoring: readonly string[] = ['cut-off', 'rewritten'];

/** Stands above every screen while the journal is found tampered with: what is wrong, where, and what to do. */
export function FeedWarning() {
  const { t } = useTranslation();
  const feed = useQuery('audit.feedState', {});
  const role = useQuery('settings.status', {}).data?.person?.role;
  const [accepting, setAccepting] = useState(false);
  useEffect(() => window.boxfile.on('feed', () => refresh(['audit'])), []);

  const problem = feed.data?.problem ?? null;
  if (problem === null) return null;
  const { fault, sequence } = problem;
  const restored = ofRestoring.includes(fault);
  return (
    <Alert
      color="red"
      radius={0}
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('audit.feed.title')}
    >
      <Text size="sm">
        {t(`audit.feed.fault.${fault}`, { sequence })}{' '}
        {restored ? t('audit.feed.restored') : t('audit.feed.whatToDo')}
      </Text>
      {restored && role === 'administrator' && (
        <Button size="xs" mt="xs" variant="default" onClick={() => setAccepting(true)}>
          {t('audit.feed.accept')}
        </Button>
      )}
      {accepting && <AcceptDialog onClose={() => setAccepting(false)} />}
    </Alert>
  );
}

const shortestReason = 10;

function AcceptDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const accepting = useCommand('audit.acceptHead');
  const accept = async (): Promise<void> => {
    if (!(await accepting.run({ reason: reason.trim() }))) return;
    showDone(t('audit.feed.accepted'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('audit.feed.acceptTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text>{t('audit.feed.acceptBody')}</Text>
        <Textarea
          label={t('audit.feed.acceptReason')}
          description={t('audit.feed.acceptReasonHint')}
          required
          data-autofocus
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={accepting.running}
            disabled={reason.trim().length < shortestReason}
            onClick={() => void accept()}
          >
            {t('audit.feed.accept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
