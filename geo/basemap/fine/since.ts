/**
 * What the finer coast has as water and is none any more, or not most of the time: the source was made in November 2017
 * from OpenStreetMap, which had some lakes in the outline of earlier, wetter years. They are drawn as dry beds. What has
 * come since has no outline in any package, and is not drawn.
 */

export interface DryBed {
  name: string;
  /** Positions in the lake, degrees [lon, lat]: one for each of the outlines the source has it in. */
  at: readonly (readonly [number, number])[];
  why: string;
}

export const DRY_BEDS: readonly DryBed[] = [
  {
    name: 'Kakhovka Reservoir',
    at: [[34.2, 47.45]],
    why: 'the dam was breached on 6 June 2023 and the reservoir ran out; the Dnipro’s bed in it has no outline in the source',
  },
  {
    name: 'Lake Urmia',
    at: [[45.4, 37.6]],
    why: 'a salt flat for the most part since autumn 2023; 850 km² of 5,000 were measured in November 2024',
  },
  {
    name: 'Aral Sea, between the northern sea and the western basin',
    at: [[60.2, 45.9]],
    why: 'the eastern basin has been dry since August 2014, but for what a wet spring brings',
  },
];
