import { Alert, Combobox, Highlight, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuildingBank,
  IconDeviceMobile,
  IconDeviceSim,
  IconFileText,
  IconFolder,
  IconMapPin,
  IconMailForward,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../preload/contract/search.ts';
import type { Catalogue } from '../../resources/texts/index.ts';
import classes from './search-box.module.css';
import type { SearchAnswer } from './use-search.ts';

interface Props {
  readonly answer: SearchAnswer | undefined;
  readonly text: string;
}

type Entity = SearchHit['entity'];

const icons: Readonly<Record<Entity, Icon>> = {
  device: IconDeviceMobile,
  agreement: IconFileText,
  person: IconUser,
  place: IconMapPin,
  sim: IconDeviceSim,
  'box-file': IconFolder,
  transmittal: IconMailForward,
  council: IconBuildingBank,
};
const order: readonly Entity[] = [
  'device',
  'agreement',
  'person',
  'place',
  'sim',
  'box-file',
  'transmittal',
  'council',
];

/** Value of the option that lists every device found. */
export const allDevices = 'all-devices';

/** What was found, by kind, the field it was found in beside it. */
export function SearchHits({ answer, text }: Props) {
  const { t } = useTranslation();
  if (!answer) return <Combobox.Empty role="status">{t('search.searching')}</Combobox.Empty>;
  const { hits, devices, foreign } = answer;
  if (hits.length === 0)
    return (
      <Combobox.Empty role="status">
        {foreign ? t('search.foreign') : t('search.nothing', { text })}
      </Combobox.Empty>
    );
  const shownDevices = hits.filter(({ entity }) => entity === 'device').length;
  return (
    <>
      {foreign && (
        <Alert color="red" mb={4} icon={<IconAlertTriangle aria-hidden />} role="alert">
          {t('search.foreign')}
        </Alert>
      )}
      <Combobox.Options className={classes['hits'] ?? ''} aria-label={t('search.hits')}>
        {order.map((entity) => {
          const group = hits.filter((hit) => hit.entity === entity);
          if (group.length === 0) return null;
          return (
            <Combobox.Group key={entity} label={t(`search.kind.${entity}`)}>
              {group.map((hit) => (
                <Combobox.Option key={hit.id} value={hit.id}>
                  <Hit hit={hit} text={text} />
                </Combobox.Option>
              ))}
              {entity === 'device' && devices > shownDevices && (
                <Combobox.Option value={allDevices}>
                  {t('search.allDevices', { count: devices })}
                </Combobox.Option>
              )}
            </Combobox.Group>
          );
        })}
      </Combobox.Options>
    </>
  );
}

function Hit({ hit, text }: { readonly hit: SearchHit; readonly text: string }) {
  const { t } = useTranslation();
  const Icon = icons[hit.entity];
  const found = t(`search.found.${hit.found as keyof Catalogue['search']['found']}`, { defaultValue: '' });
  return (
    <div className={classes['hit']}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes['words']}>
        <Highlight component="span" inherit highlight={text} fw={500}>
          {hit.title}
        </Highlight>
        {hit.detail && (
          <Highlight component="span" inherit highlight={text} c="dimmed" ml="xs">
            {hit.detail}
          </Highlight>
        )}
      </span>
      {found && (
        <Text size="xs" c="dimmed">
          {t('search.foundIn', { field: found })}
        </Text>
      )}
    </div>
  );
}
