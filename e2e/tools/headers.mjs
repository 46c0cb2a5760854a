/**
 * The response headers the page is meant to be served with. The README gives
 * them to whoever puts the atlas on a web server; our own server sends them;
 * the build writes the policy into the page as well, for servers that send none.
 */

/** Everything from our own origin, nothing inline, nothing evaluated. MapLibre draws its sprites from blob: and data: images. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** No `frame-ancestors`: a newsroom may embed the atlas. */
export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** What a page without an origin of its own fetches: all but the page itself. */
const OPEN = /^(atlas|basemap|fonts|assets)\/|^manifest\.webmanifest$/;

const EVERYWHERE = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * @param {string} path of the request, from the atlas's own folder: `assets/index-Xyz.js`
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  return {
    ...EVERYWHERE,
    // Built files carry a digest in their name; everything else is asked for again, and mostly answered with 304.
    'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    // The published data is for others too; and a page in a sandboxed frame has no origin, so that its own files are
    // another's to it. None of them is secret.
    ...(OPEN.test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}
