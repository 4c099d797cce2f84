import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { lettersBrought } from './passages.ts';

/** Letters that ask for what is still out, drawn at once. */
export function LettersPage() {
  const { t } = useTranslation();
  const [letters] = useState(lettersBrought);
  const drawing = useStartedJob('transmittals.drawReminders');
  const { start } = drawing;
  const draw = (): void => {
    if (letters) void start({ purpose: letters.purpose, to: [...letters.to] });
  };
  useEffect(() => {
    if (letters) void start({ purpose: letters.purpose, to: [...letters.to] });
  }, [letters, start]);
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  return (
    <Page
      title={t('transmittals.outstanding.lettersTitle')}
      back={{ href: '/agreements/outstanding', label: t('transmittals.outstanding.title') }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <DrawnDocument drawing={drawing} label={t('transmittals.outstanding.lettersTitle')} retry={draw}>
        {t('preview.goneBody')}
      </DrawnDocument>
    </Page>
  );
}
