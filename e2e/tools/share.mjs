/** What a link to the atlas shows elsewhere: most who read it want whole addresses, which only whoever publishes it knows. */

import { ADDRESS_VARIABLE, addressFrom } from '../../geo/address.mjs';

export { addressFrom };

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
    transformIndexHtml: (html) => withAddress(html, addressFrom(process.env[ADDRESS_VARIABLE])),
  };
}
