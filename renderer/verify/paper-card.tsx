import { Alert, Button, Group, List } from '@mantine/core';
import { IconCircleCheck, IconAlertTriangle, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PaperVerdict } from '../../preload/contract/verify.ts';
import { boxFilePath } from '../box-files/paths.ts';
import { Facts } from '../components/facts.tsx';
import { Verdict } from '../components/verdict.tsx';
import { recordPath } from '../layout/paths.ts';
import { usePaperFacts } from './use-paper-facts.tsx';
import classes from './verify.module.css';

interface Props {
  readonly paper: PaperVerdict;
  /** Whether it is told by sound as well: one scan, not one of many papers in a file. */
  readonly loud?: boolean;
}

/** What one paper should say, and whether it holds. */
export function PaperCard({ paper, loud = false }: Props) {
  const { t } = useTranslation();
  const { verdict, agrees, agreement, boxFile, differences } = paper;
  const facts = usePaperFacts(paper);
  const sentence = t(`verify.verdict.${verdict}`, {
    number: paper.number,
    revision: paper.revision,
    mark: paper.mark,
  });
  const provesNothing = verdict === 'number-only';
  const Mark = agrees ? IconCircleCheck : IconAlertTriangle;
  const title = provesNothing ? t('verify.proves') : t(agrees ? 'verify.agrees' : 'verify.agreesNot');
  return (
    <div className={classes['card']}>
      {loud && !provesNothing ? (
        <Verdict outcome={agrees ? 'match' : 'mismatch'} title={title}>
          {sentence}
        </Verdict>
      ) : (
        <div className={classes['quiet']} data-agrees={agrees} role={agrees ? 'status' : 'alert'}>
          <Mark size={20} aria-hidden />
          <div>
            <strong>{title}</strong>
            <div>{sentence}</div>
          </div>
        </div>
      )}
      {(agreement || boxFile) && (
        <Group gap="xs" className={classes['acts'] ?? ''}>
          {agreement && (
            <Button component={Link} href={recordPath('agreement', agreement.id)} variant="default">
              {t('verify.open')}
            </Button>
          )}
          {agreement?.printedAt && (
            <Button
              component={Link}
              href={`/agreements/verify/${agreement.id}/${paper.mark ?? '-'}`}
              variant="default"
              leftSection={<IconFileText size={18} aria-hidden />}
            >
              {t('verify.text')}
            </Button>
          )}
          {boxFile && (
            <Button component={Link} href={boxFilePath(boxFile.id)} variant="default">
              {t('verify.open')}
            </Button>
          )}
        </Group>
      )}
      {differences.length > 0 && (
        <Alert color="yellow" title={t('verify.differences')} mb="sm">
          <List size="sm">
            {differences.map(({ field, paper: says, register }) => (
              <List.Item key={field}>
                {t('verify.difference', {
                  field: t(`verify.field.${field}`),
                  paper: says,
                  register: register ?? t('verify.nothing'),
                })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
    </div>
  );
}
