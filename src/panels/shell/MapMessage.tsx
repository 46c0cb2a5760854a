import { say } from '../../words/shell';
import { useAtlas } from '../atlas';
import { Rich } from '../Rich';

/** Where the map should be and is not: why, and what works without it. */
export function MapMessage() {
  const status = useAtlas((state) => state.mapStatus);
  const problem = useAtlas((state) => state.mapProblem);
  const again = useAtlas((state) => state.mapAgain);
  if (status !== 'absent' && status !== 'lost') return null;
  return (
    <div className="map-message card" role="status">
      {status === 'lost' ? (
        <p>{say('map.lost')}</p>
      ) : (
        <>
          <p>
            <Rich
              id={say.key('map.absent')}
              values={{ why: problem ?? say('map.absent.why') }}
              parts={{ strong: <strong /> }}
            />
          </p>
          <p className="muted">{say('map.absent.else')}</p>
          {again && (
            <button type="button" className="button" onClick={again}>
              {say('part.again')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
