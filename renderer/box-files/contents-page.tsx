import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { DrawnReport } from '../documents/drawn-report.tsx';
import { boxFilePath } from './paths.ts';

/** Prints the list that lies in front of a box file's papers. */
export function ContentsPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const boxFile = useQuery('boxFiles.get', { id });
  const number = boxFile.data?.number ?? '';
  return (
    <DrawnReport
      title={t('boxFiles.print.contentsTitle', { number })}
      back={{ href: boxFilePath(id), label: t('boxFiles.numbered', { number }) }}
      call="boxFiles.drawContents"
      pdf={{ id }}
      pdfAct={t('boxFiles.print.draw')}
      settings={<Text>{boxFile.data?.title}</Text>}
      before={t('boxFiles.print.before')}
    />
  );
}
