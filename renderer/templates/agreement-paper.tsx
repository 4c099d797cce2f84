import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { PaperFields, type PaperChosen } from './paper-fields.tsx';
import { useTemplateWords } from './use-template-words.ts';

/** The template and languages of an agreement, to be changed until it is printed. */
export function AgreementPaper({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const { nameOf, languagesOf } = useTemplateWords();
  const [changing, setChanging] = useState(false);
  const mayChange = useMay('agreements.changePaper') !== 'no' && agreement.state === 'drafted';
  const template = useQuery('templates.list', {}).data?.find(({ key }) => key === agreement.template);
  const { templateVersion, language, secondLanguage } = agreement;
  const version = templateVersion > 0 ? t('templates.version.number', { number: templateVersion }) : null;
  return (
    <>
      {[
        template ? nameOf(template) : agreement.template,
        version,
        languagesOf(secondLanguage === null ? [language] : [language, secondLanguage]),
      ]
        .filter(Boolean)
        .join(', ')}{' '}
      {mayChange && (
        <Anchor component="button" type="button" onClick={() => setChanging(true)}>
          {t('templates.choice.change')}
        </Anchor>
      )}
      {changing && <ChangePaper agreement={agreement} onClose={() => setChanging(false)} />}
    </>
  );
}

function isPaperLanguage(language: string | null): language is PaperLanguage {
  return paperLanguages.some((known) => known === language);
}

interface ChangePaperProps {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}

function ChangePaper({ agreement, onClose }: ChangePaperProps) {
  const { t } = useTranslation();
  const { id, version, template, language, secondLanguage, ownership } = agreement;
  const [paper, setPaper] = useState<PaperChosen | null>(
    isPaperLanguage(language)
      ? { template, language, secondLanguage: isPaperLanguage(secondLanguage) ? secondLanguage : null }
      : null,
  );
  const changing = useCommand('agreements.changePaper');
  const change = async (): Promise<void> => {
    if (!paper || !(await changing.run({ id, version, ...paper }))) return;
    showDone(t('templates.choice.changed'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.choice.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text>{t('templates.choice.body')}</Text>
        <PaperFields ownership={ownership} value={paper} errors={{}} onChange={setPaper} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={changing.running} disabled={!paper} onClick={() => void change()}>
            {t('templates.choice.act')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
