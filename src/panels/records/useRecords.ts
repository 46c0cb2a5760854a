import { useDeferredValue, useMemo } from 'react';
import { type Match, mapOf, matches, ordered, type Result, type ResultOnMap } from '../../atlas/query';
import type { Filter } from '../../atlas/query/filter';
import type { Reading } from '../../atlas/reading/reading';
import { filterIn } from '../../state/filter';
import { readingIn } from '../../state/reading';
import { RECORD_TABLES } from '../../state/records';
import { useAtlas } from '../atlas';

export interface Records {
  readonly reading: Reading;
  readonly filter: Filter;
  readonly result: Result;
  /** As they are shown. */
  readonly shown: readonly Match[];
  readonly sort: string | null;
  readonly map: ResultOnMap;
  /** Whether all that they are made of is there. */
  readonly complete: boolean;
}

/** The records that filter and day mean. They follow when there is time: what is typed is shown first. */
export function useRecords(): Records {
  const reading = useDeferredValue(useAtlas(readingIn));
  const filter = useDeferredValue(useAtlas(filterIn));
  const sort = useDeferredValue(useAtlas((state) => state.sort));
  const complete = useAtlas(({ files }) => RECORD_TABLES.every((table) => files[table].status === 'ready'));
  return useMemo(() => {
    const result = matches(reading, filter);
    return {
      ...{ reading, filter, result, sort, complete },
      shown: ordered(reading, result, sort),
      map: mapOf(reading, result),
    };
  }, [reading, filter, sort, complete]);
}
