import { Button, Fieldset, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/use-may.ts';
import type { Office } from '../../preload/contract/settings.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { CountryField } from '../components/country-field.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { Section } from '../components/section.tsx';
import { AgreementTermsFields } from './agreement-terms-fields.tsx';
import { LetterheadField } from './letterhead-field.tsx';
import { officeChange, officeForm, type OfficeForm } from './office-form.ts';
import { PaperLanguageField } from './paper-language-field.tsx';
import { PlaceLevelsField } from './place-levels-field.tsx';

const qrContents: readonly Office['qrContent'][] = ['full', 'number-only'];

/** What can be changed about the office. The prefix cannot: every box bears it. */
export function OfficeSettings({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const form = useForm<OfficeForm>({ initialValues: officeForm(office) });
  const issues = useFormIssues(form);
  const updating = useCommand('settings.updateOffice', issues.take);
  const { values, errors, setFieldValue } = form;
  const mayChange = useMay('settings.updateOffice') !== 'no';

  const save = async (): Promise<void> => {
    form.clearErrors();
    if (await updating.run(officeChange(office.version, form.getValues()))) showDone(t('settings.saved'));
  };
  return (
    <FormLayout
      label={t('settings.title')}
      onSubmit={() => void save()}
      acts={
        mayChange ? (
          <>
            <Button type="submit" data-primary loading={updating.running} disabled={!form.isDirty()}>
              {t('common.save')}
            </Button>
            {form.isDirty() && (
              <Button variant="default" onClick={form.reset}>
                {t('settings.undo')}
              </Button>
            )}
          </>
        ) : (
          <Text c="dimmed">{t('settings.readOnly')}</Text>
        )
      }
    >
      <Fieldset variant="unstyled" disabled={!mayChange}>
        <Section title={t('settings.office.title')}>
          <Stack gap="sm">
            <ScanField
              label={t('settings.create.name')}
              description={t('settings.create.nameHint')}
              required
              data-path="name"
              value={values.name}
              error={errors['name']}
              onChange={(name) => setFieldValue('name', name)}
            />
            <CountryField
              label={t('settings.create.country')}
              data-path="country"
              allowDeselect={false}
              value={values.country}
              error={errors['country']}
              onChange={(country) => country && setFieldValue('country', country)}
            />
            <div>
              <Text fw={500}>{t('settings.create.prefix')}</Text>
              <Text>{office.prefix}</Text>
              <Text size="xs" c="dimmed">
                {t('settings.office.prefixFixed')}
              </Text>
            </div>
            <PlaceLevelsField
              levels={values.placeLevels}
              path="placeLevels"
              errors={errors}
              onChange={(levels) => setFieldValue('placeLevels', levels)}
            />
          </Stack>
        </Section>
        <Section title={t('settings.letterhead.title')}>
          <Stack gap="sm">
            <LetterheadField
              present={office.pictures}
              lines={values.letterLines}
              pictures={values.pictures}
              errors={errors}
              onLines={(lines) => setFieldValue('letterLines', lines)}
              onPictures={(pictures) => setFieldValue('pictures', pictures)}
            />
            <PaperLanguageField
              label={t('settings.letterhead.language')}
              description={t('settings.letterhead.languageHint')}
              value={values.paperLanguage}
              onChange={(language) => setFieldValue('paperLanguage', language)}
            />
          </Stack>
        </Section>
        <Section title={t('settings.qr.title')}>
          <Radio.Group
            label={t('settings.qr.label')}
            value={values.qrContent}
            onChange={(content) => setFieldValue('qrContent', content)}
          >
            <Stack gap="xs" mt={4}>
              {qrContents.map((content) => (
                <Radio
                  key={content}
                  value={content}
                  label={t(`settings.qr.${content}`)}
                  description={t(`settings.qrHint.${content}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        </Section>
        <Section title={t('settings.terms.title')}>
          <AgreementTermsFields
            terms={values.terms}
            errors={errors}
            onChange={(terms) => setFieldValue('terms', terms)}
          />
        </Section>
      </Fieldset>
    </FormLayout>
  );
}
