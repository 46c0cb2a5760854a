import { X } from 'lucide-react';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';

/** Sentences for the reader, until dismissed. */
export function Notices() {
  const notices = useAtlas((state) => state.notices);
  const dismiss = useAtlas((state) => state.actions.dismissNotice);
  return (
    <div className="notices" role="status" aria-label={say('notices')}>
      {notices.map((notice) => (
        <div key={notice.id} className="notice card">
          <p className="small">{notice.text}</p>
          <button
            type="button"
            className="button button-icon"
            aria-label={say('notices.dismiss', { text: notice.text })}
            onClick={() => dismiss(notice.id)}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
