import { useAtlas } from '../atlas';

/** Where the map should be and is not: why, and what works without it. */
export function MapMessage() {
  const status = useAtlas((state) => state.mapStatus);
  const problem = useAtlas((state) => state.mapProblem);
  if (status !== 'absent' && status !== 'lost') return null;
  return (
    <div className="map-message card" role="status">
      {status === 'lost' ? (
        <p>The map was interrupted and is being restored.</p>
      ) : (
        <>
          <p>
            <strong>There is no map here.</strong> {problem ?? 'This browser cannot draw it.'}
          </p>
          <p className="muted">
            Everything else works: each corridor as a list of its stops, the deals, the quotations, the
            search.
          </p>
        </>
      )}
    </div>
  );
}
