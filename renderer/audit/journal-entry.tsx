import { Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../preload/contract/audit.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { Loading } from '../components/loading.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { showInstant } from '../texts/dates.ts';
import { useEntryWording } from './entry-wording.ts';
import classes from './journal.module.css';

interface Props {
  readonly sequence: number;
  readonly onClose: () => void;
}

/** One entry: who, what, when, and its fields before and after. */
export function JournalEntryDialog({ sequence, onClose }: Props) {
  const { t } = useTranslation();
  const entry = useQuery('audit.entry', { sequence });
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('audit.entry.title', { number: sequence })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {entry.isPending && <Loading />}
      {entry.isError && <ErrorState error={entry.error} retry={() => void entry.refetch()} />}
      {entry.data && <Entry entry={entry.data} />}
    </Modal>
  );
}

function Entry({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const words = useEntryWording();
  const { link, subject, reason, review } = entry;
  const facts = [
    { label: t('audit.column.when'), value: showInstant(entry.at) },
    { label: t('audit.column.who'), value: entry.account },
    ...(subject === null
      ? []
      : [{ label: t('audit.column.about'), value: link ? <RecordLink {...link} /> : subject }]),
    ...(reason === null ? [] : [{ label: t('audit.column.reason'), value: reason }]),
  ];
  return (
    <Stack gap="sm">
      <Text fw={600}>{words.sentence(entry)}</Text>
      <Facts facts={facts} />
      {review && (
        <Text size="sm">
          {t('audit.entry.reviewed', { who: review.account, when: showInstant(review.at) })}
        </Text>
      )}
      {entry.redacted && <Text size="sm">{t('audit.entry.redacted')}</Text>}
      {entry.fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('audit.entry.noFields')}
        </Text>
      ) : (
        <Comparison entry={entry} />
      )}
      <Group gap={4} align="baseline">
        <Text size="xs" c="dimmed">
          {t('audit.entry.seal')}:
        </Text>
        <span className={classes['seal']}>{entry.hash}</span>
        <Text size="xs" c="dimmed">
          {t('audit.entry.sealHint')}
        </Text>
      </Group>
    </Stack>
  );
}

/** Fields side by side; those that differ are marked by weight and by a word, not by colour alone. */
function Comparison({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const words = useEntryWording();
  const compared = entry.fields.some(({ differs }) => differs);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keys
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('audit.entry.field')}>
      <table className={classes['compare']}>
        <thead>
          <tr>
            <th scope="col">{t('audit.entry.field')}</th>
            {compared && <th scope="col">{t('audit.entry.before')}</th>}
            <th scope="col">{compared ? t('audit.entry.after') : t('audit.entry.value')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.fields.map(({ field, before, after, differs }) => (
            <tr key={field} data-differs={differs || undefined}>
              <th scope="row">
                {words.field(field)}
                {differs && <span className={classes['differs']}> · {t('audit.entry.changed')}</span>}
              </th>
              {compared && <td>{words.value(field, before) || t('common.history.nothing')}</td>}
              <td className={differs ? (classes['differs'] ?? '') : ''}>
                {words.value(field, after) || t('common.history.nothing')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
