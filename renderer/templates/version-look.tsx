import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { Template } from '../../preload/contract/templates.ts';
import { Page } from '../components/page.tsx';
import { SamplePreview } from './sample-preview.tsx';
import { comparePath } from './templates-routes.ts';

interface Props {
  readonly template: Template;
  readonly number: number;
  readonly content: TemplateContent;
  readonly back: { readonly href: string; readonly label: string };
}

/** A version that is not written any more, as a sample agreement. */
export function VersionLook({ template, number, content, back }: Props) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<PaperLanguage>(template.languages[0] ?? 'en');
  const older = template.versions.find((version) => version.number < number);
  return (
    <Page
      title={number === 0 ? t('templates.version.builtIn') : t('templates.version.number', { number })}
      back={back}
      body="fill"
      acts={
        older && (
          <Button
            component={Link}
            href={comparePath(template.key, older.number, number)}
            variant="default"
            leftSection={<IconGitCompare size={18} aria-hidden />}
          >
            {t('templates.version.compare')}
          </Button>
        )
      }
    >
      <SamplePreview
        templateKey={template.key}
        content={content}
        language={language}
        onLanguage={setLanguage}
      />
    </Page>
  );
}
