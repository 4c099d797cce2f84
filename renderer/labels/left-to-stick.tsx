import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../api/client.ts';
import { Section } from '../components/section.tsx';

type Props = Pick<CallOutput<'labels.leftToStick'>, 'count' | 'boxes'>;

/** Whose labels of a printing still lie on the table. */
export function LeftToStick({ count, boxes }: Props) {
  const { t } = useTranslation();
  const more = count - boxes.length;
  return (
    <Section title={t('labels.stick.left', { count })}>
      <Text>{count === 0 ? t('labels.stick.noneLeft') : boxes.join(', ')}</Text>
      {more > 0 && <Text c="dimmed">{t('labels.stick.more', { count: more })}</Text>}
    </Section>
  );
}
