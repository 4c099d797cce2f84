import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from '@mantine/core';
import { IconAlertTriangle, IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageTarget, ScanCopyMark, WaitingPage } from '../../preload/contract/scan-inbox.ts';
import type { ApiError } from '../api/api-error.ts';
import { IssueText } from '../api/issue-text.tsx';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { AgreementStateBadge } from '../agreements/agreement-state.tsx';
import { EntryForm } from '../components/entry-form.tsx';
import { ScanField } from '../components/scan-field.tsx';

interface Props {
  readonly page: WaitingPage;
  /** Quarters by which the picture was turned. */
  readonly turn: number;
  readonly onDiscard: () => void;
}

/** Says where a waiting page belongs: number, copy and page, typed or scanned from the paper. */
export function PlaceForm({ page: waiting, turn, onDiscard }: Props) {
  const { t } = useTranslation();
  const [guess] = waiting.guesses;
  const [text, setText] = useState(guess?.number ?? waiting.number ?? '');
  const [revision, setRevision] = useState<string | null>(guess?.agreementId ?? null);
  const [mark, setMark] = useState<ScanCopyMark | null>(guess?.mark ?? null);
  const [number, setNumber] = useState<number | ''>(guess?.page ?? '');
  const [replace, setReplace] = useState(false);
  const [again, setAgain] = useState(waiting.guesses.length > 1);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const placing = useCommand('scans.place', (error) => {
    setRefusal(error);
    return error.fields.some(({ field }) => field === 'page' || field === 'copy');
  });
  const asked = text.trim();
  const found = useQuery('scans.targets', { text: asked }, { enabled: asked !== '', keepPrevious: true });
  const targets = asked === '' ? [] : (found.data?.targets ?? []);
  const target = targets.find(({ agreementId }) => agreementId === revision) ?? targets[0];
  // A scanned code of a page says all that is asked for.
  const said = { mark: found.data?.mark ?? null, page: found.data?.page ?? null };
  const chosenMark = said.mark ?? mark;
  const chosenPage = said.page ?? number;
  const copy = target?.copies.find((one) => one.mark === chosenMark);
  const isFiled = chosenPage !== '' && copy?.filed.includes(chosenPage) === true;
  const ready = target !== undefined && copy !== undefined && chosenPage !== '' && (!isFiled || replace);
  const pageIssue = refusal?.fields.find(({ field }) => field === 'page');

  const submit = async (): Promise<void> => {
    if (!ready || !chosenMark) return;
    setRefusal(null);
    const { id, version } = waiting;
    const where = { agreement: target.agreementId, mark: chosenMark, page: chosenPage };
    if (!(await placing.run({ id, version, ...where, turn, replace: isFiled && replace, again }))) return;
    const { number: box, revision: rev } = target;
    showDone(t('scans.sort.filedAt', { number: box, revision: rev, mark: chosenMark, page: chosenPage }));
  };

  return (
    <EntryForm label={t('scans.sort.title')} onSubmit={submit}>
      <Stack gap="sm">
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} p="xs">
          {t(`scans.waits.${waiting.reason}`)}{' '}
          {waiting.reason === 'blank' && guess && t('scans.sort.behind', { ...guess })}
        </Alert>
        <ScanField
          label={t('scans.sort.number')}
          description={t('scans.sort.numberHint')}
          value={text}
          data-autofocus={guess ? undefined : true}
          error={asked !== '' && found.data && targets.length === 0 && t('scans.sort.unknownNumber')}
          onChange={(typed) => {
            setText(typed);
            setRevision(null);
          }}
        />
        {target && <TargetFacts target={target} />}
        {targets.length > 1 && (
          <Select
            label={t('scans.sort.revision')}
            allowDeselect={false}
            data={targets.map(({ agreementId, revision: rev }) => ({
              value: agreementId,
              label: String(rev),
            }))}
            value={target?.agreementId ?? null}
            onChange={setRevision}
          />
        )}
        {target && (
          <div>
            <Text size="sm" fw={500} mb={2} id="copy-of-page">
              {t('scans.sort.copy')}
            </Text>
            <SegmentedControl
              aria-labelledby="copy-of-page"
              data-enter-group
              data={target.copies.map((one) => one.mark)}
              value={chosenMark ?? ''}
              onChange={(value) => setMark(value as ScanCopyMark)}
            />
          </div>
        )}
        {target && (
          <NumberInput
            label={t('scans.sort.pageNumber')}
            min={1}
            max={copy?.pages ?? 99}
            allowDecimal={false}
            value={chosenPage}
            error={pageIssue && <IssueText issue={pageIssue} />}
            onChange={(value) => setNumber(typeof value === 'number' ? value : '')}
          />
        )}
        {isFiled && chosenMark && (
          <Checkbox
            label={t('scans.sort.replace')}
            description={t('scans.sort.pageFiled', { mark: chosenMark, page: chosenPage })}
            checked={replace}
            onChange={(event) => setReplace(event.currentTarget.checked)}
          />
        )}
        <Checkbox
          label={t('scans.sort.again')}
          checked={again}
          data-enter-skip
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button
            type="submit"
            data-primary
            data-autofocus={guess ? true : undefined}
            leftSection={<IconChecks size={18} aria-hidden />}
            disabled={!ready}
            loading={placing.running}
          >
            {t('scans.sort.file')}
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {t('scans.sort.discard')}
          </Button>
        </Group>
      </Stack>
    </EntryForm>
  );
}

function TargetFacts({ target }: { readonly target: PageTarget }) {
  return (
    <Group gap="xs">
      <Text size="sm">{[target.number, target.holder].filter(Boolean).join(', ')}</Text>
      <AgreementStateBadge state={target.state} />
    </Group>
  );
}
