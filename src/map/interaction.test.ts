import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureAtlas } from '../atlas/testing/fixture';
import { createAtlasStore } from '../state/store';
import { createDrawn } from './drawn';
import type { Hit } from './engine';
import { connectInteraction } from './interaction';
import { fakeEngine } from './testing/fake-engine';

const PORT: Hit = { kind: 'place', id: 'baku-port', distance: 2 };
const CITY: Hit = { kind: 'place', id: 'baku', distance: 3 };

function page() {
  const store = createAtlasStore();
  store.setState({ atlas: fixtureAtlas(), shown: ['middle-corridor', 'north-south-corridor'] });
  const engine = fakeEngine();
  const tooltip = { visible: false, show: vi.fn(), hide: vi.fn(), destroy: vi.fn() };
  tooltip.show.mockImplementation(() => {
    tooltip.visible = true;
  });
  tooltip.hide.mockImplementation(() => {
    tooltip.visible = false;
  });
  const tasks: (() => void)[] = [];
  const disconnect = connectInteraction(engine, store, createDrawn(), tooltip, (task) => tasks.push(task));
  engine.becomeReady();
  return {
    store,
    engine,
    tooltip,
    disconnect,
    tasks,
    click: () => engine.emit({ type: 'click', x: 100, y: 100, pointer: 'mouse' }),
    frame: () => {
      for (const task of tasks.splice(0)) task();
    },
  };
}

