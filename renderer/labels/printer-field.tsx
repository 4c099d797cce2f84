import { Anchor, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CallOutput } from '../api/client.ts';

interface Props {
  readonly printers: CallOutput<'printing.printers'>;
  /** The system's name; empty for a printer of another computer. */
  readonly value: string;
  readonly onChange: (printer: string) => void;
}

/** The printer that labels are made for, with what is set for it. */
export function PrinterField({ printers: { printers, elsewhere }, value, onChange }: Props) {
  const { t } = useTranslation();
  const { offset, dpi } = printers.find(({ name }) => name === value) ?? elsewhere;
  return (
    <div>
      <Select
        label={t('labels.printer')}
        data={[
          ...printers.map(({ name, label }) => ({ value: name, label })),
          { value: '', label: t('labels.otherPrinter') },
        ]}
        value={value}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 80 }, width: 280, position: 'bottom-end' }}
        onChange={(name) => {
          if (name !== null) onChange(name);
        }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('labels.printerFacts', { dpi, right: offset.x, down: offset.y })}{' '}
        <Anchor component={Link} href="/settings/printers" size="xs" underline="always">
          {t('labels.changePrinter')}
        </Anchor>
      </Text>
    </div>
  );
}
