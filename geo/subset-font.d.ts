/** `subset-font` ships no types of its own. */
declare module 'subset-font' {
  /** The font with the glyphs for the letters of `text` only. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Buffer>;
}
