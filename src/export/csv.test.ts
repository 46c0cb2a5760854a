import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText, COLUMNS, csvOf, fromText, recordsAsCsv } from './csv';
import { exportedFixture } from './testing/exported';

/** A strict reader of RFC 4180 that shares nothing with the writer. @throws where the text is none */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let [row, at]: [string[], number] = [[], 0];
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at += 1; !(csv[at] === '"' && csv[at + 1] !== '"'); at += csv[at] === '"' ? 2 : 1) {
        if (at >= csv.length) throw new Error('a quote is not closed');
        cell += csv[at];
      }
      at += 1;
    } else {
      for (; at < csv.length && csv[at] !== ',' && csv[at] !== '\r' && csv[at] !== '\n'; at += 1) {
        if (csv[at] === '"') throw new Error('a quote within a bare cell');
        cell += csv[at];
      }
    }
    row.push(cell);
    if (csv[at] === ',') at += 1;
    else if (csv.startsWith('\r\n', at)) {
      rows.push(row);
      [row, at] = [[], at + 2];
    } else throw new Error(`what stands at ${at} ends no cell`);
  }
  return rows;
}

const awkward = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '"',
    "'",
    ',',
    ';',
    ' ',
    '＝',
    'a',
    '1',
    'ə',
    'Б',
  ),
  maxLength: 12,
});

describe('a CSV', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(awkward, fc.string()), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          expect(parsed(csvOf(rows)).map((row) => row.map(fromText))).toEqual(rows);
        },
      ),
    );
  });
  it('has no cell that a spreadsheet takes for a formula, nor one that begins within a cell', () => {
    const isFormula = (text: string): boolean =>
      /^["'\s]*[=+\-@＝＋－＠]/.test(text) && !/^["\s]*'/.test(text);
    fc.assert(
      fc.property(awkward, (text) => {
        const cell = asText(text);
        expect(/^[\t\r\n]/.test(cell)).toBe(false);
        expect(cell.split(/[;\t\r\n]/).filter(isFormula)).toEqual([]);
      }),
    );
  });
  it.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1', '＝1'])(
    'makes %j text',
    (text) => {
      expect(asText(text)[0]).toBe("'");
    },
  );
  it('leaves harmless texts and negative numbers alone', () => {
    expect(asText('Baku–Tbilisi: 5 % more')).toBe('Baku–Tbilisi: 5 % more');
    expect(csvOf([[-12.5, null, 'a,b']])).toBe('-12.5,,"a,b"\r\n');
  });
});

describe('the records as CSV', () => {
  const [head = [], ...rows] = parsed(recordsAsCsv(exportedFixture()).slice(1));
  const cell = (id: string, column: (typeof COLUMNS)[number]): string | undefined =>
    rows.find((row) => row[1] === id)?.[head.indexOf(column)];

  it('begins with the mark that spreadsheets know UTF-8 by', () => {
    expect(recordsAsCsv(exportedFixture()).startsWith('\uFEFFtable,')).toBe(true);
  });
  it('has one row a record, with every column', () => {
    expect(head).toEqual(COLUMNS);
    expect(rows).toHaveLength(10);
    expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
  });
  it('gives each its sources, its names beside its ids, and its link', () => {
    expect(cell('port-expansion', 'source_titles')).toBe('About the port | A newsletter on Eurasia');
    expect(cell('port-expansion', 'source_publishers')).toBe('Port of Baku | A publisher');
    expect(cell('port-expansion', 'source_urls')).toBe(' | https://example.org/article');
    expect(cell('port-expansion', 'place_ids')).toBe('baku-port | aktau');
    expect(cell('port-expansion', 'places')).toBe('Port of Baku (Alat) | Aktau');
    expect(cell('port-expansion', 'link')).toBe('https://example.org/atlas/#sel=deal:port-expansion');
    expect(cell('port-expansion', 'value')).toBe('8400000000');
  });
  it('gives a date as it was given, and its first and last day', () => {
    expect(
      ['date', 'date_from', 'date_to'].map((column) => cell('sco-application', column as 'date')),
    ).toEqual(['2024-07', '2024-07-01', '2024-07-31']);
    expect(cell('port-capacity', 'date_to')).toBe('');
  });
  it('puts a quotation under its speaker’s name, not under the licence of the data', () => {
    expect(cell('port-expansion', 'licence')).toBe('ODbL-1.0 https://example.org/licence');
    expect(cell('port-expansion', 'attribution')).toBe('A mapper');
    expect(cell('key-issue', 'licence')).toBe(
      '© Zaur Example and A publisher; quoted with attribution. Not under the ODbL.',
    );
    expect(cell('key-issue', 'attribution')).toBe('Zaur Example, A newsletter');
  });
  it('says the edition, the day and the filter', () => {
    const dated = parsed(recordsAsCsv(exportedFixture('2025-12-31')).slice(1));
    expect(dated[1]?.[head.indexOf('edition')]).toBe(
      'edition of 31 January 2026, no. 1, as of 31 December 2025',
    );
    expect(dated[1]?.[head.indexOf('link')]).toMatch(/&at=2025-12-31$/);
    expect(cell('key-issue', 'filter')).toBe('Corridor: Middle');
  });
});
