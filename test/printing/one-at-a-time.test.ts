import { expect, it } from 'vitest';
import { oneAtATime } from '../../main/printing/index.ts';

it('what is asked for while a print dialog stays open is refused, and nothing runs beside it', async () => {
  let close = (): void => {};
  const order: string[] = [];
  const open = oneAtATime(async () => {
    await new Promise<void>((done) => (close = done));
    order.push('closed');
  });
  const refused = { code: 'print-open' };
  await expect(oneAtATime(() => Promise.resolve(order.push('second')), 20)).rejects.toMatchObject(refused);
  // A refusal must not make way for the next one.
  await expect(oneAtATime(() => Promise.resolve(order.push('third')), 20)).rejects.toMatchObject(refused);
  const patient = oneAtATime(() => Promise.resolve(order.push('fourth')));
  close();
  await Promise.all([open, patient]);
  expect(order).toEqual(['closed', 'fourth']);
});
