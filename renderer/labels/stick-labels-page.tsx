import { Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { labelKinds, type LabelKind } from '../../preload/contract/label-values.ts';
import { fieldOnScreen, focusField } from '../api/field-on-screen.ts';
import type { CallOutput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { DateField } from '../components/date-field.tsx';
import { goToUnread } from '../components/entry-form.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import { Verdict } from '../components/verdict.tsx';
import { today } from '../texts/dates.ts';
import { LeftToStick } from './left-to-stick.tsx';

type Stuck = CallOutput<'labels.stick'> & { readonly key: number; readonly kind: LabelKind };

/** Where labels are entered as stuck, one phone after another; those of one printing, when it came from there. */
export function StickLabelsPage() {
  const { printing } = useParams<{ printing?: string }>();
  return printing === undefined ? <StickLabels /> : <OfPrinting printing={printing} />;
}

function OfPrinting({ printing }: { readonly printing: string }) {
  const left = useQuery('labels.leftToStick', { printing });
  if (left.isPending) return <Loading />;
  return <StickLabels {...(left.data && { left: left.data })} />;
}

/** Scan the label that was stuck, scan the phone that it is on: Enter after each. */
function StickLabels({ left }: { readonly left?: CallOutput<'labels.leftToStick'> }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { kind: left?.kind ?? 'device-back', on: today(), label: '', imei: '' },
  });
  const issues = useFormIssues(form);
  const [refused, setRefused] = useState(0);
  const [done, setDone] = useState<readonly Stuck[]>([]);
  const sticking = useCommand('labels.stick', (error) => {
    setRefused((count) => count + 1);
    return issues.take(error);
  });

  const stick = async (): Promise<void> => {
    if (goToUnread(document)) return;
    form.clearErrors();
    setRefused(0);
    const { kind } = form.getValues();
    const stuck = await sticking.run(form.getValues());
    if (!stuck) return;
    setDone((before) => [{ ...stuck, kind, key: before.length }, ...before]);
    form.setFieldValue('label', '');
    form.setFieldValue('imei', '');
    focusField('label');
  };
  const [last] = done;
  const kindName = (kind: LabelKind): string => t(`labels.kind.${kind}`);
  return (
    <Page title={t('labels.stick.title')} back={{ href: '/labels/printed', label: t('labels.log.title') }}>
      <Stack gap="md" maw={720}>
        <Text c="dimmed">{t('labels.stick.lead')}</Text>
        <Group align="flex-start">
          <NativeSelect
            label={t('labels.kindLabel')}
            data={labelKinds.map((value) => ({ value, label: kindName(value) }))}
            {...form.getInputProps('kind')}
          />
          <DateField label={t('labels.stick.on')} data-path="on" {...form.getInputProps('on')} />
        </Group>
        <form
          aria-label={t('labels.stick.title')}
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            // The Enter of the first scan leads to the second one.
            if (document.activeElement === fieldOnScreen('label')) focusField('imei');
            else void stick();
          }}
        >
          <Group align="flex-start" wrap="nowrap" grow>
            <ScanField
              label={t('labels.stick.label')}
              description={t('labels.stick.labelHint')}
              data-path="label"
              data-autofocus
              autoFocus
              {...form.getInputProps('label')}
            />
            <ScanField
              label={t('labels.stick.imei')}
              description={t('labels.stick.imeiHint')}
              data-path="imei"
              {...form.getInputProps('imei')}
            />
          </Group>
          <Button mt="sm" type="submit" data-primary loading={sticking.running}>
            {t('labels.stick.act')}
          </Button>
        </form>
        {refused > 0 && <Verdict key={refused} outcome="mismatch" title={t('labels.stick.refused')} />}
        {refused === 0 && last && (
          <Verdict
            key={last.key}
            outcome="match"
            title={t('labels.stick.done', { box: last.boxNumber, kind: kindName(last.kind) })}
          />
        )}
        {left && <LeftToStick count={left.count} boxes={left.boxes} />}
        {done.length > 0 && (
          <Section title={t('labels.stick.doneTitle')}>
            <List size="sm" listStyleType="none">
              {done.map((one) => (
                <List.Item key={one.key}>
                  <RecordLink entity="device" id={one.deviceId} label={one.boxNumber} /> {kindName(one.kind)}
                </List.Item>
              ))}
            </List>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
