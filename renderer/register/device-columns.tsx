import type { TFunction } from 'i18next';
import type { DeviceRow } from '../../preload/contract/device-list.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showDate } from '../texts/dates.ts';
import { nearestFirst } from '../texts/place-names.ts';
import { showIccid, showImei } from '../texts/identifiers.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import { DeviceStateBadge } from './device-state-badge.tsx';
import { modelName } from './device-words.ts';

const date = (iso: string | null): string => (iso ? showDate(iso) : '');

/** The columns of the devices list; those marked extra wait in the choice of columns. */
export function deviceColumns(t: TFunction): readonly Column<DeviceRow>[] {
  const word = (group: string, value: string): string =>
    t(`register.${group}.${value}` as 'register.kind.phone');
  return [
    {
      key: 'boxNumber',
      title: t('register.field.boxNumber'),
      width: 128,
      grow: 0,
      fixed: true,
      sort: 'boxNumber',
      cell: (row) => <strong>{row.boxNumber}</strong>,
    },
    {
      key: 'state',
      title: t('register.field.state'),
      width: 140,
      grow: 0,
      sort: 'state',
      cell: (row) => <DeviceStateBadge state={row.state} />,
    },
    { key: 'model', title: t('register.field.model'), width: 120, grow: 2, sort: 'model', cell: modelName },
    {
      key: 'imei1',
      title: t('register.field.imei'),
      width: 152,
      grow: 0,
      sort: 'imei1',
      cell: (row) => showImei(row.imei1 ?? ''),
    },
    {
      key: 'holder',
      title: t('register.field.holder'),
      width: 136,
      grow: 3,
      sort: 'holderName',
      cell: (row) => row.holderName,
    },
    {
      key: 'place',
      title: t('register.field.place'),
      width: 120,
      grow: 3,
      sort: 'placePath',
      cell: (row) => row.placePath && nearestFirst(row.placePath),
    },
    {
      key: 'msisdn',
      title: t('register.field.msisdn'),
      width: 136,
      grow: 0,
      sort: 'msisdn',
      cell: (row) => row.msisdn && showPhone(row.msisdn),
    },
    {
      key: 'agreement',
      title: t('register.field.agreement'),
      width: 112,
      grow: 0,
      sort: 'agreementState',
      cell: (row) => row.agreementState && word('agreementState', row.agreementState),
    },
    {
      key: 'kind',
      title: t('register.field.kind'),
      width: 96,
      sort: 'kind',
      extra: true,
      cell: (row) => word('kind', row.kind),
    },
    {
      key: 'serial',
      title: t('register.field.serial'),
      width: 136,
      sort: 'serial',
      extra: true,
      cell: (row) => row.serial,
    },
    {
      key: 'imei2',
      title: t('register.field.imei2'),
      width: 160,
      extra: true,
      cell: (row) => showImei(row.imei2 ?? ''),
    },
    {
      key: 'iccid',
      title: t('register.field.iccid'),
      width: 208,
      extra: true,
      cell: (row) => showIccid(row.iccid ?? ''),
    },
    {
      key: 'holderCode',
      title: t('register.field.holderCode'),
      width: 120,
      extra: true,
      cell: (row) => row.holderCode,
    },
    {
      key: 'supervisor',
      title: t('register.field.supervisor'),
      width: 136,
      sort: 'supervisorName',
      extra: true,
      cell: (row) => row.supervisorName,
    },
    {
      key: 'owner',
      title: t('register.field.owner'),
      width: 120,
      extra: true,
      cell: (row) => word('ownerType', row.ownerType),
    },
    {
      key: 'condition',
      title: t('register.field.condition'),
      width: 200,
      sort: 'condition',
      extra: true,
      cell: (row) => word('condition', String(row.condition)),
    },
    {
      key: 'issuedOn',
      title: t('register.field.issuedOn'),
      width: 136,
      sort: 'issuedOn',
      extra: true,
      cell: (row) => date(row.issuedOn),
    },
    {
      key: 'registeredOn',
      title: t('register.field.registeredOn'),
      width: 136,
      sort: 'registeredOn',
      extra: true,
      cell: (row) => date(row.registeredOn),
    },
  ];
}
