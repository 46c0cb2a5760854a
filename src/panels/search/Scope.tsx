import { ChevronLeft } from 'lucide-react';
import type { ListOrder } from '../../atlas/search';
import { say } from '../../words/search';

const ORDERS: readonly ListOrder[] = ['date', 'name'];

/** Above the list of one kind: the way back to all kinds and, where the reader looks through what has a date, the order. */
export function Scope({
  back,
  onBack,
  order,
  onOrder,
}: {
  /** What it leads back to. */
  back: string;
  onBack: () => void;
  /** null: there is one order only. */
  order: ListOrder | null;
  onOrder: (order: ListOrder) => void;
}) {
  return (
    <div className="search-scope">
      <button type="button" className="button" onClick={onBack}>
        <ChevronLeft size={16} className="turns" aria-hidden />
        {back}
      </button>
      {order && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is a toolbar's choice of two.
        <div role="group" aria-label={say('order')} className="search-order">
          {ORDERS.map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={each === order}
              onClick={() => onOrder(each)}
            >
              {say(`order.${each}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
