// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RecordIds, type Taking, TakingError } from '../../state/taking';
import { button, mount, press, unmount } from '../testing/mount';
import CiteDialog from './CiteDialog';
import { PictureForm } from './PictureForm';
import { TakeMenu } from './TakeMenu';

afterEach(unmount);

const RECORDS: RecordIds = { deals: ['b', 'a'], quotes: ['q'], figures: [] };
const unasked = (): never => {
  throw new Error('This was not asked for.');
};
const taking = (parts: Partial<Taking>): (() => Promise<Taking>) => {
  const files = { records: unasked, route: unasked, scenario: unasked };
  const whole = { cite: unasked, ...files, picture: unasked, save: unasked, ...parts };
  return () => Promise.resolve(whole);
};

describe('records', () => {
  it('are saved in their order, with the filter in words, and it is said', async () => {
    const file = { name: 'records.csv', blob: new Blob(['x']) };
    const records = vi.fn(() => file);
    const save = vi.fn();
    const host = await mount(
      <TakeMenu records={RECORDS} filter="Kind: loan" />,
      undefined,
      taking({ records, save }),
    );
    await press(button(host, 'CSV'));
    expect(records).toHaveBeenCalledExactlyOnceWith(RECORDS, 'csv', 'Kind: loan');
    expect(save).toHaveBeenCalledExactlyOnceWith(file);
    expect(host.querySelector('[role=status]')?.textContent).toBe('Saved 3 records as records.csv.');
  });
  it('that cannot be had say why, and nothing is saved', async () => {
    const save = vi.fn();
    const records = (): never => {
      throw new TakingError('The file would not be whole.');
    };
    const host = await mount(
      <TakeMenu records={RECORDS} filter={null} />,
      undefined,
      taking({ records, save }),
    );
    await press(button(host, 'GeoJSON'));
    expect(host.querySelector('[role=alert]')?.textContent).toBe('The file would not be whole.');
    expect(save).not.toHaveBeenCalled();
  });
  it('whose program does not come say so, and are asked for again', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const file = { name: 'records.json', blob: new Blob([]) };
    const there = taking({ records: () => file, save: () => {} });
    const coming = vi.fn<() => Promise<Taking>>(there).mockRejectedValueOnce(new Error('no'));
    const host = await mount(<TakeMenu records={RECORDS} filter={null} />, undefined, coming);
    await press(button(host, 'GeoJSON'));
    expect(host.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
    await press(button(host, 'GeoJSON'));
    expect(host.querySelector('[role=alert]')).toBeNull();
    expect(host.textContent).toContain('Saved 3 records');
    error.mockRestore();
  });
});

describe('a picture', () => {
  it('that is closed before it is drawn is given up, and not saved', async () => {
    const save = vi.fn();
    let given: AbortSignal | null = null;
    const picture: Taking['picture'] = (_, signal) => {
      given = signal;
      return new Promise(() => {});
    };
    const host = await mount(<PictureForm />, undefined, taking({ picture, save }));
    const form = host.querySelector('form');
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(given?.aborted).toBe(false));
    await unmount();
    expect(given).toMatchObject({ aborted: true });
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a citation', () => {
  it('is shown in each form, each with its own way to copy it', async () => {
    const cite = () => ({
      text: 'As text',
      bibtex: '@misc{x}',
      csl: '[]',
      link: 'https://example.org/#sel=deal:x',
    });
    await mount(
      <CiteDialog sel={{ kind: 'deal', id: 'x' }} onClose={() => {}} />,
      undefined,
      taking({ cite }),
    );
    const forms = [...document.querySelectorAll('pre')].map((form) => form.textContent);
    expect(forms).toEqual(['As text', 'https://example.org/#sel=deal:x', '@misc{x}', '[]']);
    for (const name of ['the text', 'the BibTeX entry', 'the CSL-JSON', 'the permanent link']) {
      expect(button(document, name)).toBeDefined();
    }
  });
  it('of what is not there says so', async () => {
    await mount(
      <CiteDialog sel={{ kind: 'deal', id: 'x' }} onClose={() => {}} />,
      undefined,
      taking({ cite: () => null }),
    );
    expect(document.body.textContent).toContain('does not have this record yet');
  });
});
