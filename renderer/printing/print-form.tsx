import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sides } from '../../preload/contract/printing.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { IssueText } from '../api/issue-text.tsx';
import type { CallOutput } from '../api/client.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { askWhetherPrinted, openPrintDialog, type ToPrint } from './printing-store.ts';

type Props = CallOutput<'printing.choices'> & { readonly wanted: ToPrint };

const allSides: readonly Sides[] = ['one', 'two'];

/** What is to be printed on: straight to a printer, or on through the system's own dialog. */
export function PrintForm({ wanted, printers, pages: count, last, sides: wish }: Props) {
  const { t } = useTranslation();
  const usual = printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const [printer, setPrinter] = useState(last?.printer ?? usual?.name ?? null);
  const [sides, setSides] = useState<Sides>(wish ?? last?.sides ?? 'one');
  const [copies, setCopies] = useState(1);
  const [pages, setPages] = useState(wanted.pages ?? '');
  const [issue, setIssue] = useState<FieldIssue>();
  const { run, running } = useCommand('printing.print', ({ code, fields }) => {
    // What must be drawn again is not printed from here: the screen behind has the way to draw it.
    if (code === 'drawing-outdated' || code === 'already-printed') openPrintDialog(null);
    setIssue(fields.find(({ field }) => field === 'pages' || field === 'copies'));
    return fields.length > 0;
  });

  const send = async (to: string | null): Promise<void> => {
    setIssue(undefined);
    const { document, fileName, onTaken } = wanted;
    const typed = pages.trim() === '' ? null : pages;
    const answer = await run({ document, printer: to, copies, sides, pages: typed });
    if (!answer?.sent) return;
    openPrintDialog(null);
    onTaken?.();
    showDone(t('preview.printed', { file: fileName }));
    const { printing } = answer;
    if (printing) askWhetherPrinted({ document, fileName, pages: typed, printing, onTaken });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(printer);
      }}
    >
      <Stack gap="sm">
        {wanted.again && <Text size="sm">{t('printing.againAdvice')}</Text>}
        <Select
          label={t('printing.printer')}
          data={printers.map(({ name, label }) => ({ value: name, label }))}
          value={printer}
          allowDeselect={false}
          onChange={setPrinter}
          comboboxProps={{ transitionProps: { duration: 80 } }}
          data-autofocus={wanted.again ? undefined : true}
        />
        <TextInput
          label={t('printing.pages')}
          description={t('printing.pagesHint', { count })}
          placeholder={t('printing.allPages', { count })}
          value={pages}
          error={issue?.field === 'pages' && <IssueText issue={issue} />}
          onChange={(event) => setPages(event.currentTarget.value)}
          data-autofocus={wanted.again ? true : undefined}
        />
        <Group gap="md" align="flex-end">
          <NumberInput
            label={t('printing.copies')}
            w={88}
            min={1}
            max={99}
            clampBehavior="strict"
            allowDecimal={false}
            value={copies}
            error={issue?.field === 'copies' && <IssueText issue={issue} />}
            onChange={(typed) => {
              if (typeof typed === 'number') setCopies(typed);
            }}
          />
          <div>
            <Text fw={500} mb={4} id="sides">
              {t('printing.sides')}
            </Text>
            <SegmentedControl
              aria-labelledby="sides"
              value={sides}
              onChange={(side) => setSides(side)}
              data={allSides.map((side) => ({ value: side, label: t(`printing.side.${side}`) }))}
            />
          </div>
        </Group>
        <Text size="xs" c="dimmed">
          {t('preview.actualSize')}
        </Text>
      </Stack>
      <Group justify="space-between" mt="md" gap="xs">
        <Button variant="subtle" disabled={running} onClick={() => void send(null)}>
          {t('printing.systemDialog')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={() => openPrintDialog(null)}>
            {t('printing.cancel')}
          </Button>
          <Button type="submit" loading={running} disabled={printer === null}>
            {t('printing.print')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}
