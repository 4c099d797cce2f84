import { Alert, Button, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { CallOutput } from '../api/client.ts';
import { useKept } from '../api/kept.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { ownerTypeNames, type OwnerType } from '../register/device-words.ts';

type Taken = Pick<CallOutput<'blanks.take'>, 'agreements' | 'first' | 'last'>;

/** Forms that were drafted elsewhere, to be drawn here: kept under this name. */
export const takenName = 'blanks.taken';

/** As many forms as fit into a bundle that one supervisor carries (DOMAIN section 6). */
const usualCount = 20;
const mostAtOnce = 500;

function takenWords({ first, last }: Taken, forDevices: boolean) {
  if (forDevices) return first === last ? 'blanks.devicesTakenOne' : 'blanks.devicesTaken';
  return first === last ? 'blanks.takenOne' : 'blanks.taken';
}

/** Takes the next box numbers for blank forms and prints them. */
export function TakeBlanksPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [taken, setTaken] = useKept<Taken | null>(takenName, () => null);
  const [count, setCount] = useState<string | number>(usualCount);
  const [ownership, setOwnership] = useState<OwnerType>('institution');
  const taking = useCommand('blanks.take');
  const drawing = useStartedJob('blanks.draw');
  const next = useQuery('register.nextBoxNumber', {}).data?.next;
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  const forDevices = params.get('for') === 'devices' && taken !== null;
  const drafted = params.has('for') && taken !== null;
  const wanted = Number(count);

  const [reason, setReason] = useState('');
  const printable = useQuery(
    'agreements.printable',
    { selection: { kind: 'forms', ids: [...(taken?.agreements ?? [])] } },
    { enabled: taken !== null, keepPrevious: true },
  );
  const printed = (printable.data?.copies ?? []).reduce((sum, copies) => sum + copies.printed, 0);
  const draw = (forms: Taken): void =>
    void drawing.start({ agreements: [...forms.agreements], reason: reason.trim() || null });
  const take = async (): Promise<void> => {
    const forms = await taking.run({ count: wanted, ownership });
    if (!forms) return;
    setTaken(forms);
    draw(forms);
  };
  return (
    <Page
      title={forDevices ? t('blanks.devicesTitle') : t('blanks.takeTitle')}
      back={{ href: '/agreements', label: t('agreements.title') }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <Stack gap="sm">
            <Text size="sm">{t(forDevices ? 'blanks.devicesLead' : 'blanks.lead')}</Text>
            {!drafted && (
              <>
                <NumberInput
                  data-autofocus
                  label={t('blanks.count')}
                  description={next && t('blanks.next', { number: next })}
                  min={1}
                  max={mostAtOnce}
                  allowDecimal={false}
                  clampBehavior="strict"
                  value={count}
                  onChange={setCount}
                />
                <NativeSelect
                  label={t('blanks.ownership')}
                  data={ownerTypeNames.map((value) => ({ value, label: t(`register.ownerType.${value}`) }))}
                  value={ownership}
                  onChange={(event) => setOwnership(event.currentTarget.value as OwnerType)}
                />
              </>
            )}
            {taken && (
              <Alert variant="light" icon={<IconCircleCheck aria-hidden />} role="status">
                {t(takenWords(taken, forDevices), { first: taken.first, last: taken.last })}
              </Alert>
            )}
            {taken && printed > 0 && (
              <TextInput
                label={t('agreements.print.reason')}
                description={t('agreements.print.again', { count: printed })}
                required
                maxLength={60}
                value={reason}
                onChange={(event) => {
                  setReason(event.currentTarget.value);
                  drawing.reset();
                }}
              />
            )}
          </Stack>
        }
        act={
          <>
            {taken && (
              <Button
                fullWidth
                variant={document ? 'default' : 'filled'}
                loading={drawing.running}
                disabled={printed > 0 && reason.trim() === ''}
                onClick={() => draw(taken)}
              >
                {t('blanks.print')}
              </Button>
            )}
            {!drafted && (
              <Button
                fullWidth
                mt="xs"
                variant={taken ? 'default' : 'filled'}
                loading={taking.running}
                disabled={!Number.isInteger(wanted) || wanted < 1 || wanted > mostAtOnce}
                onClick={() => void take()}
              >
                {t('blanks.take')}
              </Button>
            )}
          </>
        }
      >
        <DrawnDocument
          drawing={drawing}
          label={t('blanks.title')}
          retry={() => {
            if (taken) draw(taken);
          }}
        >
          {t('blanks.before')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}
