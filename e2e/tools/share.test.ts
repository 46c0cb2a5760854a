import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressFrom, withAddress } from './share.mjs';

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const properties = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta\s+(?:property|name)="((?:og|twitter):[^"]+)"\s+content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  );
/** Width and height of a PNG, from its first chunk. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(new URL(`../../public/${file}`, import.meta.url));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the face of a link', () => {
  it('has a title, a sentence, an address and a picture of the size it says', () => {
    const { 'og:title': title, 'og:description': sentence, ...rest } = properties(page);
    expect(title).toContain('Corridor Atlas');
    expect(sentence).toMatch(/source/);
    expect(rest).toMatchObject({
      'og:url': './',
      'og:image': './share.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(sizeOf('share.png')).toEqual([1200, 630]);
  });
  it('has whole addresses where it is known where the atlas is published', () => {
    const { 'og:url': url, 'og:image': image } = properties(
      withAddress(page, addressFrom('https://example.org/atlas')),
    );
    expect([url, image]).toEqual(['https://example.org/atlas/', 'https://example.org/atlas/share.png']);
  });
  it.each(['example.org', 'ftp://example.org/', 'https://example.org/?a=b', 'https://example.org/#map'])(
    'takes no %s for an address',
    (text) => {
      expect(() => addressFrom(text)).toThrow('whole address');
    },
  );
  it('takes a missing one for none', () => {
    expect([addressFrom(undefined), addressFrom('')]).toEqual([null, null]);
  });
});

describe('the icons', () => {
  it('are of the sizes that the manifest and the page give', () => {
    const manifest: { icons: { src: string; sizes: string; type: string }[] } = JSON.parse(
      readFileSync(new URL('../../public/manifest.webmanifest', import.meta.url), 'utf8'),
    );
    const drawn = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(drawn.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes } of drawn) expect(sizeOf(src).join('x')).toBe(sizes);
    expect(page).toContain('<link rel="apple-touch-icon" href="./touch-icon.png" />');
    expect(sizeOf('touch-icon.png')).toEqual([180, 180]);
  });
});
