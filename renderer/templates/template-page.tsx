import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { useMay } from '../accounts/use-may.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { TemplateActs } from './template-acts.tsx';
import { templatesPath, versionPath } from './templates-routes.ts';
import { TemplateBadges } from './templates-table.tsx';
import { useTemplateWords } from './use-template-words.ts';
import { VersionsTable } from './versions-table.tsx';

/** One template: its versions, and what can be done with it. */
export function TemplatePage() {
  const { t } = useTranslation();
  const { key } = useParams<{ key: string }>();
  const { nameOf } = useTemplateWords();
  const [, navigate] = useLocation();
  const found = useQuery('templates.get', { key });
  const mayChange = useMay('templates.startDraft') !== 'no';
  const starting = useCommand('templates.startDraft');
  const back = { href: templatesPath, label: t('templates.title') };
  const template = found.data;

  if (!template) {
    return (
      <Page title={t('templates.title')} back={back}>
        {found.isPending && <Loading />}
        {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      </Page>
    );
  }
  const start = async (): Promise<void> => {
    const begun = await starting.run({ key, number: template.inUse ?? 0 });
    if (begun?.draft) navigate(versionPath(key, begun.draft));
  };
  return (
    <Page
      title={nameOf(template)}
      aside={<TemplateBadges template={template} />}
      back={back}
      acts={
        mayChange && (
          <>
            {template.draft === null ? (
              <Button
                leftSection={<IconPencil size={18} aria-hidden />}
                loading={starting.running}
                disabled={template.retiredOn !== null}
                onClick={() => void start()}
              >
                {t('templates.page.startDraft')}
              </Button>
            ) : (
              <Button
                component={Link}
                href={versionPath(key, template.draft)}
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                {t('templates.page.edit')}
              </Button>
            )}
            <TemplateActs template={template} />
          </>
        )
      }
    >
      <Section title={t('templates.page.versions')}>
        <VersionsTable template={template} mayChange={mayChange} />
      </Section>
      <Text size="xs" c="dimmed">
        {t('templates.page.key', { key })}
      </Text>
    </Page>
  );
}
