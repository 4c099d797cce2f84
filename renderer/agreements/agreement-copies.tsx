import { Menu } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyCustody, HandStep } from '../../preload/contract/agreements.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { useMay } from '../accounts/use-may.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { showDate } from '../texts/dates.ts';
import classes from './agreement-copies.module.css';
import { CopyChain } from './copy-chain.tsx';
import { folioWaiting, whereWords, type EndPlace } from './copy-words.ts';
import { handStepsOf } from './hand-steps.ts';
import { MoveDialog } from './move-dialog.tsx';

/** The paper copies of an agreement: where each is now, with whom and since when, and how it came there. */
export function AgreementCopies({ agreement }: { readonly agreement: Agreement }) {
  const custody = useQuery('agreements.custody', { id: agreement.id });
  if (custody.isPending) return <Loading />;
  if (custody.isError) return <ErrorState error={custody.error} retry={() => void custody.refetch()} />;
  return (
    <div className={classes['copies']}>
      {custody.data.map((copy) => (
        <Copy key={copy.mark} agreement={agreement} copy={copy} />
      ))}
    </div>
  );
}

interface Props {
  readonly agreement: Agreement;
  readonly copy: CopyCustody;
}

function Copy({ agreement, copy }: Props) {
  const { t } = useTranslation();
  const { mark, complete, required, prints, since, chain, state } = copy;
  const [moving, setMoving] = useState<HandStep | null>(null);
  const steps = handStepsOf(copy);
  const may = useMay('agreements.move') !== 'no';
  const waits = folioWaiting(copy);
  const Mark = complete ? IconCircleCheck : IconCircleDashed;
  return (
    <section className={classes['copy']} aria-label={t('agreements.copy.mark', { mark })}>
      <header className={classes['head']}>
        <span className={classes['mark']} aria-hidden>
          {mark}
        </span>
        <div className={classes['where']}>
          <strong>{whereWords(copy, t)}</strong>
          {state !== 'drafted' && (
            <span className={classes['quiet']}>{t('agreements.copy.since', { date: showDate(since) })}</span>
          )}
        </div>
        {may && steps.length > 0 && (
          <MoreActs label={t('agreements.copy.acts', { mark })}>
            {steps.map((step) => (
              <Menu.Item key={step} onClick={() => setMoving(step)}>
                {t(`agreements.move.act.${step}`)}
              </Menu.Item>
            ))}
          </MoreActs>
        )}
      </header>
      <p className={classes['facts']}>
        <span className={classes['complete']} data-complete={complete || undefined}>
          <Mark size={16} aria-hidden />
          {complete
            ? t('agreements.copy.complete')
            : required
              ? t('agreements.copy.incomplete')
              : t('agreements.copy.notRequired')}
        </span>
        <span>
          {t('agreements.copy.endsWith', { place: t(`agreements.endPlace.${copy.endPlace as EndPlace}`) })}
        </span>
        {prints > 0 && <span>{t('agreements.copy.prints', { count: prints })}</span>}
      </p>
      {waits && <p className={classes['facts']}>{t('agreements.copy.folioWaits', waits)}</p>}
      <CopyChain mark={mark} chain={chain} />
      {moving && (
        <MoveDialog
          agreement={agreement}
          marks={[mark]}
          step={moving}
          since={since}
          onClose={() => setMoving(null)}
        />
      )}
    </section>
  );
}
