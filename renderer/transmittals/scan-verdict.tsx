import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScannedReturn } from '../../preload/contract/transmittals.ts';
import { RecordLink } from '../components/record-link.tsx';
import { Verdict } from '../components/verdict.tsx';
import classes from './collect-page.module.css';

/** A code that was scanned, with what became of it. */
export interface Scanned extends ScannedReturn {
  readonly key: number;
  readonly text: string;
}

function useDetail({ verdict, number, marks, holder, with: who, text }: Scanned): string {
  const { t } = useTranslation();
  return t(`transmittals.collect.detail.${verdict}`, {
    number,
    marks: marks.join(', '),
    holder: holder ?? t('common.unknown'),
    with: who ?? t('common.unknown'),
    text,
  });
}

/** The last scan, loudly: by colour, icon, word and sound. */
export function ScanVerdict({ scanned }: { readonly scanned: Scanned }) {
  const { t } = useTranslation();
  const detail = useDetail(scanned);
  return (
    <Verdict
      key={scanned.key}
      outcome={scanned.verdict === 'taken' ? 'match' : 'mismatch'}
      title={t(`transmittals.collect.verdict.${scanned.verdict}`)}
    >
      {detail}
    </Verdict>
  );
}

/** One line of the running list. */
export function ScannedLine({ scanned }: { readonly scanned: Scanned }) {
  const { t } = useTranslation();
  const { verdict, agreementId, number, marks, holder, with: who, text } = scanned;
  const good = verdict === 'taken';
  const Icon = good ? IconCircleCheckFilled : IconCircleXFilled;
  const said = agreementId === null ? text : [holder, who].filter(Boolean).join(' · ');
  return (
    <li className={classes['line']} data-good={good || undefined}>
      <Icon size={16} aria-hidden />
      {agreementId !== null && number !== null && (
        <RecordLink entity="agreement" id={agreementId} label={`${number} ${marks.join(', ')}`} />
      )}
      <span>{good ? said : `${t(`transmittals.collect.verdict.${verdict}`)}: ${said}`}</span>
    </li>
  );
}
