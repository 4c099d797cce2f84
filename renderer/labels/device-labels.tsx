import { Badge, Button, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LabelFinding } from '../../preload/contract/labels.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import classes from '../components/lines.module.css';
import { MoreActs } from '../components/more-acts.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { ReportLabelDialog, type Report } from './report-label-dialog.tsx';

/** Which labels are on a device, and what was found of them since. */
export function DeviceLabels({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation();
  const findings = useQuery('labels.ofDevice', { deviceId });
  const [report, setReport] = useState<Report | null>(null);
  return (
    <Section
      title={t('labels.ofDevice.title')}
      acts={
        <IfMay call="labels.stick">
          <Button component={Link} href="/labels/stick" size="xs" variant="default">
            {t('labels.ofDevice.stick')}
          </Button>
        </IfMay>
      }
    >
      {findings.isError && <ErrorState error={findings.error} retry={() => void findings.refetch()} />}
      {findings.data?.length === 0 && <Text c="dimmed">{t('labels.ofDevice.none')}</Text>}
      <ul className={classes['list']}>
        {findings.data?.map((finding) => (
          <Line
            key={finding.kind}
            finding={finding}
            onReport={(found) => setReport({ deviceId, kind: finding.kind, finding: found })}
          />
        ))}
      </ul>
      {report && <ReportLabelDialog report={report} onClose={() => setReport(null)} />}
    </Section>
  );
}

interface LineProps {
  readonly finding: LabelFinding;
  readonly onReport: (finding: Report['finding']) => void;
}

function Line({ finding: { kind, finding, on, by }, onReport }: LineProps) {
  const { t } = useTranslation();
  const name = t(`labels.kind.${kind}`);
  return (
    <li className={classes['line']}>
      <strong>{name}</strong>
      {finding !== 'stuck' && (
        <Badge color="red" variant="light" radius="sm" tt="none">
          {t(`labels.ofDevice.is.${finding}`)}
        </Badge>
      )}
      <Text c="dimmed">{t(`labels.ofDevice.when.${finding}`, { date: showDate(on), by })}</Text>
      {finding === 'stuck' && (
        <IfMay call="labels.report">
          <div className={classes['end']}>
            <MoreActs label={t('labels.ofDevice.acts', { kind: name })}>
              <Menu.Item onClick={() => onReport('unreadable')}>
                {t('labels.ofDevice.report.unreadable')}
              </Menu.Item>
              <Menu.Item onClick={() => onReport('missing')}>{t('labels.ofDevice.report.missing')}</Menu.Item>
            </MoreActs>
          </div>
        </IfMay>
      )}
    </li>
  );
}
