import { describe, expect, it } from 'vitest';
import {
  matchHeading,
  missingFields,
  setConstant,
  unfedFields,
} from '../../renderer/exchange/mapping-changes.ts';

const mapping = {
  columns: { 'Box No': 'boxNumber', Type: 'kind' },
  constants: { ownerType: 'institution' },
  options: { numbering: 'file' as const, dateOrder: 'dmy' as const, completeImei: false },
};
const fields = [
  { field: 'boxNumber', required: false },
  { field: 'kind', required: true },
  { field: 'ownerType', required: true },
  { field: 'condition', required: true },
];

describe('the matches of an import', () => {
  it('give a field to one heading only', () => {
    expect(matchHeading(mapping, 'Sort', 'kind').columns).toEqual({ 'Box No': 'boxNumber', Sort: 'kind' });
  });

  it('change what a heading feeds, or pass it over', () => {
    expect(matchHeading(mapping, 'Type', 'model').columns).toEqual({ 'Box No': 'boxNumber', Type: 'model' });
    expect(matchHeading(mapping, 'Type', null).columns).toEqual({ 'Box No': 'boxNumber' });
  });

  it('leave the mapping that they start from as it was', () => {
    matchHeading(mapping, 'Type', null);
    setConstant(mapping, 'ownerType', null);
    expect(mapping.columns).toHaveProperty('Type', 'kind');
    expect(mapping.constants).toHaveProperty('ownerType', 'institution');
  });

  it('miss the required fields that neither a column nor a fixed value feeds', () => {
    expect(missingFields(mapping, fields)).toEqual(['condition']);
    expect(missingFields(setConstant(mapping, 'ownerType', null), fields)).toEqual([
      'ownerType',
      'condition',
    ]);
    expect(missingFields(setConstant(mapping, 'condition', '2'), fields)).toEqual([]);
  });

  it('offer fixed values for fields that nothing feeds', () => {
    expect(unfedFields(mapping, fields)).toEqual(['condition']);
  });
});
