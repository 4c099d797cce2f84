import { Button, Group, Input, Textarea } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mostLetterLines, mostPictures } from '../../preload/contract/letterhead.ts';
import { useCommand } from '../api/use-command.ts';
import { LetterheadPicture } from './letterhead-picture.tsx';
import type { OfficeForm } from './office-form.ts';

interface Props {
  /** Data addresses of the pictures in use. */
  readonly present: readonly string[];
  readonly lines: readonly string[];
  readonly pictures: OfficeForm['pictures'];
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly onLines: (lines: string[]) => void;
  readonly onPictures: (pictures: OfficeForm['pictures']) => void;
}

/** What stands at the head of papers: lines below the office's name, and pictures beside them. */
export function LetterheadField({ present, lines, pictures, errors, onLines, onPictures }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const choosing = useCommand('files.chooseLogo');

  const choose = async (): Promise<void> => {
    const chosen = await choosing.run({});
    if (chosen) onPictures([...pictures, chosen]);
  };
  return (
    <>
      <Textarea
        label={t('settings.letterhead.lines')}
        description={t('settings.letterhead.linesHint', { count: mostLetterLines })}
        data-path="letterLines"
        rows={mostLetterLines}
        value={lines.join('\n')}
        error={errors['letterLines']}
        onChange={(event) => onLines(event.currentTarget.value.split('\n').slice(0, mostLetterLines))}
      />
      <div role="group" aria-labelledby={id}>
        <Input.Label id={id} labelElement="div">
          {t('settings.letterhead.pictures')}
        </Input.Label>
        <Input.Description mb={4}>{t('settings.letterhead.picturesHint')}</Input.Description>
        <Group gap="xs" align="flex-start">
          {pictures.map((picture, at) => (
            <LetterheadPicture
              key={typeof picture === 'number' ? `kept ${picture}` : picture.token}
              number={at + 1}
              address={typeof picture === 'number' ? (present[picture] ?? null) : null}
              name={typeof picture === 'number' ? null : picture.name}
              path={`pictures.${at}`}
              error={errors[`pictures.${at}`]}
              onFirst={at === 0 ? null : () => onPictures(movedForward(pictures, at))}
              onRemove={() => onPictures(pictures.filter((_, other) => other !== at))}
            />
          ))}
          {pictures.length < mostPictures && (
            <Button variant="default" loading={choosing.running} onClick={() => void choose()}>
              {t(pictures.length === 0 ? 'settings.create.choose' : 'settings.letterhead.another')}
            </Button>
          )}
        </Group>
      </div>
    </>
  );
}

function movedForward(pictures: OfficeForm['pictures'], at: number): OfficeForm['pictures'] {
  const moved = [...pictures];
  const [picture] = moved.splice(at, 1);
  if (picture !== undefined) moved.splice(at - 1, 0, picture);
  return moved;
}
