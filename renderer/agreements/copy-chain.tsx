import { Anchor, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ChainStep } from '../../preload/contract/agreements.ts';
import { showDate } from '../texts/dates.ts';
import classes from './agreement-copies.module.css';

function stepWords(step: ChainStep, t: TFunction): string {
  const { person, council, boxFile, folio } = step;
  const unknown = t('common.unknown');
  return t(`agreements.step.${step.step}`, {
    person: person?.name ?? unknown,
    council: council?.name ?? unknown,
    whom: council?.name ?? person?.name ?? unknown,
    boxFile: boxFile ?? unknown,
    folio: folio ?? unknown,
  });
}

/** What happened to a copy, from its printing to where it is now. */
export function CopyChain({ mark, chain }: { readonly mark: string; readonly chain: readonly ChainStep[] }) {
  const { t } = useTranslation();
  if (chain.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('agreements.copy.noChain')}
      </Text>
    );
  }
  return (
    <ol className={classes['chain']} aria-label={t('agreements.copy.chain', { mark })}>
      {chain.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a chain only grows at its end
        <li key={index} className={classes['step']}>
          <time dateTime={step.on}>{showDate(step.on)}</time> {stepWords(step, t)}
          {step.transmittal && (
            <>
              {' · '}
              <Anchor component={Link} href={`/agreements/transmittals/${step.transmittal.id}`} inherit>
                {step.transmittal.number}
              </Anchor>
            </>
          )}{' '}
          <span className={classes['by']}>{t('agreements.copy.enteredBy', { who: step.by })}</span>
          {step.note && <div>{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}
