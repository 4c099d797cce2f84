import { Alert, Center, Loader, NativeSelect, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { refusalText } from '../api/notices.tsx';
import { documentAddress } from '../documents/addresses.ts';
import { OpenViewer } from '../documents/pdf-viewer.tsx';
import { PaperLanguageField } from '../settings/paper-language-field.tsx';
import classes from './editor.module.css';
import { useLivePdf } from './use-live-pdf.ts';
import { useSample } from './use-sample.ts';
import { useTemplateWords } from './use-template-words.ts';

interface Props {
  readonly templateKey: string;
  readonly content: TemplateContent;
  readonly language: PaperLanguage;
  readonly onLanguage: (language: PaperLanguage) => void;
}

/** A sample agreement beside the template it is drawn from, drawn anew as that changes. */
export function SamplePreview({ templateKey, content, language, onLanguage }: Props) {
  const { t } = useTranslation();
  const { languageOf } = useTemplateWords();
  const [second, setSecond] = useState<PaperLanguage | ''>('');
  const beside = second === '' || second === language ? null : second;
  const sample = useSample(templateKey, content, language, beside);
  const { pdf, failed } = useLivePdf(sample.document === null ? null : documentAddress(sample.document));
  return (
    <section className={classes['preview']} aria-label={t('templates.editor.preview')}>
      <div className={classes['previewBar']}>
        <PaperLanguageField label={t('templates.editor.previewIn')} value={language} onChange={onLanguage} />
        <NativeSelect
          label={t('templates.editor.previewSecond')}
          data={[
            { value: '', label: t('templates.editor.onlyOne') },
            ...paperLanguages
              .filter((other) => other !== language)
              .map((other) => ({ value: other, label: languageOf(other) })),
          ]}
          value={beside ?? ''}
          onChange={(event) => setSecond(event.currentTarget.value as PaperLanguage | '')}
        />
        <Text size="sm" c="dimmed" role="status" className={classes['drawing'] ?? ''}>
          {sample.drawing ? t('templates.editor.drawing') : ''}
        </Text>
      </div>
      {sample.error && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('templates.editor.previewFailed')}
        >
          {refusalText(sample.error)}
          {pdf && <Text size="sm">{t('templates.editor.previewOld')}</Text>}
        </Alert>
      )}
      {failed && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('preview.cannotShow')}
        </Alert>
      )}
      <div className={classes['paper']}>
        {pdf ? (
          <OpenViewer pdf={pdf} label={t('templates.editor.preview')} />
        ) : (
          !sample.error && (
            <Center h="100%">
              <Loader role="status" aria-label={t('preview.opening')} />
            </Center>
          )
        )}
      </div>
    </section>
  );
}
