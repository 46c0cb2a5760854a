/** Hands a file to the browser, which puts it where the reader's downloads go. */
import { type TakenFile, TakingError } from '../state/taking';
import { say } from '../words/export';

/** Some browsers read the file only after the click has been dealt with, ms. */
const KEPT_MS = 60_000;

/**
 * Saves a file under its name. The address that it is given lasts a minute, and with it the memory it takes.
 * @throws {TakingError} the browser gives no address, or refuses the click
 */
export function save({ name, blob }: TakenFile): void {
  let href: string;
  try {
    href = URL.createObjectURL(blob);
  } catch {
    throw new TakingError(say('failed.memory'));
  }
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  try {
    link.click();
  } catch {
    throw new TakingError(say('failed.save'));
  } finally {
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
  }
}
