/** Where the atlas will be published, which only whoever publishes it knows: for the page's Open Graph and for the feed. */

/** Names the variable in which it is given: `ATLAS_ADDRESS=https://example.org/atlas/ npm run build`. */
export const ADDRESS_VARIABLE = 'ATLAS_ADDRESS';

/**
 * Where the atlas will be published, from the environment.
 *
 * @param {string | undefined} text
 * @returns {string | null} with a slash at its end; null where it is not given
 * @throws {Error} with a sentence when it is no address of the web
 */
export function addressFrom(text) {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(
      `${ADDRESS_VARIABLE} is “${text}”; it has to be the folder's whole address, such as https://example.org/atlas/`,
    );
  }
  return url.href.replace(/\/?$/, '/');
}
