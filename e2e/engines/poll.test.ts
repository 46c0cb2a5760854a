import { expect, test } from 'vitest';
import { until } from './poll';

test('the answer is asked for until it is as it should be', async () => {
  let count = 0;
  const ask = async (): Promise<number> => {
    count += 1;
    return count;
  };
  expect(await until('three', ask, (answer) => answer === 3)).toBe(3);
});
test('when it does not come to be so, what was wanted and the last answer are told', async () => {
  const never = until(
    'it should be on',
    async () => ({ on: [] }),
    () => false,
    0,
  );
  await expect(never).rejects.toThrow('it should be on; at last: {"on":[]}');
});
