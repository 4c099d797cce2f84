import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { DeviceFilter } from '../../preload/contract/device-list.ts';
import type { DeviceState } from '../../preload/contract/device-values.ts';
import { ChoiceFilter } from '../components/choice-filter.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { PickFilter } from '../components/pick-filter.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { PlacePicker } from '../components/place-picker.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { useKept } from '../api/kept.ts';
import type { PersonChoice, PlaceChoice } from '../components/choices.ts';
import { isFiltering, noFilter } from './device-list.ts';
import { deviceStateNames } from './device-states.ts';
import { agreementStates, type AgreementState } from '../../preload/contract/agreement-values.ts';
import { kindNames, ownerTypeNames } from './device-words.ts';

interface DeviceFiltersProps {
  readonly filter: DeviceFilter;
  readonly onChange: (filter: DeviceFilter) => void;
  readonly aside: ReactNode;
}

/** Search and filters of the devices list. */
export function DeviceFilters({ filter, onChange, aside }: DeviceFiltersProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useKept<PlaceChoice | null>('devices.place', () => null);
  const [supervisor, setSupervisor] = useKept<PersonChoice | null>('devices.supervisor', () => null);
  const change = (part: Partial<DeviceFilter>): void => onChange({ ...filter, ...part });
  const clear = (): void => {
    setPlace(null);
    setSupervisor(null);
    onChange(noFilter);
  };
  return (
    <FilterBar active={isFiltering(filter)} onClear={clear} aside={aside}>
      <TextFilter
        label={t('register.searchLabel')}
        value={filter.text}
        onChange={(text) => change({ text })}
      />
      <ChoiceFilter<DeviceState>
        label={t('register.field.state')}
        choices={deviceStateNames.map((value) => ({ value, label: t(`register.state.${value}`) }))}
        value={filter.states}
        onChange={(states) => change({ states })}
      />
      <ChoiceFilter
        label={t('register.field.agreement')}
        choices={agreementStates.map((value) => ({
          value,
          label: t(`register.agreementState.${value}`),
        }))}
        value={filter.agreementStates as AgreementState[]}
        onChange={(chosen) => change({ agreementStates: chosen })}
      />
      <PickFilter
        label={t('register.field.place')}
        value={place?.kind === 'known' ? place.name : null}
        onClear={() => {
          setPlace(null);
          change({ placeId: null });
        }}
      >
        <PlacePicker
          label={t('register.field.place')}
          value={place}
          path="filter.place"
          errors={{}}
          allowNew={false}
          onChange={(choice) => {
            setPlace(choice);
            change({ placeId: choice?.kind === 'known' ? choice.id : null });
          }}
        />
      </PickFilter>
      <PickFilter
        label={t('register.field.supervisor')}
        value={supervisor?.kind === 'known' ? supervisor.name : null}
        onClear={() => {
          setSupervisor(null);
          change({ supervisorId: null });
        }}
      >
        <PersonPicker
          label={t('register.field.supervisor')}
          role="supervisor"
          value={supervisor}
          path="filter.supervisor"
          errors={{}}
          allowNew={false}
          onChange={(choice) => {
            setSupervisor(choice);
            change({ supervisorId: choice?.kind === 'known' ? choice.id : null });
          }}
        />
      </PickFilter>
      <ChoiceFilter
        label={t('register.field.kind')}
        choices={kindNames.map((value) => ({ value, label: t(`register.kind.${value}`) }))}
        value={filter.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <ChoiceFilter
        label={t('register.field.owner')}
        choices={ownerTypeNames.map((value) => ({ value, label: t(`register.ownerType.${value}`) }))}
        value={filter.ownerTypes}
        onChange={(ownerTypes) => change({ ownerTypes })}
      />
    </FilterBar>
  );
}
