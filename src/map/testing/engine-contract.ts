/**
 * What every MapEngine promises, as checks that know no test runner: the double is held to them in Node
 * (fake-engine.test.ts), the real map in a browser (e2e/engine.spec.ts), so that the double cannot drift from it.
 */
import type { EngineEvent, MapEngine } from '../engine';
import type { StyleSpecification } from '../style';
import { SOURCES } from '../style/slots';

/** An engine as the checks need it, started with the first picture of the style. */
export interface ContractSubject {
  readonly engine: MapEngine;
  /** The whole style. */
  readonly style: StyleSpecification;
  /** Settles when the style is there. */
  ready(): Promise<void>;
  /** Takes the context away. */
  lose(): Promise<void>;
  /** Gives it back; settles at the next `ready`. */
  restore(): Promise<void>;
}
export interface ContractCheck {
  readonly name: string;
  run(subject: ContractSubject): Promise<void>;
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The engine does not keep its contract: ${what}`);
}
function throws(call: () => void): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}
function refuses(call: () => void): boolean {
  try {
    call();
    return false;
  } catch (error) {
    return error instanceof Error && error.name === 'NotReady';
  }
}
const empty = { type: 'FeatureCollection' as const, features: [] };

/** Runs in order on one subject: the last checks lose and restore its context. */
export const ENGINE_CONTRACT: readonly ContractCheck[] = [
  {
    name: 'finds nothing and does not throw before the style is there',
    async run({ engine }) {
      if (!engine.isReady()) expect(engine.query(10, 10, 6).length === 0, 'query before ready is empty');
    },
  },
  {
    name: 'has only the sources of the first picture until it is completed, which may be asked for twice',
    async run({ engine, ready, style }) {
      await ready();
      expect(engine.isReady(), 'isReady after ready');
      engine.setData(SOURCES.strands, empty);
      expect(
        throws(() => engine.setData(SOURCES.focus, empty)),
        'setData on a source that is not there throws',
      );
      engine.complete(style);
      engine.complete(style);
      engine.setData(SOURCES.focus, empty);
    },
  },
  {
    name: 'takes data, states and paint once ready',
    async run({ engine }) {
      engine.setData(SOURCES.focus, empty);
      engine.setFeatureState(SOURCES.places, 'nowhere', { strength: 1, ring: 0 });
      engine.setPaint('sea', 'background-color', '#d3e1e7');
      await engine.idle();
    },
  },
  {
    name: 'says where it is after a jump, and projects its centre to the middle',
    async run({ engine }) {
      const events: EngineEvent[] = [];
      const off = engine.on((event) => events.push(event));
      const view = { zoom: 5, lat: 40, lon: 50 };
      engine.moveTo(view, false);
      off();
      expect(
        Math.abs(engine.view().lon - 50) < 1e-6 && Math.abs(engine.view().zoom - 5) < 1e-6,
        'view after jump',
      );
      expect(
        events[0]?.type === 'moving' && events.some((event) => event.type === 'moved'),
        'a jump reports moving, then moved',
      );
      const { width, height } = engine.size();
      const [x, y] = engine.project([50, 40]);
      expect(Math.abs(x - width / 2) < 1 && Math.abs(y - height / 2) < 1, 'centre projects to the middle');
      const [lon, lat] = engine.unproject(x + 120, y - 80);
      const [backX, backY] = engine.project([lon, lat]);
      expect(Math.abs(backX - x - 120) < 1 && Math.abs(backY - y + 80) < 1, 'unproject undoes project');
      engine.moveTo(view, false);
      expect(
        !events.some((event, i) => i > 0 && event.type === 'grabbed'),
        'a jump is not the reader’s gesture',
      );
    },
  },
  {
    name: 'refuses changes while the context is lost, and is ready again after',
    async run({ engine, lose, restore }) {
      await lose();
      expect(!engine.isReady(), 'not ready while lost');
      expect(
        refuses(() => engine.setData(SOURCES.focus, empty)),
        'setData refused while lost',
      );
      expect(
        refuses(() => engine.setFeatureState(SOURCES.places, 'x', { ring: 1 })),
        'setFeatureState refused while lost',
      );
      expect(engine.query(10, 10, 6).length === 0, 'query while lost is empty');
      await restore();
      expect(engine.isReady(), 'ready after the context is back');
      engine.setData(SOURCES.focus, empty);
    },
  },
];
