import { Button, Group, NumberInput, Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterSetting } from '../../preload/contract/printing.ts';
import { dotsPerInch } from '../../preload/contract/printing-values.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  /** Kinds of paper, in words. */
  readonly usedFor: string;
  readonly setting: PrinterSetting;
  readonly onTest: (offset: PrinterSetting['offset']) => void;
}

/** Furthest that printing can be moved, in millimetres. */
const furthest = 5;

/** One printer: what is set for it can be changed in place. */
export function PrinterRow({ name, label, note, usedFor, setting, onTest }: Props) {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(setting.offset);
  const [dpi, setDpi] = useState(setting.dpi);
  const { run, running } = useCommand('printing.keepPrinter');
  const mayKeep = useMay('printing.keepPrinter') !== 'no';
  const mayTest = useMay('printing.drawTestPage') !== 'no';
  const isChanged = offset.x !== setting.offset.x || offset.y !== setting.offset.y || dpi !== setting.dpi;

  const keep = async (): Promise<void> => {
    if (await run({ name, offset, dpi })) showDone(t('printing.settings.kept', { printer: label }));
  };
  const field = (axis: 'x' | 'y', words: string) => (
    <NumberInput
      aria-label={`${words}, ${label}`}
      readOnly={!mayKeep}
      value={offset[axis]}
      onChange={(typed) => {
        if (typeof typed === 'number') setOffset({ ...offset, [axis]: typed });
      }}
      w={96}
      min={-furthest}
      max={furthest}
      step={0.1}
      decimalScale={1}
      clampBehavior="strict"
      suffix=" mm"
    />
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {label}
        {[note, usedFor && `${t('printing.settings.last')}: ${usedFor}`].filter(Boolean).map((line) => (
          <Text key={line} size="xs" c="dimmed" fw={400}>
            {line}
          </Text>
        ))}
      </Table.Th>
      <Table.Td>{field('x', t('printing.settings.right'))}</Table.Td>
      <Table.Td>{field('y', t('printing.settings.down'))}</Table.Td>
      <Table.Td>
        <Select
          aria-label={`${t('printing.settings.dpi')}, ${label}`}
          w={88}
          readOnly={!mayKeep}
          allowDeselect={false}
          data={dotsPerInch.map(String)}
          value={String(dpi)}
          onChange={(chosen) => {
            const dots = dotsPerInch.find((one) => String(one) === chosen);
            if (dots) setDpi(dots);
          }}
          comboboxProps={{ transitionProps: { duration: 80 } }}
        />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {mayKeep && (
            <Button size="compact-sm" disabled={!isChanged} loading={running} onClick={() => void keep()}>
              {t('printing.settings.keep')}
            </Button>
          )}
          {mayTest && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('printing.settings.testPageOf', { printer: label })}
              onClick={() => onTest(offset)}
            >
              {t('printing.settings.testPage')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
