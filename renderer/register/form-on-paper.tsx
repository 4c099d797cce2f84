import { Alert, Text } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { Device } from '../../preload/contract/device.ts';
import { RecordLink } from '../components/record-link.tsx';
import { AgreementPaper } from '../templates/agreement-paper.tsx';

/** The blank form of a device that is on paper and waits for its holder; what it says cannot be chosen any more. */
export function formOnPaperOf({ agreements }: Device): Agreement | null {
  const waits = ({ form, holder, printedAt, state }: Agreement): boolean =>
    form === 'blank' && holder === null && printedAt !== null && state !== 'void';
  return agreements.find(waits) ?? null;
}

/** What stands on the form that is signed at a hand-over, why it is fixed, and the way out. */
export function FormOnPaper({ form }: { readonly form: Agreement }) {
  const { t } = useTranslation();
  const { id, number } = form;
  return (
    <Alert
      role="note"
      variant="light"
      color="gray"
      icon={<IconFileCheck aria-hidden />}
      title={t('register.handOverForm.form.title', { number })}
    >
      <Text size="sm">
        {t('templates.choice.title')}: <AgreementPaper agreement={form} />
      </Text>
      <Text size="sm">{t('register.handOverForm.form.why')}</Text>
      <div>
        <RecordLink entity="agreement" id={id} label={t('agreements.numbered', { number })} />
      </div>
    </Alert>
  );
}
