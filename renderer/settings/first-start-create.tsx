import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ApiError } from '../api/api-error.ts';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { CountryField } from '../components/country-field.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { ChosenFile, type Chosen } from './chosen-file.tsx';
import { boxNumberExample, missingIn, officeOf, startValues, type OfficeForm } from './first-start-form.ts';
import classes from './first-start.module.css';
import { placeLevelPreset } from './place-level-presets.ts';
import { PlaceLevelsField } from './place-levels-field.tsx';

const withoutOffice = (path: string): string => path.replace(/^office\./, '');

/** Takes down the office for a new register. */
export function FirstStartCreate({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [logo, setLogo] = useState<Chosen | null>(null);
  const [folder, setFolder] = useState<Chosen | null>(null);
  const [levelsTouched, setLevelsTouched] = useState(false);
  const form = useForm<OfficeForm>({ initialValues: startValues });
  const issues = useFormIssues(form, withoutOffice);
  const create = useCommand('settings.createRegister', issues.take);
  const { values } = form;

  const submit = async (): Promise<void> => {
    form.clearErrors();
    const missing = missingIn(values);
    if (values.country === null || missing.length > 0) {
      issues.take(new ApiError({ code: 'invalid-input', fields: missing }));
      return;
    }
    const office = { ...officeOf(values, values.country), ...(logo && { logo: logo.token }) };
    const opened = await create.run({ office, ...(folder && { folder: folder.token }) });
    if (!opened) return;
    navigate('/devices');
    await forgetRegister();
  };
  const chooseCountry = (country: string | null): void => {
    form.setFieldValue('country', country);
    form.clearFieldError('country');
    if (!levelsTouched) form.setFieldValue('placeLevels', [...placeLevelPreset(country)]);
  };

  return (
    <main className={classes['create']}>
      <Page title={t('settings.create.title')} body="fill">
        <FormLayout
          label={t('settings.create.title')}
          onSubmit={() => void submit()}
          acts={
            <>
              <Button type="submit" data-primary loading={create.running}>
                {t('settings.create.act')}
              </Button>
              <Button variant="default" onClick={onBack}>
                {t('common.cancel')}
              </Button>
            </>
          }
        >
          <ScanField
            label={t('settings.create.name')}
            description={t('settings.create.nameHint')}
            required
            data-autofocus
            autoFocus
            {...form.getInputProps('name')}
          />
          <CountryField
            label={t('settings.create.country')}
            required
            data-path="country"
            value={values.country}
            error={form.errors['country']}
            onChange={chooseCountry}
          />
          <Group align="start" gap="sm" wrap="nowrap" grow>
            <ScanField
              label={t('settings.create.prefix')}
              description={t('settings.create.prefixHint')}
              required
              {...form.getInputProps('prefix')}
              onChange={(text) => form.setFieldValue('prefix', text.toUpperCase())}
            />
            <NumberInput
              label={t('settings.create.firstNumber')}
              description={t('settings.create.firstNumberHint')}
              required
              min={1}
              max={9_999_999}
              allowDecimal={false}
              hideControls
              {...form.getInputProps('firstNumber')}
            />
          </Group>
          <Text role="status">
            {t('settings.create.example')} <strong>{boxNumberExample(values)}</strong>
          </Text>
          <PlaceLevelsField
            levels={values.placeLevels}
            onChange={(levels) => {
              setLevelsTouched(true);
              form.setFieldValue('placeLevels', levels);
            }}
            path="placeLevels"
            errors={form.errors}
          />
          <ChosenFile
            label={t('settings.create.logo')}
            hint={t('settings.create.logoHint')}
            pick="files.chooseLogo"
            value={logo}
            onChange={setLogo}
          />
          <ChosenFile
            label={t('settings.create.folder')}
            hint={t('settings.create.folderHint')}
            pick="files.chooseFolder"
            value={folder}
            onChange={setFolder}
          />
        </FormLayout>
      </Page>
    </main>
  );
}
