import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './code-fields.module.css';
import type { CodeGroups } from './use-code-groups.ts';

interface CodeFieldsProps {
  /** Which groups of the code, counted from 0. */
  readonly positions: readonly number[];
  readonly groups: CodeGroups;
  /** A scanner ends its code with Enter. */
  readonly onFinished: () => void;
}

/** One field for each group, in the type of the sheet. A group that is mistyped says so at once. */
export function CodeFields({ positions, groups, onFinished }: CodeFieldsProps) {
  const { t } = useTranslation();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const focus = (at: number): void => fields.current[at]?.focus();

  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.key === 'Backspace' && groups.texts[at] === '' && at > 0) {
      event.preventDefault();
      focus(at - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (groups.complete) onFinished();
      else focus(groups.texts.findIndex((text) => text.length < 5));
    }
  };
  return (
    <div className={classes['fields']} data-enter-skip>
      {positions.map((position, at) => {
        const right = groups.isRight(at);
        const number = position + 1;
        return (
          <TextInput
            key={position}
            ref={(field) => {
              fields.current[at] = field;
            }}
            label={t('keys.step.group', { number })}
            classNames={{ input: classes['group'] ?? '', root: classes['field'] ?? '' }}
            data-autofocus={at === 0 || undefined}
            autoFocus={at === 0}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            data-path={`groups.${at}`}
            value={groups.texts[at] ?? ''}
            error={right === false ? t('fieldError.recovery-code-group', { group: number }) : undefined}
            rightSection={
              right ? (
                <IconCheck size={16} role="img" aria-label={t('keys.open.looksRight', { number })} />
              ) : null
            }
            onChange={(event) => focus(groups.enter(at, event.currentTarget.value))}
            onKeyDown={(event) => onKeyDown(event, at)}
          />
        );
      })}
    </div>
  );
}
