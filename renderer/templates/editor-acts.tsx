import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconGitCompare, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { Template } from '../../preload/contract/templates.ts';
import { dropKept } from '../api/kept.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { confirm } from '../components/confirm.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { comparePath, templatePath } from './templates-routes.ts';

interface Props {
  readonly template: Template;
  readonly number: number;
  readonly version: number;
  readonly saved: TemplateContent;
  readonly content: TemplateContent;
  readonly onContent: (content: TemplateContent) => void;
  readonly onIssues: (issues: readonly FieldIssue[]) => void;
}

/** Saves a draft, publishes it, or gives it up. */
export function EditorActs({ template, number, version, saved, content, onContent, onIssues }: Props) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const { key, inUse } = template;
  const saving = useCommand('templates.saveDraft');
  const dropping = useCommand('templates.dropDraft');
  const publishing = useCommand('templates.publish', ({ fields }) => {
    setAsking(false);
    onIssues(fields);
    return fields.length > 0;
  });
  const dirty = JSON.stringify(saved) !== JSON.stringify(content);

  /** The draft's version after it is saved; null when it was refused. */
  const save = async (): Promise<number | null> => {
    if (!dirty) return version;
    const kept = await saving.run({ key, version, content });
    return kept?.versions.find((one) => one.number === number)?.version ?? null;
  };
  const saveOnly = async (): Promise<void> => {
    if ((await save()) !== null) showDone(t('templates.editor.saved'));
  };
  const leave = (): void => {
    dropKept(`template draft ${key} ${number}`);
    navigate(templatePath(key));
  };
  const publish = async (note: string): Promise<void> => {
    const latest = await save();
    if (latest === null || !(await publishing.run({ key, version: latest, note }))) return;
    showDone(t('templates.editor.published', { number }));
    leave();
  };
  const drop = async (): Promise<void> => {
    const sure = await confirm({
      title: t('templates.editor.dropAsk', { number }),
      body: t('templates.editor.dropBody'),
      act: t('templates.editor.drop'),
      danger: true,
    });
    if (!sure || !(await dropping.run({ key, version }))) return;
    showDone(t('templates.editor.dropped'));
    leave();
  };
  const compare = async (): Promise<void> => {
    if ((await save()) !== null) navigate(comparePath(key, inUse ?? 0, number));
  };
  return (
    <>
      <Button variant="default" disabled={!dirty} loading={saving.running} onClick={() => void saveOnly()}>
        {t('templates.editor.save')}
      </Button>
      <Button onClick={() => setAsking(true)}>{t('templates.editor.publish')}</Button>
      <MoreActs>
        {inUse !== null && (
          <Menu.Item leftSection={<IconGitCompare size={16} aria-hidden />} onClick={() => void compare()}>
            {t('templates.version.compare')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={!dirty}
          onClick={() => onContent(saved)}
        >
          {t('templates.editor.undo')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void drop()}>
          {t('templates.editor.drop')}
        </Menu.Item>
      </MoreActs>
      {asking && (
        <PublishDialog
          number={number}
          running={saving.running || publishing.running}
          onPublish={(note) => void publish(note)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
