import { expect, it } from 'vitest';
import { fixtureTables } from '../atlas/testing/fixture';
import { arrived } from './arrived';
import { type AtlasLoader, LoadError } from './load';
import { createAtlasStore } from './store';

/** A loader whose sources fail so many times. */
function loaderFailing(times: number): { readonly loader: AtlasLoader; readonly asked: string[] } {
  const asked: string[] = [];
  const loader: AtlasLoader = {
    index: () => Promise.reject(new LoadError('no description')),
    summary: () => Promise.reject(new LoadError('no summary')),
    withdrawn: () => Promise.resolve([]),
    changes: () => Promise.resolve([]),
    table: (name) => {
      asked.push(name);
      const fails = name === 'sources' && asked.filter((each) => each === name).length <= times;
      return fails ? Promise.reject(new LoadError('no')) : Promise.resolve(fixtureTables()[name]);
    },
  };
  return { loader, asked };
}
const never = new AbortController().signal;

it('what nobody has asked for is fetched, and waited for', async () => {
  const store = createAtlasStore();
  const { loader } = loaderFailing(0);
  store.getState().actions.load(loader);
  expect(store.getState().files.sources.status).toBe('idle');
  await arrived(store, ['sources', 'places'], never);
  expect(store.getState().files).toMatchObject({ sources: { status: 'ready' }, places: { status: 'ready' } });
});

it('what fails is not waited for without end, and asked for once more the next time', async () => {
  const store = createAtlasStore();
  const { loader, asked } = loaderFailing(1);
  store.getState().actions.load(loader);
  await arrived(store, ['sources'], never);
  expect(store.getState().files.sources.status).toBe('failed');
  await arrived(store, ['sources'], never);
  expect(store.getState().files.sources.status).toBe('ready');
  // What is there is asked for no more.
  const before = asked.length;
  await arrived(store, ['sources'], never);
  expect(asked).toHaveLength(before);
});

it('who has gone is told of nothing', async () => {
  const store = createAtlasStore();
  const gone = new AbortController();
  let told = false;
  void arrived(store, ['sources'], gone.signal).then(() => {
    told = true;
  });
  gone.abort();
  store.getState().actions.load(loaderFailing(0).loader);
  await arrived(store, ['sources'], never);
  expect(told).toBe(false);
});
