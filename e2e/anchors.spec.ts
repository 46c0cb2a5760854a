import { expect, test } from './fixtures';

test('an open dossier’s anchors say what a click does, also after corridors were switched', async ({
  atlas,
  page,
}) => {
  await atlas.withoutWebGL();
  await atlas.loaded('#on=middle-corridor&sel=place:baku-port');
  // A country needs no corridor of its own: a deal would switch on what it is about.
  const anchor = atlas.dossier.locator('a[data-sel^="country:"]').first();
  const shown = async (): Promise<string[]> => {
    const hash = new URL((await anchor.getAttribute('href')) ?? '', page.url()).hash;
    const on = new URLSearchParams(hash.slice(1)).get('on') ?? '';
    return on.split(',').filter(Boolean);
  };
  expect(await shown()).toContain('middle-corridor');
  await atlas.toggleCorridor(/Trans-Siberian|Northern Corridor/);
  await expect.poll(shown).toContain('northern-corridor');
  await atlas.toggleCorridor(/Middle Corridor/);
  await expect.poll(shown).not.toContain('middle-corridor');

  const promised = await shown();
  const key = await anchor.getAttribute('data-sel');
  await anchor.click();
  await expect.poll(() => atlas.selection()).toBe(key);
  expect((await atlas.state()).on).toEqual(promised);
});
