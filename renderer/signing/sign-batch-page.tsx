import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScannedSigning } from '../../preload/contract/signing.ts';
import { useKept } from '../api/kept.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { EntryForm, goToUnread } from '../components/entry-form.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { ScanQueueField } from '../components/scan-queue-field.tsx';
import { Section } from '../components/section.tsx';
import { Verdict } from '../components/verdict.tsx';
import { today } from '../texts/dates.ts';
import { outcomeWords } from './lack-words.ts';
import { newSignature, signatureField, signatureOf, type SignatureForm } from './signature-form.ts';
import { SignatureFields } from './signature-fields.tsx';

type Outcome = ScannedSigning & { readonly key: number };

/** Records the same council, person and day on one scanned form after another: scan, Enter, scan, Enter. */
export function SignBatchPage() {
  const { t } = useTranslation();
  const [kept, keep] = useKept<SignatureForm>('signing.batch', () => newSignature('council', today(), true));
  const form = useForm<SignatureForm>({ initialValues: kept, onValuesChange: keep });
  const [all, setAll] = useState(false);
  const [done, setDone] = useState<readonly Outcome[]>([]);
  const issues = useFormIssues(form, signatureField);
  const scanning = useCommand('signing.scan', issues.take);

  const scan = async (code: string): Promise<void> => {
    if (goToUnread(document)) return;
    form.clearErrors();
    const outcome = await scanning.run({ code, all, signature: signatureOf(form.getValues(), today()) });
    if (outcome) setDone((before) => [{ ...outcome, key: before.length }, ...before]);
  };
  const [last] = done;
  return (
    <Page title={t('signing.batchTitle')} back={{ href: '/agreements', label: t('agreements.title') }}>
      <Stack gap="md" maw={720}>
        <Text c="dimmed">{t('signing.batchLead')}</Text>
        <EntryForm
          label={t('signing.batchTitle')}
          onSubmit={() => document.querySelector<HTMLElement>('[data-path="code"]')?.focus()}
        >
          <SignatureFields batch form={form} stampOf={(party) => party === 'council'} />
          <Checkbox
            mt="sm"
            size="xs"
            label={t('signing.all')}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        </EntryForm>
        <ScanQueueField
          label={t('signing.field.code')}
          description={t('signing.codeHint')}
          data-path="code"
          data-autofocus
          error={form.errors['code']}
          onScan={scan}
        />
        {last && (
          <Verdict
            key={last.key}
            outcome={last.marks.length > 0 ? 'match' : 'mismatch'}
            title={outcomeWords(last, t)}
          />
        )}
        <Section title={t('signing.done.title')}>
          {done.length === 0 && <Text c="dimmed">{t('signing.done.none')}</Text>}
          <List size="sm" listStyleType="none">
            {done.map((one) => (
              <List.Item key={one.key}>
                <RecordLink entity="agreement" id={one.agreementId} label={one.number} />{' '}
                {outcomeWords(one, t)}
              </List.Item>
            ))}
          </List>
        </Section>
      </Stack>
    </Page>
  );
}
