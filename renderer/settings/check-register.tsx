import { Button, Group, List, Modal, Text } from '@mantine/core';
import { useQuery as useCachedQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/api-error.ts';
import { call, type CallOutput } from '../api/client.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Verdict } from '../components/verdict.tsx';

/** Goes through the whole register and says whether it is sound. */
export function CheckRegister({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  // Asked anew each time: an answer of before says nothing of now.
  const check = useCachedQuery<CallOutput<'settings.checkRegister'>, ApiError>({
    queryKey: ['settings', 'settings.checkRegister'],
    queryFn: () => call('settings.checkRegister', {}),
    gcTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('settings.check.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {check.isFetching && <Loading />}
      {!check.isFetching && check.isError && (
        <ErrorState error={check.error} retry={() => void check.refetch()} />
      )}
      {!check.isFetching && check.data && (
        <Verdict
          outcome={check.data.ok ? 'match' : 'mismatch'}
          title={check.data.ok ? t('settings.check.sound') : t('settings.check.problems')}
        >
          <Text size="sm">
            {check.data.ok ? t('settings.check.soundBody') : t('settings.check.problemsBody')}
          </Text>
          <List size="sm">
            {check.data.problems.map(({ check: what, detail }) => (
              <List.Item key={`${what} ${detail}`}>
                {what}: {detail}
              </List.Item>
            ))}
          </List>
        </Verdict>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}
