/** What a link to the atlas shows elsewhere: most who read it want whole addresses, which only whoever publishes it knows. */

/** Names the variable in which it is given: `ATLAS_ADDRESS=https://example.org/atlas/ npm run build`. */
const VARIABLE = 'ATLAS_ADDRESS';

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
      `${VARIABLE} is “${text}”; it has to be the folder's whole address, such as https://example.org/atlas/`,
    );
  }
  return url.href.replace(/\/?$/, '/');
}

/**
 * Makes the addresses of the Open Graph whole.
 *
 * @param {string} html
 * @param {string | null} address
 * @returns {string}
 */
export const withAddress = (html, address) =>
  address === null
    ? html
    : html.replace(
        /(<meta property="og:(?:url|image)" content=")\.\/([^"]*")/g,
        (_, before, after) => before + address.replace(/&/g, '&amp;').replace(/"/g, '%22') + after,
      );

/**
 * The Vite plugin.
 *
 * @returns {import('vite').Plugin}
 */
export function share() {
  return {
    name: 'share',
    apply: 'build',
    transformIndexHtml: (html) => withAddress(html, addressFrom(process.env[VARIABLE])),
  };
}
