import { useState } from 'react';
import { say } from '../../words/shell';
import { Boundary } from '../shell/Boundary';
import { partOf, usePart } from '../shell/usePart';

const PROFILE = partOf(() => import('./ProfileSection'));

/** A corridor's profile, fetched when a corridor is first opened; where it can't be had, why, and a way to try again. */
export function ProfilePart({ corridorId }: { corridorId: string }) {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const fail = (): void => setFailed(true);
  const ProfileSection = usePart(PROFILE, true, fail, attempt);
  if (failed) {
    const part = say('part.profile');
    return (
      <div className="section">
        <div className="plight" data-tone="warn" role="alert">
          <p>{navigator.onLine ? part : say('offline', { part })}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            {say('part.again')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <Boundary attempt={attempt} onFail={fail}>
      {ProfileSection ? <ProfileSection corridorId={corridorId} /> : <div className="profile-room" />}
    </Boundary>
  );
}
