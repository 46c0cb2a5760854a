import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, useRetriedPart } from '../shell/usePart';

const PROFILE = partOf(() => import('./ProfileSection'));

/** A corridor's profile, fetched when a corridor is first opened; where it can't be had, why, and a way to try again. */
export function ProfilePart({ corridorId }: { corridorId: string }) {
  const { component: ProfileSection, failed, retry, boundary } = useRetriedPart(PROFILE);
  if (failed) {
    return (
      <div className="section">
        <PartPlight name="profile" onRetry={retry} />
      </div>
    );
  }
  return (
    <Boundary {...boundary}>
      {ProfileSection ? <ProfileSection corridorId={corridorId} /> : <div className="profile-room" />}
    </Boundary>
  );
}
