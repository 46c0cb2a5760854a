import { expect, it, vi } from 'vitest';
import { partOf } from './usePart';

const Component = () => null;

it('a part is fetched once, and again after a failure', async () => {
  const fetched = vi
    .fn()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ default: Component });
  const part = partOf(fetched);
  await expect(part.load()).rejects.toThrow('offline');
  expect(part.component).toBeNull();
  await expect(part.load()).resolves.toBe(Component);
  await expect(part.load()).resolves.toBe(Component);
  expect(fetched).toHaveBeenCalledTimes(2);
});
