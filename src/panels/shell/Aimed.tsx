import { useAtlas } from '../atlas';

/** Says aloud what lies under the reticle, for who moves the map by keyboard without seeing it. */
export function Aimed() {
  const aimed = useAtlas((state) => state.aimed);
  return (
    <div className="unseen" role="status" data-part="aimed">
      {aimed}
    </div>
  );
}
