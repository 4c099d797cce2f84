import type { TFunction } from 'i18next';
import type { Person } from '../../preload/contract/people.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showPhone } from '../texts/phone-numbers.ts';

export function peopleColumns(t: TFunction): readonly Column<Person>[] {
  return [
    {
      key: 'fullName',
      title: t('people.field.name'),
      width: 180,
      grow: 2,
      fixed: true,
      cell: ({ fullName }) => fullName,
    },
    { key: 'code', title: t('people.field.code'), width: 112, grow: 0, cell: ({ code }) => code },
    {
      key: 'role',
      title: t('people.field.role'),
      width: 128,
      grow: 0,
      cell: ({ role }) => t(`people.role.${role}`),
    },
    {
      key: 'phone',
      title: t('people.field.phone'),
      width: 144,
      grow: 0,
      cell: ({ phone }) => phone && showPhone(phone),
    },
    { key: 'place', title: t('people.field.place'), width: 180, grow: 2, cell: ({ place }) => place?.path },
    {
      key: 'supervisor',
      title: t('people.field.supervisor'),
      width: 144,
      cell: ({ supervisor }) => supervisor?.name,
    },
    {
      key: 'devices',
      title: t('people.field.devices'),
      width: 128,
      cell: ({ devices }) => devices.map(({ boxNumber }) => boxNumber).join(', '),
    },
    { key: 'title', title: t('people.field.title'), width: 128, extra: true, cell: ({ title }) => title },
    {
      key: 'idNumber',
      title: t('people.field.idNumber'),
      width: 144,
      extra: true,
      cell: ({ idNumber }) => idNumber,
    },
  ];
}
