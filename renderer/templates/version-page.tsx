import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useMay } from '../accounts/use-may.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { templatePath } from './templates-routes.ts';
import { useTemplateWords } from './use-template-words.ts';
import { VersionLook } from './version-look.tsx';

/** One version of a template: a draft to write, or what was published to look at. */
export function VersionPage() {
  const { t } = useTranslation();
  const { key, number: typed } = useParams<{ key: string; number: string }>();
  const number = Number(typed);
  const { nameOf } = useTemplateWords();
  const mayWrite = useMay('templates.saveDraft') !== 'no';
  const template = useQuery('templates.get', { key });
  const content = useQuery('templates.content', { key, number });
  const version = template.data?.versions.find((one) => one.number === number);

  if (!template.data || !content.data || !version) {
    const failed = [template, content].find(({ isError }) => isError);
    return (
      <Page title={t('templates.title')} back={{ href: templatePath(key), label: t('templates.title') }}>
        {failed?.error ? (
          <ErrorState error={failed.error} retry={() => void failed.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  }
  const back = { href: templatePath(key), label: nameOf(template.data) };
  if (version.state === 'draft' && mayWrite) {
    return (
      <TemplateEditor
        key={number}
        template={template.data}
        number={number}
        version={version.version}
        saved={content.data}
        back={back}
      />
    );
  }
  return <VersionLook template={template.data} number={number} content={content.data} back={back} />;
}
