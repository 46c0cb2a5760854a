/** The small sign beside the pointer. Hidden from assistive technology: it says nothing that the lists do not. */

export interface Tooltip {
  /** Shows text at a pixel of the map; every string is set as text, never parsed. */
  show(x: number, y: number, title: string, detail: string): void;
  hide(): void;
  destroy(): void;
}

/** Distance from the pointer, px. */
const GAP = 14;

/** A tooltip inside the map's container. @param direction of its text; it stands by pixels in either */
export function createTooltip(container: HTMLElement, direction: 'ltr' | 'rtl'): Tooltip {
  const box = document.createElement('div');
  box.dir = direction;
  box.className = 'atlas-tooltip';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  const title = document.createElement('div');
  title.className = 'atlas-tooltip-title';
  const detail = document.createElement('div');
  detail.className = 'atlas-tooltip-detail';
  box.append(title, detail);
  container.append(box);
  return {
    show(x, y, titleText, detailText) {
      title.textContent = titleText;
      detail.textContent = detailText;
      box.hidden = false;
      const { clientWidth, clientHeight } = container;
      const left = x + GAP + box.offsetWidth > clientWidth ? x - GAP - box.offsetWidth : x + GAP;
      const top = y + GAP + box.offsetHeight > clientHeight ? y - GAP - box.offsetHeight : y + GAP;
      box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    hide() {
      box.hidden = true;
    },
    destroy() {
      box.remove();
    },
  };
}
