import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconSend } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { purposes, type Purpose } from '../../preload/contract/transmittal-values.ts';
import { agreementColumns } from '../agreements/agreement-columns.tsx';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { DataTable } from '../components/data-table/data-table.tsx';
import { countSelected, type TableSelection } from '../components/data-table/table-selection.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { EntryForm, goToUnread } from '../components/entry-form.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { today } from '../texts/dates.ts';
import { agreementsBrought, withSheets } from './passages.ts';
import { SendFields } from './send-fields.tsx';
import { newSendForm, partyOf, sendingOf, type SendForm } from './send-form.ts';
import { SendPlan } from './send-plan.tsx';

/** Issues forms to a supervisor, sends them to councils, or delivers copies: what the address says. */
export function SendPage() {
  const [params] = useSearchParams();
  const purpose = purposes.find((known) => known === params.get('purpose')) ?? 'issue';
  return <Send key={purpose} purpose={purpose} />;
}

/** Rows of what can go: those chosen in a list, or all that are ready for whoever is chosen. */
function useReady(form: SendForm): { readonly rows: readonly number[]; readonly pending: boolean } {
  const [brought] = useState(agreementsBrought);
  const party = partyOf(form);
  const ready = useQuery(
    'transmittals.ready',
    { purpose: form.purpose, to: party === 'by-place' ? null : party },
    { enabled: brought === null, keepPrevious: true },
  );
  return { rows: brought ?? ready.data?.rows ?? [], pending: brought === null && ready.isPending };
}

function Send({ purpose }: { readonly purpose: Purpose }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<SendForm>({ initialValues: newSendForm(purpose, today()) });
  const issues = useFormIssues(form);
  const sendingIt = useCommand('transmittals.send', issues.take);
  const ready = useReady(form.values);
  const [selection, setSelection] = useState<TableSelection>({ kind: 'all' });
  const columns = useMemo(
    () => agreementColumns(t).filter(({ key }) => ['number', 'holder', 'place', 'copies'].includes(key)),
    [t],
  );
  const chosen = selection.kind === 'all' ? ready.rows : ready.rows.filter((row) => selection.rows.has(row));
  const sending = sendingOf(form.values, chosen);
  const plan = useQuery(
    'transmittals.plan',
    sending ?? { purpose, to: null, agreements: [], marks: ['A'], on: today() },
    { enabled: sending !== null && chosen.length > 0, keepPrevious: true },
  );
  const shown = sending !== null && chosen.length > 0 ? plan.data : undefined;
  const canGo = shown !== undefined && shown.groups.length > 0;

  const send = async (): Promise<void> => {
    if (goToUnread(document)) return;
    form.clearErrors();
    if (!sending) return;
    const { dueOn, carriedBy, note } = form.getValues();
    const done = await sendingIt.run({ ...sending, dueOn, carriedBy, note });
    if (!done) return;
    const numbers = done.sent.map(({ number }) => number);
    showDone(t('transmittals.send.done', { count: numbers.length, number: numbers.join(', ') }));
    go('/agreements/transmittals/sheets', withSheets(done.sent.map(({ id }) => id)));
  };

  return (
    <Page
      title={t(`transmittals.send.title.${purpose}`)}
      aside={t('transmittals.send.count', { count: countSelected(selection, ready.rows.length) })}
      back={{ href: '/agreements', label: t('agreements.title') }}
      body="fill"
    >
      <PrintLayout
        settings={
          <EntryForm label={t(`transmittals.send.title.${purpose}`)} onSubmit={send}>
            <Stack gap="sm">
              <SendFields form={form} />
            </Stack>
          </EntryForm>
        }
        act={
          <>
            <Stack gap="xs" mah={168} mb="xs" aria-live="polite" style={{ overflowY: 'auto' }}>
              {shown ? <SendPlan plan={shown} /> : <Text c="dimmed">{t('transmittals.send.choose')}</Text>}
            </Stack>
            <Button fullWidth disabled={!canGo} loading={sendingIt.running} onClick={() => void send()}>
              {t(`transmittals.send.act.${purpose}`)}
            </Button>
          </>
        }
      >
        {ready.pending ? (
          <Loading />
        ) : (
          <DataTable
            name={`send.${purpose}`}
            label={t('transmittals.send.ready')}
            call="agreements.rows"
            order={ready.rows}
            columns={columns}
            nameOf={({ number }) => number}
            onOpen={({ id }) => go(`/agreements/${id}`)}
            selection={selection}
            onSelection={setSelection}
            empty={
              <EmptyState
                icon={IconSend}
                title={t('transmittals.send.nothing')}
                body={t(`transmittals.send.nothingBody.${purpose}`)}
              />
            }
          />
        )}
      </PrintLayout>
    </Page>
  );
}
