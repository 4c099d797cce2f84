import { Anchor, Button, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Claim } from '../../preload/contract/allowances.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useCommand } from '../api/use-command.ts';
import classes from '../components/lines.module.css';
import { Section } from '../components/section.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';

/** Receipts and pictures that go with a claim. */
export function ClaimEvidence({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const choosing = useCommand('allowances.chooseEvidence');
  const attaching = useStartedJob('allowances.attach');
  const result = attaching.job?.result?.kind === 'scans' ? attaching.job.result : null;
  const add = async (): Promise<void> => {
    const files = await choosing.run({});
    if (!files || files.length === 0) return;
    await attaching.start({ id: claim.id, files: files.map(({ token }) => token) });
  };
  return (
    <Section
      title={t('allowances.evidence.title')}
      acts={
        claim.state === 'submitted' && (
          <IfMay call="allowances.attach">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              loading={attaching.running}
              onClick={() => void add()}
            >
              {t('allowances.evidence.add')}
            </Button>
          </IfMay>
        )
      }
    >
      {result?.refused.map(({ fileName, reason }) => (
        <Text key={fileName} c="red" role="alert">
          {fileName}: {t(`scans.refused.${reason}`)}
        </Text>
      ))}
      {claim.evidence.length === 0 && <Text c="dimmed">{t('allowances.evidence.none')}</Text>}
      <ul className={classes['list']}>
        {claim.evidence.map(({ id, fileName }) => (
          <li key={id} className={classes['line']}>
            <Anchor component={Link} href={`/agreements/claims/${claim.id}/evidence/${id}`} inherit>
              {fileName}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
