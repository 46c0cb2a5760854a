/**
 * Parts of the program that are fetched when they are asked for. One that could not be had is asked for again the next
 * time. Browsers before Chromium 156 and Firefox 154 remember by its address that a module failed (whatwg/html#10327):
 * what the page says of a part that is missing advises to reload it. Asking for the file under another address, as we
 * did, makes a second module beside the one that the other files import, and its names are the bundler's.
 */

/** The address in what Vite says of a style sheet that did not come. */
const STYLES = /CSS for (\S+)/i;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** Puts a style sheet into the page, once more. */
function fetchStyles(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`Unable to preload CSS for ${href}`));
    });
    document.head.append(link);
  });
}

/** Whether a style sheet has not come: Chromium puts an empty one in its place, or, offline, one that may not be read. */
function isDead({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

/** Takes the style sheets that did not come out of the page, and says where they were to come from. */
function deadStyles(): string[] {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  return sheets.filter(isDead).map((link) => {
    link.remove();
    return link.href;
  });
}

/**
 * A dynamic import that can be called again after it failed; once it has succeeded, it is not repeated.
 * @param load the import itself: `() => import('./part')`
 * @param by how to fetch style sheets; tests give their own
 */
export function retryingImport<M>(
  load: () => Promise<M>,
  by: {
    readonly fetchStyles: (address: string) => Promise<void>;
    readonly deadStyles: () => readonly string[];
  } = { fetchStyles, deadStyles },
): () => Promise<M> {
  let coming: Promise<M> | null = null;
  let failed = '';
  let turn = 0;
  /** Style sheets that have not come yet. */
  const missing = new Set<string>();

  const again = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}again=${turn}`;
  async function attempt(): Promise<M> {
    turn += 1;
    // Vite takes style sheets that failed for fetched, and goes on without them. It names the first of several.
    const styles = STYLES.exec(failed)?.[1];
    if (styles) {
      for (const address of by.deadStyles()) missing.add(address);
      if (missing.size === 0) missing.add(styles);
      const fetchMissing = async (address: string): Promise<void> => {
        await by.fetchStyles(again(address));
        missing.delete(address);
      };
      await Promise.all([...missing].map(fetchMissing));
    }
    return load();
  }
  return () => {
    coming ??= attempt().catch((error: unknown) => {
      coming = null;
      failed = messageOf(error) || failed;
      throw error;
    });
    return coming;
  };
}
