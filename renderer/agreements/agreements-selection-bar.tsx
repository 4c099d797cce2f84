import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { purposes } from '../../preload/contract/transmittal-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { FileDialog } from '../box-files/file-dialog.tsx';
import type { TableSelection } from '../components/data-table/table-selection.ts';
import { SelectionBar } from '../components/selection-bar.tsx';
import { withAgreements } from '../transmittals/passages.ts';

interface Props {
  readonly order: readonly number[];
  readonly selection: TableSelection;
  readonly onSelection: (selection: TableSelection) => void;
}

/** What can be done with the agreements that are ticked. */
export function AgreementsSelectionBar({ order, selection, onSelection }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [filing, setFiling] = useState(false);
  const chosen = selection.kind === 'all' ? order : order.filter((row) => selection.rows.has(row));
  return (
    <SelectionBar selection={selection} total={order.length} onSelection={onSelection}>
      <IfMay call="agreements.draw">
        <Button variant="default" onClick={() => go('/agreements/print', withAgreements(chosen))}>
          {t('agreements.print.act')}
        </Button>
      </IfMay>
      {purposes.map((purpose) => (
        <IfMay key={purpose} call="transmittals.send">
          <Button
            variant="default"
            onClick={() => go(`/agreements/transmittals/send?purpose=${purpose}`, withAgreements(chosen))}
          >
            {t(`transmittals.send.act.${purpose}`)}
          </Button>
        </IfMay>
      ))}
      <IfMay call="boxFiles.file">
        <Button variant="default" onClick={() => setFiling(true)}>
          {t('boxFiles.agreement.file')}
        </Button>
      </IfMay>
      <IfMay call="stampedCopies.draw">
        <Button variant="default" onClick={() => go('/agreements/stamped-copies', withAgreements(chosen))}>
          {t('stampedCopies.title')}
        </Button>
      </IfMay>
      {filing && <FileDialog rows={chosen} marks={['A', 'B', 'C']} onClose={() => setFiling(false)} />}
    </SelectionBar>
  );
}
