import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TermTextName } from '../../preload/contract/template-values.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import { useQuery } from '../api/use-query.ts';
import { liabilityCapNames, liabilityRuleNames, privateUseNames } from '../settings/agreement-terms.ts';
import { TermChoice, TermLine, TermNumber } from './term-fields.tsx';

interface Props {
  readonly content: TemplateContent;
  readonly language: PaperLanguage;
  /** Boxfile's heading of this kind of form. */
  readonly usualTitle: string;
  readonly onChange: (changes: Partial<TemplateContent>) => void;
}

/** Rules that make sense where the holder owns the device. */
const personalRules: readonly string[] = ['holder-pays', 'shared', 'project-bears'];

/** What this template settles otherwise than the office does; what is left empty is as the office has it. */
export function TermsPart({ content, language, usualTitle, onChange }: Props) {
  const { t } = useTranslation();
  const office = useQuery('settings.office', {}).data?.terms;
  const { terms, termTexts, titles, kind } = content;
  if (!office) return null;

  const set = (changes: Partial<TemplateContent['terms']>): void => {
    const settled = Object.entries({ ...terms, ...changes }).filter(([, value]) => value !== undefined);
    onChange({ terms: Object.fromEntries(settled) });
  };
  const setText = (name: TermTextName, typed: string): void => {
    const { [name]: _, ...others } = termTexts[language] ?? {};
    onChange({
      termTexts: { ...termTexts, [language]: typed === '' ? others : { ...others, [name]: typed } },
    });
  };
  const setTitle = (typed: string): void => {
    const { [language]: _, ...others } = titles;
    onChange({ titles: typed === '' ? others : { ...others, [language]: typed } });
  };
  const rules = liabilityRuleNames.filter((rule) => kind !== 'personal' || personalRules.includes(rule));
  const texts: readonly TermTextName[] =
    kind === 'personal' ? ['minimum', 'allowance', 'reimbursement'] : ['allowance', 'reimbursement'];
  const period = (name: 'renewalMonths' | 'dueAfterDays', max: number) => (
    <NumberInput
      label={t(`templates.terms.${name}`)}
      description={t(`templates.terms.${name}Hint`)}
      min={1}
      max={max}
      allowDecimal={false}
      value={content[name] ?? ''}
      onChange={(typed) => onChange({ [name]: typeof typed === 'number' ? typed : null })}
    />
  );
  const all = { terms, office, onChange: set };
  return (
    <Stack gap="sm">
      <TextInput
        label={t('templates.terms.heading')}
        description={t('templates.terms.headingHint', { title: usualTitle })}
        lang={language}
        value={titles[language] ?? ''}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TermChoice {...all} name="liabilityRule" codes={rules} words="settings.liability" />
      <TermNumber {...all} name="liabilityShare" min={0} max={100} />
      <TermChoice {...all} name="liabilityCap" codes={liabilityCapNames} words="settings.liabilityCap" />
      {terms.liabilityCap === 'amount' && (
        <TermNumber {...all} name="liabilityAmount" min={0} max={1_000_000_000} />
      )}
      <TermLine {...all} name="liabilityDecider" />
      <TermLine {...all} name="liabilityAppeal" />
      <TermNumber {...all} name="lossReportHours" min={1} max={720} />
      <TermNumber {...all} name="policeReportHours" min={1} max={720} />
      <TermNumber {...all} name="returnDays" min={1} max={365} />
      {period('renewalMonths', 120)}
      {period('dueAfterDays', 3650)}
      {texts.map((name) => (
        <TextInput
          key={name}
          label={t(`templates.terms.${name}`)}
          description={t('templates.terms.textHint')}
          placeholder={office[name]}
          lang={language}
          maxLength={400}
          value={termTexts[language]?.[name] ?? ''}
          onChange={(event) => setText(name, event.currentTarget.value)}
        />
      ))}
      <TermChoice {...all} name="privateUse" codes={privateUseNames} words="settings.privateUse" />
      <TermLine {...all} name="supportContact" />
      <TermLine {...all} name="partnerName" />
      <TermLine {...all} name="programmeName" />
      <TermLine {...all} name="councilName" />
      <TermLine {...all} name="governingPlace" />
    </Stack>
  );
}
