import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementFilter } from '../../preload/contract/agreements.ts';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ChoiceFilter } from '../components/choice-filter.tsx';
import type { PersonChoice } from '../components/choices.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { PickFilter } from '../components/pick-filter.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { CouncilPicker } from '../councils/council-picker.tsx';
import { agreementStates } from '../../preload/contract/agreement-values.ts';
import { copyPlaces, noAgreementFilter } from './agreement-filter.ts';

interface Props {
  readonly filter: AgreementFilter;
  readonly onChange: (filter: AgreementFilter) => void;
  readonly aside: ReactNode;
}

/** Search and filters of the agreements list. */
export function AgreementFilters({ filter, onChange, aside }: Props) {
  const { t } = useTranslation();
  const [supervisor, setSupervisor] = useKept<PersonChoice | null>('agreements.supervisor', () => null);
  const council = useQuery(
    'councils.get',
    { id: filter.councilId ?? '' },
    { enabled: filter.councilId !== null },
  );
  const change = (part: Partial<AgreementFilter>): void => onChange({ ...filter, ...part });
  const active = JSON.stringify(filter) !== JSON.stringify(noAgreementFilter);
  const councilName = filter.councilId === null ? null : (council.data?.name ?? t('common.unknown'));
  return (
    <FilterBar
      active={active}
      onClear={() => {
        setSupervisor(null);
        onChange(noAgreementFilter);
      }}
      aside={aside}
    >
      <TextFilter label={t('agreements.find')} value={filter.text} onChange={(text) => change({ text })} />
      <ChoiceFilter
        label={t('agreements.filter.state')}
        choices={agreementStates.map((value) => ({ value, label: t(`agreements.state.${value}`) }))}
        value={filter.states}
        onChange={(states) => change({ states })}
      />
      <ChoiceFilter
        label={t('agreements.filter.where')}
        choices={copyPlaces.map((value) => ({ value, label: t(`agreements.copyState.${value}`) }))}
        value={filter.copyStates}
        onChange={(copyStates) => change({ copyStates })}
      />
      <PickFilter
        label={t('agreements.filter.supervisor')}
        value={supervisor?.kind === 'known' ? supervisor.name : null}
        onClear={() => {
          setSupervisor(null);
          change({ supervisorId: null });
        }}
      >
        <PersonPicker
          label={t('agreements.filter.supervisor')}
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
      <PickFilter
        label={t('agreements.filter.council')}
        value={councilName}
        onClear={() => change({ councilId: null })}
      >
        <CouncilPicker
          label={t('agreements.filter.council')}
          value={filter.councilId === null ? null : { id: filter.councilId, name: councilName ?? '' }}
          path="filter.council"
          onChange={(choice) => change({ councilId: choice?.id ?? null })}
        />
      </PickFilter>
      {filter.waits !== null && (
        <Button variant="light" onClick={() => change({ waits: null })}>
          {t(`agreements.filter.waits.${filter.waits}`)}
        </Button>
      )}
    </FilterBar>
  );
}
