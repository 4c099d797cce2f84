import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { PaperLanguageField } from '../settings/paper-language-field.tsx';
import { DifferenceList } from './difference-list.tsx';
import classes from './compare.module.css';
import { comparePath, templatePath } from './templates-routes.ts';
import { useTemplateWords } from './use-template-words.ts';

/** What one version of a template has changed against another. */
export function ComparePage() {
  const { t } = useTranslation();
  const params = useParams<{ key: string; from: string; to: string }>();
  const { key } = params;
  const [from, to] = [Number(params.from), Number(params.to)];
  const [language, setLanguage] = useState<PaperLanguage>('en');
  const [, navigate] = useLocation();
  const { nameOf } = useTemplateWords();
  const template = useQuery('templates.get', { key });
  const compared = useQuery('templates.compare', { key, from, to, language }, { keepPrevious: true });
  const versions = (template.data?.versions ?? []).map(({ number }) => ({
    value: String(number),
    label: number === 0 ? t('templates.version.builtIn') : t('templates.version.number', { number }),
  }));
  return (
    <Page
      title={t('templates.compare.title')}
      aside={compared.data && t('templates.compare.count', { count: compared.data.length })}
      back={{ href: templatePath(key), label: template.data ? nameOf(template.data) : t('templates.title') }}
    >
      <div className={classes['choice']}>
        <NativeSelect
          label={t('templates.compare.from')}
          data={versions}
          value={String(from)}
          onChange={(event) =>
            navigate(comparePath(key, Number(event.currentTarget.value), to), { replace: true })
          }
        />
        <NativeSelect
          label={t('templates.compare.to')}
          data={versions}
          value={String(to)}
          onChange={(event) =>
            navigate(comparePath(key, from, Number(event.currentTarget.value)), { replace: true })
          }
        />
        <PaperLanguageField label={t('templates.compare.language')} value={language} onChange={setLanguage} />
      </div>
      {compared.isPending && <Loading />}
      {compared.isError && <ErrorState error={compared.error} retry={() => void compared.refetch()} />}
      {compared.data?.length === 0 && <Text>{t('templates.compare.none')}</Text>}
      {compared.data && <DifferenceList differences={compared.data} />}
    </Page>
  );
}
