import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { NoPrinter } from './no-printer.tsx';
import { PrintForm } from './print-form.tsx';
import { openPrintDialog, useToPrint, type ToPrint } from './printing-store.ts';

/** The one print dialog of the window: which printer, how many, which pages. */
export function PrintDialog() {
  const { t } = useTranslation();
  const wanted = useToPrint();
  return (
    <Modal
      opened={wanted !== null}
      onClose={() => openPrintDialog(null)}
      title={wanted && t('printing.title', { file: wanted.fileName })}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {wanted && <Choices key={wanted.document} wanted={wanted} />}
    </Modal>
  );
}

function Choices({ wanted }: { readonly wanted: ToPrint }) {
  const choices = useQuery('printing.choices', { document: wanted.document });
  const lookAgain = (): void => void choices.refetch();
  if (choices.isError) return <ErrorState error={choices.error} retry={lookAgain} />;
  if (!choices.data) return <Loading />;
  if (choices.data.printers.length === 0) {
    return <NoPrinter wanted={wanted} lookAgain={lookAgain} looking={choices.isFetching} />;
  }
  return <PrintForm wanted={wanted} {...choices.data} />;
}
