import { describe, expect, it } from 'vitest';
import { newId } from '../../main/database/new-id.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that rise in the order they are made, even when the clock goes back', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) =>
      newId(i < 10_000 ? 1_800_000_000_000 : 1_700_000_000_000),
    );
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});
