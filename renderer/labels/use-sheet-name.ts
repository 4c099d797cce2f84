import { useTranslation } from 'react-i18next';
import type { LabelSheetView } from '../../preload/contract/labels.ts';

/** How a sheet is called: its numbers, what it is made of and how large a label is. */
export function useSheetName(): (sheet: LabelSheetView) => string {
  const { t } = useTranslation();
  return ({ id, also, material, width, height, own }) =>
    own || material === null
      ? t('labels.ownSheetName', { id, name: own?.name ?? '' })
      : t('labels.sheetName', {
          id: [id, ...also].join(' / '),
          material: t(`labels.material.${material}`),
          width,
          height,
        });
}
