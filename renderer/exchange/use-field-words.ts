import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../resources/texts/index.ts';
import { useQuery } from '../api/use-query.ts';

/** Names the fields of an import as people know them; the levels of places by the office's own words. */
export function useFieldWords(): (field: string) => string {
  const { t } = useTranslation();
  const levels = useQuery('places.levels', {});
  return (field) => {
    const [, depth] = /^place\.(\d+)/.exec(field) ?? [];
    if (depth !== undefined) {
      return t('exchange.placeLevel', { level: levels.data?.[Number(depth)] ?? Number(depth) + 1 });
    }
    return t(`exchange.field.${field as keyof Catalogue['exchange']['field']}`, { defaultValue: field });
  };
}
