import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementSigning as Signing, Signature } from '../../preload/contract/signing.ts';
import type { Party } from '../../preload/contract/signing-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Section } from '../components/section.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { lackWords } from './lack-words.ts';
import { SignaturesTable } from './signatures-table.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Opened =
  | { readonly act: 'record' }
  | { readonly act: 'correct' | 'withdraw'; readonly signature: Signature };

interface Props {
  readonly agreementId: string;
  /** Name of the health worker; empty where none is known. */
  readonly holder: string;
}

/** Who signed and stamped each copy of an agreement, and what each still needs. */
export function AgreementSigning({ agreementId, holder }: Props) {
  const { t } = useTranslation();
  const signing = useQuery('signing.of', { agreement: agreementId });
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  const { data } = signing;
  const stampOf = (party: Party): boolean =>
    data?.required.some((one) => one.party === party && one.stamp) ?? false;
  const canRecord = data?.open === true && data.printedOn !== null;
  return (
    <Section
      title={t('signing.title')}
      acts={
        canRecord && (
          <IfMay call="signing.record">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconSignature size={16} aria-hidden />}
              onClick={() => setOpened({ act: 'record' })}
            >
              {t('signing.act')}
            </Button>
          </IfMay>
        )
      }
    >
      {signing.isError && <ErrorState error={signing.error} retry={() => void signing.refetch()} />}
      {data && <SigningBody signing={data} onOpen={setOpened} />}
      {data && opened?.act === 'record' && <SigningDialog signing={data} holder={holder} onClose={close} />}
      {opened?.act === 'correct' && (
        <CorrectDialog signature={opened.signature} stampOf={stampOf} onClose={close} />
      )}
      {opened?.act === 'withdraw' && <WithdrawDialog signature={opened.signature} onClose={close} />}
    </Section>
  );
}

function SigningBody({
  signing,
  onOpen,
}: {
  readonly signing: Signing;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation();
  const signatures = signing.copies.flatMap((copy) => copy.signatures);
  if (signing.printedOn === null) return <Text c="dimmed">{t('signing.notPrinted')}</Text>;
  return (
    <Stack gap="xs">
      {signing.copies.map(({ mark, complete, lacks }) => (
        <Text key={mark} size="sm">
          {complete ? <IconCircleCheck size={14} aria-hidden /> : <IconCircleDashed size={14} aria-hidden />}{' '}
          {complete
            ? t('signing.copyComplete', { mark })
            : t('signing.copyLacks', { mark, lacks: lackWords(lacks, t) })}
        </Text>
      ))}
      {signatures.length > 0 && (
        <SignaturesTable
          signatures={signatures}
          onCorrect={(signature) => onOpen({ act: 'correct', signature })}
          onWithdraw={(signature) => onOpen({ act: 'withdraw', signature })}
        />
      )}
    </Stack>
  );
}
