/**
 * Calls a function in the frame after one of some elements has another size. Not in the observer's own call: what is
 * changed there may resize an element again, and Firefox reports a loop as an error of the page.
 * @returns the way to stop
 */
export function whenResized(elements: Iterable<Element>, then: () => void): () => void {
  let frame: number | null = null;
  const observer = new ResizeObserver(() => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      then();
    });
  });
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
