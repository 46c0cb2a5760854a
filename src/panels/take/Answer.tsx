import type { Taker } from './useTaker';

/** What came of it, said aloud too: a failure at once, the rest when the reader pauses. */
export function Answer({ taker, busy }: { taker: Taker; busy: string }) {
  const { failed, said } = taker;
  return (
    <>
      <p className="small" role="status">
        {taker.busy ? busy : failed ? '' : said}
      </p>
      {failed && (
        <p className="plight" data-tone="warn" role="alert">
          {said}
        </p>
      )}
    </>
  );
}
