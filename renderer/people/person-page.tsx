import { Group, List, Space, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Person } from '../../preload/contract/people.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import { IdentityNumber } from './identity-number.tsx';
import { PersonActs } from './person-acts.tsx';
import { PersonHandOvers } from './person-hand-overs.tsx';

/** One person: who they are, what they hold, what has happened. */
export function PersonPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const person = useQuery('people.get', { id });
  const back = { href: '/people', label: t('people.title') };
  if (person.data) return <PersonRecord person={person.data} back={back} />;
  return (
    <Page title={t('people.one')} back={back}>
      {person.isError ? <ErrorState error={person.error} retry={() => void person.refetch()} /> : <Loading />}
    </Page>
  );
}

interface Props {
  readonly person: Person;
  readonly back: { readonly href: string; readonly label: string };
}

function PersonRecord({ person, back }: Props) {
  const { t } = useTranslation();
  const history = useQuery('people.history', { id: person.id });
  const { place, supervisor, devices, phone } = person;
  return (
    <Page
      title={person.fullName || t('common.unknown')}
      aside={
        person.erasedOn === null
          ? t(`people.role.${person.role}`)
          : t('people.erased', { date: showDate(person.erasedOn) })
      }
      back={back}
      acts={<PersonActs person={person} />}
    >
      <Facts
        facts={[
          { label: t('people.field.code'), value: person.code },
          { label: t('people.field.phone'), value: phone && showPhone(phone) },
          {
            label: t('people.field.place'),
            value: place && <RecordLink entity="place" id={place.id} label={place.path} />,
          },
          {
            label: t('people.field.supervisor'),
            value: supervisor && <RecordLink entity="person" id={supervisor.id} label={supervisor.name} />,
          },
          { label: t('people.field.title'), value: person.title },
          {
            label: t('people.field.id'),
            value: (person.idType ?? person.idNumber) === null ? null : <IdentityNumber person={person} />,
          },
        ]}
      />
      <Space h="lg" />
      <Section title={t('people.field.devices')}>
        {devices.length === 0 ? (
          <Text c="dimmed">{t('people.noDevices')}</Text>
        ) : (
          <List listStyleType="none">
            {devices.map(({ id, boxNumber, model }) => (
              <List.Item key={id}>
                <Group gap="sm">
                  <RecordLink entity="device" id={id} label={boxNumber} />
                  <Text c="dimmed">{model}</Text>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <PersonHandOvers id={person.id} />
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
    </Page>
  );
}
