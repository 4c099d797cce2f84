import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrintSubject } from './use-print-subject.ts';

interface Props {
  readonly subject: PrintSubject;
  readonly onChange: () => void;
}

/** Which devices are meant. Without a selection there is only one answer, and how to choose fewer. */
export function PrintSubjectField({ subject, onChange }: Props) {
  const { t } = useTranslation();
  const { handedOn, kind, choose, count } = subject;
  if (!handedOn) {
    return (
      <div>
        <Text fw={500}>{t('preview.subject.all', { count: count ?? 0 })}</Text>
        <Text size="xs" c="dimmed">
          {t('preview.subject.advice')}
        </Text>
      </div>
    );
  }
  return (
    <Radio.Group
      label={t('preview.subject.label')}
      value={kind}
      onChange={(value) => {
        choose(value);
        onChange();
      }}
    >
      <Stack gap="xs" mt={4}>
        <Radio
          value="handed-on"
          label={handedOn.name ?? t('preview.subject.handedOn', { count: handedOn.count })}
        />
        <Radio value="all" label={t('preview.subject.every')} />
      </Stack>
    </Radio.Group>
  );
}
