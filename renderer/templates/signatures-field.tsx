import { Button, Checkbox, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { signatureParties } from '../../preload/contract/template-values.ts';
import type { TemplateSignature } from '../../preload/contract/template-content.ts';
import { MoveButton } from './clause-row.tsx';
import { moved } from './clause-words.ts';
import classes from './editor.module.css';

interface Props {
  readonly signatures: readonly TemplateSignature[];
  readonly onChange: (signatures: TemplateSignature[]) => void;
}

const marks = ['required', 'stamp', 'thumbprint'] as const;

/** Who signs, in the order of signing, and what each of them leaves on the paper. */
export function SignaturesField({ signatures, onChange }: Props) {
  const { t } = useTranslation();
  const absent = signatureParties.filter((party) => !signatures.some((one) => one.party === party));
  const change = (at: number, changes: Partial<TemplateSignature>): void =>
    onChange(signatures.map((one, other) => (other === at ? { ...one, ...changes } : one)));
  return (
    <>
      <ol className={classes['entries']} aria-label={t('templates.signatures.title')}>
        {signatures.map((signature, at) => {
          const party = t(`templates.party.${signature.party}`);
          return (
            <li key={signature.party} className={classes['entry']}>
              <Text className={classes['entryName'] ?? ''}>{party}</Text>
              {marks.map((mark) => (
                <Checkbox
                  key={mark}
                  size="xs"
                  label={t(`templates.signatures.${mark}`)}
                  aria-label={t('templates.signatures.of', {
                    what: t(`templates.signatures.${mark}`),
                    party,
                  })}
                  checked={signature[mark]}
                  onChange={(event) => change(at, { [mark]: event.currentTarget.checked })}
                />
              ))}
              <MoveButton
                label={t('templates.signatures.up', { party })}
                disabled={at === 0}
                onClick={() => onChange(moved(signatures, at, at - 1))}
              >
                <IconChevronUp size={16} aria-hidden />
              </MoveButton>
              <MoveButton
                label={t('templates.signatures.down', { party })}
                disabled={at === signatures.length - 1}
                onClick={() => onChange(moved(signatures, at, at + 1))}
              >
                <IconChevronDown size={16} aria-hidden />
              </MoveButton>
              <MoveButton
                label={t('templates.signatures.remove', { party })}
                disabled={signature.party === 'holder'}
                onClick={() => onChange(signatures.filter((_, other) => other !== at))}
              >
                <IconTrash size={16} aria-hidden />
              </MoveButton>
            </li>
          );
        })}
      </ol>
      {absent.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" mt="xs" leftSection={<IconPlus size={16} aria-hidden />}>
              {t('templates.signatures.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {absent.map((party) => (
              <Menu.Item
                key={party}
                onClick={() =>
                  onChange([...signatures, { party, required: false, stamp: false, thumbprint: false }])
                }
              >
                {t(`templates.party.${party}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
