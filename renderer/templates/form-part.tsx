import { Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { Section } from '../components/section.tsx';
import { CopiesField } from './copies-field.tsx';
import { SignaturesField } from './signatures-field.tsx';

interface Props {
  readonly content: TemplateContent;
  readonly onChange: (changes: Partial<TemplateContent>) => void;
}

const annexParts = ['accessories', 'checks', 'returnSection'] as const;

/** Copies, who signs, room for stamps, and the annex. */
export function FormPart({ content, onChange }: Props) {
  const { t } = useTranslation();
  const { copies, signatures, stampArea, annex, users, kind } = content;
  const side = (name: 'width' | 'height', label: string) => (
    <NumberInput
      label={label}
      min={60}
      max={90}
      allowDecimal={false}
      clampBehavior="blur"
      value={stampArea[name]}
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= 60 && typed <= 90) {
          onChange({ stampArea: { ...stampArea, [name]: typed } });
        }
      }}
    />
  );
  return (
    <>
      <Section title={t('templates.copies.title')}>
        <CopiesField copies={copies} onChange={(changed) => onChange({ copies: changed })} />
      </Section>
      <Section title={t('templates.signatures.title')}>
        <SignaturesField signatures={signatures} onChange={(changed) => onChange({ signatures: changed })} />
        <Group gap="sm" mt="sm">
          {side('width', t('templates.signatures.stampWidth'))}
          {side('height', t('templates.signatures.stampHeight'))}
        </Group>
      </Section>
      <Section title={t('templates.annex.title')}>
        <Stack gap="xs">
          {annexParts.map((part) => (
            <Checkbox
              key={part}
              label={t(`templates.annex.${part}`)}
              checked={annex[part]}
              onChange={(event) => onChange({ annex: { ...annex, [part]: event.currentTarget.checked } })}
            />
          ))}
          <NumberInput
            label={t('templates.annex.users')}
            min={kind === 'shared' ? 2 : 0}
            max={40}
            allowDecimal={false}
            clampBehavior="blur"
            value={users}
            onChange={(typed) => {
              if (typeof typed === 'number' && typed >= 0 && typed <= 40) onChange({ users: typed });
            }}
          />
        </Stack>
      </Section>
    </>
  );
}
