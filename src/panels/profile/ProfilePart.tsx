import { useState } from 'react';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, usePart } from '../shell/usePart';

const PROFILE = partOf(() => import('./ProfileSection'));

/** A corridor's profile, fetched when a corridor is first opened; where it can't be had, why, and a way to try again. */
export function ProfilePart({ corridorId }: { corridorId: string }) {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const fail = (): void => setFailed(true);
  const retry = (): void => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  const ProfileSection = usePart(PROFILE, true, fail, attempt);
  if (failed) {
    return (
      <div className="section">
        <PartPlight name="profile" onRetry={retry} />
      </div>
    );
  }
  return (
    <Boundary attempt={attempt} onFail={fail}>
      {ProfileSection ? <ProfileSection corridorId={corridorId} /> : <div className="profile-room" />}
    </Boundary>
  );
}
