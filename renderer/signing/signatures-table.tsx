import { ActionIcon, Menu, Table, Text } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../../preload/contract/signing.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { showDate, showInstant } from '../texts/dates.ts';
import { sentenceCase } from '../texts/sentence-case.ts';

interface Props {
  readonly signatures: readonly Signature[];
  readonly onCorrect: (signature: Signature) => void;
  readonly onWithdraw: (signature: Signature) => void;
}

/** Who signed which copy; entries that were corrected stay in sight, struck through. */
export function SignaturesTable({ signatures, onCorrect, onWithdraw }: Props) {
  const { t } = useTranslation();
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('signing.column.copies')}</Table.Th>
          <Table.Th>{t('signing.column.party')}</Table.Th>
          <Table.Th>{t('signing.column.name')}</Table.Th>
          <Table.Th>{t('signing.column.on')}</Table.Th>
          <Table.Th>{t('signing.column.how')}</Table.Th>
          <Table.Th>{t('signing.column.stamp')}</Table.Th>
          <Table.Th>{t('signing.column.recorded')}</Table.Th>
          <Table.Th aria-label={t('common.moreActs')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {signatures.map((one) => (
          <SignatureRow key={one.id} signature={one} onCorrect={onCorrect} onWithdraw={onWithdraw} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function SignatureRow({
  signature,
  onCorrect,
  onWithdraw,
}: Omit<Props, 'signatures'> & { readonly signature: Signature }) {
  const { t } = useTranslation();
  const { mark, party, name, title, council, on, how, stamp, stampName, witness, note } = signature;
  const gone = signature.replacedAt !== null;
  const way = sentenceCase(t(`signing.how.${how}`));
  const seen = sentenceCase(t(`signing.stamp.${stamp}`));
  return (
    <Table.Tr {...(gone && { c: 'dimmed', td: 'line-through' })}>
      <Table.Td>{mark}</Table.Td>
      <Table.Td>{t(`signing.party.${party}`)}</Table.Td>
      <Table.Td>
        {name}
        <Text size="xs" c="dimmed">
          {[title, council?.name, note].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>{showDate(on)}</Table.Td>
      <Table.Td>{witness ? t('signing.witnessed', { how: way, witness }) : way}</Table.Td>
      <Table.Td>{stampName ? t('signing.stampSays', { state: seen, name: stampName }) : seen}</Table.Td>
      <Table.Td>
        <Text size="xs">
          {t('signing.by', { when: showInstant(signature.recordedAt), who: signature.recordedBy })}
          {gone && ` · ${t('signing.replaced')}`}
        </Text>
      </Table.Td>
      <Table.Td ta="right">
        {!gone && (
          <IfMay call="signing.correct">
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" aria-label={`${t('common.moreActs')}: ${mark} ${name}`}>
                  <IconDotsVertical size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onCorrect(signature)}>{t('signing.correct')}</Menu.Item>
                <Menu.Item onClick={() => onWithdraw(signature)}>{t('signing.withdraw.act')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </IfMay>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
