import { ActionIcon, Menu, Table, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowUpRight, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Folio } from '../../preload/contract/box-files.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { showDate, today } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import classes from './filing-panel.module.css';
import { CorrectDialog } from './correct-dialog.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import { usePutBack } from './use-put-back.ts';

interface Props {
  readonly boxFile: string;
  readonly folios: readonly Folio[];
}

/** What lies at each folio, and who has what was taken out. */
export function FolioTable({ boxFile, folios }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{ readonly what: 'take' | 'correct'; readonly folio: Folio } | null>(
    null,
  );
  const putBack = usePutBack();
  return (
    <>
      <Table withTableBorder verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">{t('boxFiles.contents.folio')}</Table.Th>
            <Table.Th>{t('boxFiles.contents.agreement')}</Table.Th>
            <Table.Th>{t('boxFiles.contents.copy')}</Table.Th>
            <Table.Th>{t('boxFiles.contents.holder')}</Table.Th>
            <Table.Th>{t('boxFiles.contents.filed')}</Table.Th>
            <Table.Th>{t('boxFiles.contents.state')}</Table.Th>
            <Table.Th>{t('boxFiles.contents.scans')}</Table.Th>
            <Table.Th aria-label={t('boxFiles.contents.acts')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {folios.map((folio) => (
            <Table.Tr key={folio.folio}>
              <Table.Th scope="row" ta="right">
                {showCount(folio.folio)}
              </Table.Th>
              <Table.Td>
                <RecordLink
                  entity="agreement"
                  id={folio.agreementId}
                  label={
                    folio.revision > 1
                      ? t('boxFiles.contents.revision', { number: folio.number, revision: folio.revision })
                      : folio.number
                  }
                />
              </Table.Td>
              <Table.Td>{folio.mark}</Table.Td>
              <Table.Td>{folio.holderName}</Table.Td>
              <Table.Td>{showDate(folio.filedOn)}</Table.Td>
              <Table.Td className={classes['taken'] ?? ''}>
                <FolioState folio={folio} />
              </Table.Td>
              <Table.Td>
                {folio.scans === 0
                  ? t('boxFiles.contents.noScan')
                  : t('boxFiles.contents.scanCount', { count: folio.scans })}
              </Table.Td>
              <Table.Td ta="right">
                {(folio.state === 'filed' || folio.state === 'out') && (
                  <IfMay call="boxFiles.takeOut">
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={t('boxFiles.contents.actsFor', { folio: folio.folio })}
                        >
                          <IconDots size={18} />
                        </ActionIcon>
                      </Menu.Target>
                      <Menu.Dropdown>
                        {folio.state === 'filed' ? (
                          <>
                            <Menu.Item
                              leftSection={<IconArrowUpRight size={16} aria-hidden />}
                              onClick={() => setAsking({ what: 'take', folio })}
                            >
                              {t('boxFiles.loan.takeOut')}
                            </Menu.Item>
                            <Menu.Item
                              leftSection={<IconArrowForwardUp size={16} aria-hidden />}
                              onClick={() => setAsking({ what: 'correct', folio })}
                            >
                              {t('boxFiles.correct.act')}
                            </Menu.Item>
                          </>
                        ) : (
                          <Menu.Item
                            leftSection={<IconArrowBackUp size={16} aria-hidden />}
                            onClick={() => void putBack(boxFile, folio)}
                          >
                            {t('boxFiles.loan.putBack')}
                          </Menu.Item>
                        )}
                      </Menu.Dropdown>
                    </Menu>
                  </IfMay>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {asking?.what === 'take' && (
        <TakeOutDialog boxFile={boxFile} folio={asking.folio} onClose={() => setAsking(null)} />
      )}
      {asking?.what === 'correct' && (
        <CorrectDialog boxFile={boxFile} folio={asking.folio} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

function FolioState({ folio }: { readonly folio: Folio }) {
  const { t } = useTranslation();
  const { state, loan, despite, voidReason, mistake } = folio;
  const overdue = loan?.dueOn !== null && loan?.dueOn !== undefined && loan.dueOn < today();
  return (
    <>
      {state === 'void'
        ? t('boxFiles.contents.void', { reason: voidReason ?? '' })
        : t(`boxFiles.folioState.${state}`)}
      {mistake && (
        <Text size="xs" c="dimmed">
          {mistake.movedTo === null
            ? mistake.reason
            : t('boxFiles.contents.mistakeMoved', { reason: mistake.reason, ...mistake.movedTo })}
        </Text>
      )}
      {loan && (
        <Text size="xs" c={overdue ? 'red' : 'dimmed'}>
          {t('boxFiles.loan.by', { name: loan.takenBy, date: showDate(loan.takenOn), why: loan.why })}
          {loan.dueOn &&
            `, ${t(overdue ? 'boxFiles.loan.overdue' : 'boxFiles.loan.until', { date: showDate(loan.dueOn) })}`}
        </Text>
      )}
      {despite !== null && (
        <Text size="xs" c="dimmed">
          {t('boxFiles.contents.despite', { reason: despite })}
        </Text>
      )}
    </>
  );
}
