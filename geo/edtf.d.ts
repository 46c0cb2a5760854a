/** The part of the `edtf` package that the checks use; it ships no types of its own. */
declare module 'edtf' {
  interface Extended {
    /** Milliseconds since 1970 of the earliest and latest instant meant; null or ±Infinity where open. */
    readonly min: number | null;
    readonly max: number | null;
  }
  interface Parsed {
    /** 'Date', 'Interval', 'Season', 'Year', 'Decade', 'Century', … */
    readonly type: string;
    /** The EDTF level that the string needs: 0, 1 or 2. */
    readonly level: number;
  }
  /** Throws when the string is no EDTF. */
  export default function edtf(text: string): Extended;
  /** Throws when the string is no EDTF of that level or below. */
  export function parse(text: string, options: { level: number }): Parsed;
}
