import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { HandOverLine, HandOverLines } from '../components/hand-over-line.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';

/** Every device that was handed over to a person, the last one first. */
export function PersonHandOvers({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const held = useQuery('register.heldBy', { id });
  return (
    <Section title={t('register.device.handOvers')}>
      {held.isError && <ErrorState error={held.error} retry={() => void held.refetch()} />}
      {held.data?.length === 0 && <Text c="dimmed">{t('people.noHandOvers')}</Text>}
      <HandOverLines>
        {held.data?.map((handOver) => (
          <HandOverLine key={handOver.id} handOver={handOver}>
            <RecordLink entity="device" id={handOver.device.id} label={handOver.device.boxNumber} />
            {handOver.device.model && <Text c="dimmed">{handOver.device.model}</Text>}
          </HandOverLine>
        ))}
      </HandOverLines>
    </Section>
  );
}
