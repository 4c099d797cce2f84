import type { AgreementTerms } from '../../preload/contract/settings.ts';
import type { InventoryRecord } from './inventory.repository.ts';
import type { SheetColumn, SheetRow } from './sheet-column.ts';

interface InventoryColumn extends SheetColumn {
  readonly value: (device: InventoryRecord, terms: AgreementTerms) => string | number | null;
}

function text(heading: string, width: number, value: InventoryColumn['value']): InventoryColumn {
  return { heading, width, type: 'text', value };
}

function date(heading: string, value: InventoryColumn['value']): InventoryColumn {
  return { heading, width: 12, type: 'date', value };
}

function number(heading: string, width: number, value: InventoryColumn['value']): InventoryColumn {
  return { heading, width, type: 'number', value };
}

/**
 * The columns of the inventory: the export dictionary of DOMAIN section 4 in its order, then what an office
 * needs besides. A device is one row; what its agreement's copies say is joined with their marks in front
 * (`A printed; B printed`). `last_verified_on` stays empty until stock is counted.
 */
export const inventoryColumns: readonly InventoryColumn[] = [
  text('box_number', 14, (d) => d.box),
  text('agreement_no', 14, (d) =>
    d.revision === null || d.revision === 1 ? d.agreementNumber : `${d.agreementNumber}/${d.revision}`,
  ),
  text('copy', 8, (d) => d.copies),
  text('copy_status', 22, (d) => d.copyStates),
  text('custody_place', 22, (d) => d.custody),
  text('file_ref', 22, (d) => d.fileRef),
  text('device_type', 12, (d) => d.kind),
  text('manufacturer', 14, (d) => d.manufacturer),
  text('model', 18, (d) => d.model),
  text('serial', 18, (d) => d.serial),
  text('imei1', 18, (d) => d.imei1),
  text('imei2', 18, (d) => d.imei2),
  text('mac', 19, (d) => d.mac),
  text('asset_tag', 14, (d) => d.assetTag),
  text('iccid', 23, (d) => d.iccid),
  text('msisdn', 17, (d) => d.msisdn),
  text('operator', 14, (d) => d.operator),
  text('sim_secured', 12, (d) => d.secured),
  text('owner_type', 12, (d) => d.ownerType),
  text('owner_name', 20, (d) => d.ownerName),
  text('holder_code', 14, (d) => d.holderCode),
  text('holder_name', 26, (d) => d.holderName),
  text('supervisor_code', 16, (d) => d.supervisorCode),
  text('orgunit_code', 14, (d) => d.placeCode),
  text('orgunit_path', 36, (d) => d.placePath),
  date('issued_on', (d) => d.issuedOn),
  date('due_back', (d) => d.dueBack),
  date('returned_on', (d) => d.returnedOn),
  text('status', 14, (d) => d.state),
  number('condition', 10, (d) => d.condition),
  number('value', 12, (d) => d.value),
  text('currency', 10, (d) => d.currency),
  text('funding', 18, (d) => d.funding),
  text('liability_rule', 28, (d, terms) => (d.agreementNumber === null ? null : terms.liabilityRule)),
  text('allowance', 20, (d, terms) => (d.agreementNumber === null ? null : terms.allowance || null)),
  date('last_verified_on', () => null),
  text('notes', 40, (d) => d.notes),
  text('supervisor_name', 26, (d) => d.supervisorName),
  date('registered_on', (d) => d.registeredOn),
];

/** A device as a row of the inventory. */
export function inventoryRow(device: InventoryRecord, terms: AgreementTerms): SheetRow {
  return inventoryColumns.map((column) => column.value(device, terms));
}
