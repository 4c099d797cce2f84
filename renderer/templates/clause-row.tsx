import { ActionIcon, Checkbox, Switch, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateClause } from '../../preload/contract/template-content.ts';
import { ClauseFields } from './clause-fields.tsx';
import { titleOf, wordingOf, type ClauseWords } from './clause-words.ts';
import classes from './editor.module.css';

interface Props {
  readonly clause: TemplateClause;
  readonly language: PaperLanguage;
  readonly builtIn: ClauseWords;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onMove: (by: number) => void;
  readonly onDrag: (isDragged: boolean) => void;
  readonly onChange: (clause: TemplateClause) => void;
  readonly onRemove: () => void;
}

/** One clause of the list; open, its words. */
export function ClauseRow(props: Props) {
  const { clause, language, builtIn, isOpen, isFirst, isLast, onOpen, onMove, onDrag, onChange } = props;
  const { t } = useTranslation();
  const title = titleOf(clause, builtIn, language) ?? t('templates.clause.newTitle');
  const wording = wordingOf(clause, language, builtIn);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const state = wording === undefined ? 'missing' : clause.texts ? 'own' : null;
  return (
    <>
      <div className={classes['head']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          draggable
          className={classes['handle']}
          aria-label={t('templates.clause.drag', { title })}
          onKeyDown={onKeyDown}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', title);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          <IconGripVertical size={16} aria-hidden />
        </ActionIcon>
        <Switch
          size="xs"
          aria-label={t('templates.clause.onOf', { title })}
          checked={clause.on}
          onChange={(event) => onChange({ ...clause, on: event.currentTarget.checked })}
        />
        <UnstyledButton
          className={classes['name'] ?? ''}
          aria-expanded={isOpen}
          aria-label={t('templates.clause.edit', { title })}
          onClick={() => onOpen(!isOpen)}
        >
          <Text truncate>{title}</Text>
        </UnstyledButton>
        {state && (
          <Text size="xs" c={state === 'missing' ? 'red' : 'dimmed'}>
            {t(`templates.clause.${state}`)}
          </Text>
        )}
        <Checkbox
          size="xs"
          label={t('templates.clause.initials')}
          aria-label={t('templates.clause.initialsOf', { title })}
          checked={clause.initials}
          onChange={(event) => onChange({ ...clause, initials: event.currentTarget.checked })}
        />
        <MoveButton label={t('templates.clause.up', { title })} disabled={isFirst} onClick={() => onMove(-1)}>
          <IconChevronUp size={16} aria-hidden />
        </MoveButton>
        <MoveButton label={t('templates.clause.down', { title })} disabled={isLast} onClick={() => onMove(1)}>
          <IconChevronDown size={16} aria-hidden />
        </MoveButton>
      </div>
      {isOpen && (
        <ClauseFields
          clause={clause}
          language={language}
          builtIn={builtIn}
          title={title}
          onChange={onChange}
          onRemove={props.onRemove}
        />
      )}
    </>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** Moves something one place up or down. */
export function MoveButton({ label, disabled, onClick, children }: MoveButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
