import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Erasure, Person } from '../../preload/contract/people.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { showDate } from '../texts/dates.ts';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Says what an erasure would take away and asks, or says why the data must be kept for now. */
export function EraseDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const erasure = useQuery('people.erasure', { id: person.id });
  const refused = erasure.data?.obstacle !== null && erasure.data?.obstacle !== undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        refused ? t('people.erasure.refusedTitle') : t('people.erasure.title', { name: person.fullName })
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {erasure.isPending && <Loading />}
      {erasure.isError && <ErrorState error={erasure.error} retry={() => void erasure.refetch()} />}
      {erasure.data &&
        (refused ? (
          <Refusal person={person} erasure={erasure.data} onClose={onClose} />
        ) : (
          <Question person={person} erasure={erasure.data} onClose={onClose} />
        ))}
    </Modal>
  );
}

interface AnsweredProps extends Props {
  readonly erasure: Erasure;
}

function Refusal({ person, erasure, onClose }: AnsweredProps) {
  const { t } = useTranslation();
  const { obstacle, keptUntil } = erasure;
  return (
    <Stack gap="md">
      <Text>
        {obstacle &&
          t(`people.erasure.obstacle.${obstacle}`, {
            name: person.fullName,
            until: keptUntil === null ? '' : showDate(keptUntil),
          })}
      </Text>
      <Group>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Question({ person, erasure, onClose }: AnsweredProps) {
  const { t } = useTranslation();
  const erasing = useCommand('people.erase');
  const { pseudonym, agreements, scans, namesakes } = erasure;
  const erase = async (): Promise<void> => {
    const erased = await erasing.run({ id: person.id, version: person.version });
    if (!erased) return;
    showDone(t('people.erasure.done', { name: erased.fullName }));
    onClose();
  };
  return (
    <Stack gap="md">
      <Text>{t('people.erasure.body', { pseudonym })}</Text>
      <List size="sm">
        {agreements > 0 && <List.Item>{t('people.erasure.agreements', { count: agreements })}</List.Item>}
        {scans > 0 && <List.Item>{t('people.erasure.scans', { count: scans })}</List.Item>}
        <List.Item>{t(`people.erasure.${namesakes > 0 ? 'sharedName' : 'others'}`)}</List.Item>
        <List.Item>{t('people.erasure.backups')}</List.Item>
      </List>
      <Group gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.confirm.keep')}
        </Button>
        <Button color="red" loading={erasing.running} onClick={() => void erase()}>
          {t('people.erasure.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