describe('the click router', () => {
  let it_ = page();
  beforeEach(() => {
    it_ = page();
  });
  const selected = () => it_.store.getState().sel;

  it('selects what is clicked, and leaves the map where it is', () => {
    it_.engine.hits = [PORT];
    it_.click();
    expect(selected()).toEqual({ kind: 'place', id: 'baku-port' });
    expect(it_.store.getState().camera).toBeNull();
  });

  it('offers a choice where several things lie, and selects none of them', () => {
    it_.engine.hits = [PORT, CITY];
    it_.click();
    expect(selected()).toBeNull();
    expect(it_.store.getState().chooser?.candidates.map(({ sel }) => sel.id)).toEqual(['baku-port', 'baku']);
    expect(it_.store.getState().chooser).toMatchObject({ x: 100, y: 100 });
  });

  it('on empty ground closes the chooser first, then the selection, then does nothing', () => {
    it_.store.getState().actions.select({ kind: 'place', id: 'baku' });
    it_.store.getState().actions.choose({ candidates: [], x: 0, y: 0 });
    it_.click();
    expect(it_.store.getState().chooser).toBeNull();
    expect(selected()).not.toBeNull();
    it_.click();
    expect(selected()).toBeNull();
    it_.click();
    expect(selected()).toBeNull();
  });

  it('that is to fill in a part of the route says on what it fell where it cannot, and goes on', () => {
    const { actions } = it_.store.getState();
    actions.fill('from');
    it_.engine.hits = [];
    it_.click();
    expect(it_.store.getState()).toMatchObject({ filling: 'from', misfilled: { name: null, times: 1 } });
    it_.engine.hits = [{ kind: 'country', id: 'az', distance: 0 }];
    it_.click();
    expect(it_.store.getState().misfilled).toEqual({ name: 'Azerbaijan', times: 2 });
    it_.engine.hits = [PORT];
    it_.click();
    expect(it_.store.getState()).toMatchObject({ filling: null, misfilled: null, from: 'baku-port' });
  });

  it('reaches by Enter what lies at the middle', () => {
    it_.engine.hits = [PORT];
    it_.engine.emit({ type: 'enter' });
    expect(selected()?.id).toBe('baku-port');
  });

  it('says what a thing is under the pointer, once a frame, and falls silent after', () => {
    it_.engine.hits = [PORT];
    it_.engine.emit({ type: 'point', x: 10, y: 10 });
    it_.engine.emit({ type: 'point', x: 11, y: 10 });
    expect(it_.tasks).toHaveLength(1);
    it_.frame();
    expect(it_.tooltip.show).toHaveBeenCalledTimes(1);
    expect(it_.engine.cursor).toBe('pointer');
    expect(it_.store.getState().hover).toEqual({ kind: 'place', id: 'baku-port' });
    it_.engine.emit({ type: 'leave' });
    it_.frame();
    expect(it_.engine.cursor).toBe('grab');
    expect(it_.store.getState().hover).toBeNull();
  });

  const strandOf = (leg: string): number => {
    const { data, slots } = createDrawn()(it_.store.getState());
    return data.strands.find((strand) => strand.leg === leg && slots.has(strand.id))?.id ?? 0;
  };
  const LINE: Hit = { kind: 'line', strand: strandOf('alat-baku'), distance: 1 };
  const point = (at: readonly [number, number]): void => {
    it_.engine.emit({ type: 'point', x: at[0], y: at[1] });
    it_.frame();
  };

  it('marks the point of a line under the pointer, not beside it, and none over a place or nothing', () => {
    it_.engine.hits = [LINE];
    const [x, y] = it_.engine.project([49.645, 40.175]);
    point([x - 3, y - 3]);
    const { probe } = it_.store.getState();
    expect(probe?.legId).toBe('alat-baku');
    const [px, py] = it_.engine.project(probe?.point ?? [0, 0]);
    expect(Math.hypot(px - x, py - y)).toBeLessThan(4.3);
    expect(Math.hypot(px - x + 3, py - y + 3)).toBeGreaterThan(0.5);
    it_.engine.hits = [PORT];
    point([x, y]);
    expect(it_.store.getState().probe).toBeNull();
    it_.engine.hits = [LINE];
    point([x, y]);
    expect(it_.store.getState().probe).not.toBeNull();
    it_.engine.emit({ type: 'leave' });
    it_.frame();
    expect(it_.store.getState().probe).toBeNull();
  });

  it('does not clear a probe that a profile has set', () => {
    const probe = { legId: 'alat-baku', point: [49.6, 40.1] as [number, number] };
    it_.store.getState().actions.setProbe(probe);
    point([10, 10]);
    expect(it_.store.getState().probe).toBe(probe);
  });

  it('does not clear a hover that a list has set', () => {
    it_.store.getState().actions.hover({ kind: 'corridor', id: 'middle-corridor' });
    it_.engine.emit({ type: 'point', x: 10, y: 10 });
    it_.frame();
    expect(it_.store.getState().hover).toEqual({ kind: 'corridor', id: 'middle-corridor' });
  });

  describe('the sign beside the pointer', () => {
    const shows = (): unknown[] => {
      const { hover, probe } = it_.store.getState();
      return [it_.tooltip.visible, hover?.id ?? null, probe?.legId ?? null, it_.engine.cursor];
    };
    const nothing = [false, null, null, 'grab'];
    beforeEach(() => {
      it_.engine.hits = [LINE];
      point([10, 10]);
      expect(shows()).toEqual([true, 'alat-baku', 'alat-baku', 'pointer']);
    });

    it('goes when the pointer leaves, at once', () => {
      it_.engine.emit({ type: 'leave' });
      expect(shows()).toEqual(nothing);
    });

    it('goes when the map moves, whoever moves it', () => {
      it_.engine.emit({ type: 'moving' });
      expect(shows()).toEqual(nothing);
      it_.frame();
      expect(shows()).toEqual(nothing);
    });

    it('goes with a click, also on what is selected already, and a look that was due does not undo it', () => {
      it_.click();
      point([10, 10]);
      expect(it_.tooltip.visible).toBe(true);
      it_.engine.emit({ type: 'point', x: 11, y: 11 });
      it_.click();
      it_.frame();
      expect(it_.tooltip.visible).toBe(false);
      expect(it_.store.getState().hover).toBeNull();
    });

    it('goes when a chooser opens, and stays away while it is open', () => {
      it_.store.getState().actions.choose({ candidates: [], x: 0, y: 0 });
      expect(shows()).toEqual(nothing);
      point([12, 12]);
      expect(shows()).toEqual(nothing);
    });

    it('goes when a list is pointed at, whose hover stays', () => {
      it_.store.getState().actions.hover({ kind: 'corridor', id: 'middle-corridor' });
      expect(shows()).toEqual([false, 'middle-corridor', null, 'grab']);
    });

    it('goes when something is selected elsewhere', () => {
      it_.store.getState().actions.select({ kind: 'place', id: 'baku' }, { move: false });
      expect(shows()).toEqual(nothing);
    });

    it('goes when the map is let go', () => {
      it_.disconnect();
      expect(shows()).toEqual(nothing);
    });
  });

  it('hears nothing after it was disconnected', () => {
    it_.disconnect();
    it_.engine.hits = [PORT];
    it_.click();
    expect(selected()).toBeNull();
  });

  describe('the reticle', () => {
    const aimed = () => it_.store.getState().aimed;
    const settle = () => Promise.resolve().then(() => {});

    it('has said what Enter would select, when it is there and when the map has moved', async () => {
      it_.engine.hits = [PORT];
      it_.engine.emit({ type: 'aimed' });
      await settle();
      expect(aimed()).toMatch(/Port of Baku \(Alat\), port, Azerbaijan\. Enter selects it/);
      it_.engine.hits = [PORT, CITY];
      it_.engine.moveTo({ zoom: 4, lat: 40, lon: 50 }, false);
      await settle();
      expect(aimed()).toMatch(/Port of Baku \(Alat\) and Baku\. Enter gives the choice/);
      it_.engine.hits = [];
      it_.engine.moveTo({ zoom: 5, lat: 40, lon: 50 }, false);
      await settle();
      expect(aimed()).toMatch(/^Nothing/);
    });
    it('is silent when nobody aims', async () => {
      it_.engine.hits = [PORT];
      it_.engine.moveTo({ zoom: 4, lat: 40, lon: 50 }, false);
      await settle();
      expect(aimed()).toBe('');
      it_.engine.emit({ type: 'aimed' });
      it_.engine.emit({ type: 'unaimed' });
      await settle();
      expect(aimed()).toBe('');
    });
  });
});
