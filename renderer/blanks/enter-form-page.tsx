import { List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenBlank } from '../../preload/contract/blanks.ts';
import type { CallOutput } from '../api/client.ts';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { FindFormStep } from './find-form-step.tsx';
import { FormOnPaperEntry } from './form-on-paper-entry.tsx';

type Entered = CallOutput<'blanks.fill'>;

/** Enters forms that were filled in by hand, one after another: scan the form, then what stands on it. */
export function EnterFormPage() {
  const { t } = useTranslation();
  const [blank, setBlank] = useState<OpenBlank | null>(null);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  if (blank) {
    return (
      <FormOnPaperEntry
        key={blank.agreementId}
        blank={blank}
        onLeave={() => setBlank(null)}
        onEntered={(form) => {
          setEntered([form, ...entered]);
          setBlank(null);
        }}
      />
    );
  }
  return (
    <Page title={t('blanks.enterTitle')} back={{ href: '/agreements', label: t('agreements.title') }}>
      <Stack gap="lg">
        <FindFormStep onFound={setBlank} />
        {entered.length > 0 && (
          <Section title={t('blanks.savedList')}>
            <List size="sm" listStyleType="none">
              {entered.map((form) => (
                <List.Item key={form.agreementId}>
                  <RecordLink entity="agreement" id={form.agreementId} label={form.number} />{' '}
                  <Text span>{form.holder}</Text>
                </List.Item>
              ))}
            </List>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
