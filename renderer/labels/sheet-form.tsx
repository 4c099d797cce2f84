import { Button, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { sheetProblems } from '../../preload/contract/label-geometry.ts';
import type { LabelSheetView } from '../../preload/contract/labels.ts';
import { focusField } from '../api/field-on-screen.ts';
import { IssueText } from '../api/issue-text.tsx';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormLayout } from '../components/form-layout.tsx';
import { Page } from '../components/page.tsx';
import { geometryOf, measureFields, measuresOf, type Measures } from './measures.ts';
import { MeasuredSheet } from './measured-sheet.tsx';

interface Props {
  /** The sheet it begins as. */
  readonly from: LabelSheetView;
  readonly isNew: boolean;
  readonly onDone: () => void;
}

interface Values extends Record<string, unknown> {
  code: string;
  name: string;
  geometry: Measures;
}

/** Measures of a sheet beside its picture, which follows every figure and says what does not fit. */
export function SheetForm({ from, isNew, onDone }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      code: isNew ? '' : from.id,
      name: from.own?.name ?? '',
      geometry: measuresOf(from),
    },
  });
  const issues = useFormIssues(form);
  const adding = useCommand('labels.addSheet', issues.take);
  const changing = useCommand('labels.changeSheet', issues.take);
  const { values, errors, setFieldValue } = form;
  const geometry = geometryOf(values.geometry);
  const problems = sheetProblems(geometry);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const [first] = problems;
    if (first) {
      focusField(`geometry.${first.field}`);
      return;
    }
    const draft = { code: values.code, name: values.name, geometry };
    const { own } = from;
    const saved =
      isNew || !own
        ? await adding.run(draft)
        : await changing.run({ ...draft, id: own.id, version: own.version });
    if (!saved) return;
    showDone(t('labels.own.saved', { id: values.code.trim() }));
    onDone();
  };
  const title = isNew ? t('labels.own.newTitle') : t('labels.own.editTitle', { id: from.id });
  return (
    <Page title={title}>
      <FormLayout
        label={title}
        onSubmit={() => void save()}
        side={<MeasuredSheet geometry={geometry} problems={problems} />}
        acts={
          <>
            <Button type="submit" data-primary loading={adding.running || changing.running}>
              {t('labels.own.save')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('labels.own.back')}
            </Button>
          </>
        }
      >
        <TextInput
          label={t('labels.own.code')}
          description={t('labels.own.codeHint')}
          required
          data-path="code"
          data-autofocus
          value={values.code}
          error={errors['code']}
          onChange={(event) => setFieldValue('code', event.currentTarget.value)}
        />
        <TextInput
          label={t('labels.own.name')}
          description={t('labels.own.nameHint')}
          required
          data-path="name"
          value={values.name}
          error={errors['name']}
          onChange={(event) => setFieldValue('name', event.currentTarget.value)}
        />
        <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
          {measureFields.map(({ name, path, whole }) => {
            const problem = problems.find(({ field }) => field === path);
            const issue = problem && {
              field: path,
              code: problem.problem,
              ...('params' in problem && { params: problem.params }),
            };
            return (
              <NumberInput
                key={name}
                label={t(`labels.own.${name}`)}
                data-path={`geometry.${path}`}
                value={values.geometry[name]}
                error={issue ? <IssueText issue={issue} /> : errors[`geometry.${path}`]}
                onChange={(typed) => setFieldValue('geometry', { ...values.geometry, [name]: typed })}
                min={0}
                step={whole ? 1 : 0.1}
                decimalScale={whole ? 0 : 2}
                suffix={whole ? '' : ' mm'}
              />
            );
          })}
        </SimpleGrid>
        {problems.length === 0 && (
          <Text size="xs" c="dimmed">
            {t('labels.own.sound', { count: geometry.columns * geometry.rows })}
          </Text>
        )}
      </FormLayout>
    </Page>
  );
}
