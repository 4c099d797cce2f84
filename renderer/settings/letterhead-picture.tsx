import { ActionIcon, Group, Input, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './letterhead-picture.module.css';

interface Props {
  /** From 1. */
  readonly number: number;
  /** Data address of a picture in use. */
  readonly address: string | null;
  /** Name of the file of a newly chosen one. */
  readonly name: string | null;
  readonly path: string;
  readonly error: ReactNode;
  /** Moves it one place to the front; null for the first. */
  readonly onFirst: (() => void) | null;
  readonly onRemove: () => void;
}

/** One picture of the letterhead. */
export function LetterheadPicture({ number, address, name, path, error, onFirst, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <div data-path={path} tabIndex={-1}>
      <Group gap={4} wrap="nowrap">
        {onFirst && (
          <Tooltip label={t('settings.letterhead.forward', { number })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('settings.letterhead.forward', { number })}
              onClick={onFirst}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {address ? (
          <img
            className={classes['picture']}
            src={address}
            alt={t('settings.letterhead.inUse', { number })}
          />
        ) : (
          <Text>{name}</Text>
        )}
        <Tooltip label={t('settings.letterhead.remove', { number })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('settings.letterhead.remove', { number })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
