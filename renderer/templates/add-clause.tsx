import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateClause } from '../../preload/contract/template-content.ts';
import type { ClauseWords } from './clause-words.ts';

interface Props {
  readonly clauses: readonly TemplateClause[];
  readonly builtIn: ClauseWords;
  readonly language: PaperLanguage;
  readonly onAdd: (clause: TemplateClause) => void;
}

/** Key of a new clause of the office's own. */
function freeKey(clauses: readonly TemplateClause[]): string {
  const taken = new Set(clauses.map(({ key }) => key));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
}

/** Adds a clause of the office's own, or one of Boxfile's that the list does not have. */
export function AddClause({ clauses, builtIn, language, onAdd }: Props) {
  const { t } = useTranslation();
  const taken = new Set(clauses.map(({ key }) => key));
  const others = Object.entries(builtIn).filter(([key]) => !taken.has(key));
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" mt="sm" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('templates.clause.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item
          onClick={() =>
            onAdd({
              key: freeKey(clauses),
              on: true,
              initials: false,
              texts: { [language]: { title: t('templates.clause.newTitle'), text: '' } },
            })
          }
        >
          {t('templates.clause.addOwn')}
        </Menu.Item>
        {others.length > 0 && <Menu.Label>{t('templates.clause.addBuiltIn')}</Menu.Label>}
        {others.map(([key, { title }]) => (
          <Menu.Item key={key} onClick={() => onAdd({ key, on: true, initials: false })}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
