import { FileUp, Save, X } from 'lucide-react';
import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { wantedOf } from '../../state/decide';
import { LONGEST_NAME, MOST_KEPT, type Scenario } from '../../state/fields/scenario';
import { asksRoute } from '../../state/planning';
import { restedDay } from '../../state/reading';
import { hasRoom, isKept, withScenario } from '../../state/route/kept';
import type { Plan } from '../../state/route/plan';
import {
  type Asked,
  askedIn,
  endsName,
  fieldsOf,
  openLink,
  readScenario,
  scenarioLink,
} from '../../state/route/scenario-file';
import { say } from '../../words/scenario';
import { useAtlas, useAtlasStore } from '../atlas';
import { keepingFocus } from '../focus';
import { Answer } from '../take/Answer';
import { useTaker } from '../take/useTaker';
import { TakeRoute } from './TakeRoute';
import './scenario.css';

/** What was just done, in sentences, and how it is undone. */
interface Done {
  readonly said: readonly string[];
  /** It was refused, and nothing has changed. */
  readonly refused?: true;
  readonly undo?: { readonly words: string; readonly act: () => void };
}

/**
 * Opening, keeping and deleting, each with what is to be said of it and a way back.
 * @param title id of the heading, to which the focus goes where what had it is gone
 */
function useScenarios(title: string) {
  const store = useAtlasStore();
  const [done, setDone] = useState<Done | null>(null);
  const { actions } = store.getState();

  /** What is set up now, to come back to. */
  function wayBack(): () => void {
    const before = wantedOf(store.getState());
    const [asked, pick] = [askedIn(before), before.pick];
    return () => actions.change({ ...asked, pick }, { step: 'push' });
  }
  const staying = (act: () => void): void => keepingFocus(act, () => document.getElementById(title));
  function open(name: string, asked: Asked, said: readonly string[]): void {
    const back = wayBack();
    staying(() => {
      // A step of the history too: what was set up before is one step back.
      actions.change({ ...asked, pick: 1 }, { step: 'push' });
      setDone({
        said: [say('opened', { name }), ...said],
        undo: { words: say('undo.open'), act: back },
      });
    });
  }
  function keep(scenarios: readonly Scenario[], said: string, undo?: string): void {
    const { scenarios: before } = store.getState();
    actions.change({ scenarios });
    setDone({
      said: [said],
      ...(undo !== undefined && { undo: { words: undo, act: () => actions.change({ scenarios: before }) } }),
    });
  }
  return {
    done,
    refuse: (why: string) => setDone({ said: [why], refused: true }),
    open,
    keep,
    undo(): void {
      staying(() => {
        done?.undo?.act();
        setDone({ said: [say('undone')] });
      });
    },
  };
}
type Scenarios = ReturnType<typeof useScenarios>;

/** Names the scenario, keeps it in the browser, or saves it as a file. */
function KeepForm({
  plan,
  typed,
  onType,
  scenarios,
}: {
  plan: Plan;
  typed: string | null;
  onType: (name: string | null) => void;
  scenarios: Scenarios;
}) {
  const id = useId();
  const kept = useAtlas((state) => state.scenarios);
  const day = useAtlas(restedDay);
  const taker = useTaker();
  const asked = fieldsOf(plan.question, day);
  const given = (typed ?? '').trim();
  const name = given === '' ? endsName(plan.reading.whole, asked) : given;
  const isOld = isKept(kept, name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!hasRoom(kept, name)) {
      scenarios.refuse(say('full', { most: MOST_KEPT }));
      return;
    }
    const next = withScenario(kept, name, scenarioLink(asked));
    if (!next) scenarios.refuse(say('kept.not'));
    else scenarios.keep(next, say('kept', { name }), isOld ? say('undo.replace') : undefined);
  };
  return (
    <form className="scenario-keep" onSubmit={submit}>
      <label htmlFor={id} className="small">
        {say('name')}
      </label>
      <input
        id={id}
        className="input"
        dir="auto"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        placeholder={endsName(plan.reading.whole, asked)}
        value={typed ?? ''}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <div className="take-row">
        <button type="submit" className="button">
          {say(isOld ? 'replace' : 'keep')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            taker.take((taking) => {
              const file = taking.scenario(plan, name);
              taking.save(file);
              return say('file.saved', { name: file.name });
            })
          }
        >
          <Save size={16} aria-hidden />
          <span>{say('file.save')}</span>
        </button>
      </div>
      <Answer taker={taker} busy={say('file.writing')} />
    </form>
  );
}

/** The scenarios that are kept, each to be opened or deleted. */
function KeptList({ onOpen, scenarios }: { onOpen: (name: string) => void; scenarios: Scenarios }) {
  const store = useAtlasStore();
  const kept = useAtlas((state) => state.scenarios);
  const against = useAtlas((state) => state.against);
  const isAsked = useAtlas(asksRoute);
  const { actions } = store.getState();
  const list = useRef<HTMLUListElement>(null);
  const title = useId();
  const remove = (at: number, name: string): void => {
    const rest = kept.filter((_, i) => i !== at);
    flushSync(() => scenarios.keep(rest, say('deleted', { name }), say('undo.delete')));
    // The focus goes on to the next one, else to what the list is called.
    const left = list.current?.querySelectorAll<HTMLElement>('[data-deletes]') ?? [];
    (left[Math.min(at, left.length - 1)] ?? document.getElementById(title))?.focus();
  };
  const open = ({ name, link }: Scenario): void => {
    const { asked, said } = openLink(link, store.getState().atlas);
    scenarios.open(name, asked, said);
    onOpen(name);
  };
  return (
    <>
      <h3 id={title} tabIndex={-1} className="small">
        {say('list')}
      </h3>
      {kept.length === 0 ? (
        <p className="small muted">{say('list.none')}</p>
      ) : (
        <ul ref={list} className="scenario-list" aria-labelledby={title}>
          {kept.map((scenario, at) => (
            <li key={scenario.name}>
              <button
                type="button"
                className="button scenario-open"
                aria-label={say('of', { what: say('open'), name: scenario.name })}
                onClick={() => open(scenario)}
              >
                <bdi>{scenario.name}</bdi>
              </button>
              {isAsked && (
                <button
                  type="button"
                  className="button"
                  aria-pressed={against === scenario.name}
                  aria-label={say('of', { what: say('compare'), name: scenario.name })}
                  onClick={() => actions.compareWith(against === scenario.name ? null : scenario.name)}
                >
                  {say('compare')}
                </button>
              )}
              <button
                type="button"
                className="button button-icon"
                data-deletes
                aria-label={say('of', { what: say('delete'), name: scenario.name })}
                onClick={() => remove(at, scenario.name)}
              >
                <X size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Bytes of a file that is worth reading as a scenario. */
const LARGEST_FILE = 1_000_000;

/** Reads a scenario from a file. What is refused changes nothing. */
function FileReader({ onOpen, scenarios }: { onOpen: (name: string) => void; scenarios: Scenarios }) {
  const store = useAtlasStore();
  const input = useRef<HTMLInputElement>(null);
  async function read(file: File): Promise<void> {
    let text: string;
    try {
      if (file.size > LARGEST_FILE) {
        scenarios.refuse(say('refused.long'));
        return;
      }
      text = await file.text();
    } catch {
      scenarios.refuse(say('refused.unread', { name: file.name }));
      return;
    }
    const { atlas, index } = store.getState();
    const found = readScenario(text, atlas, index?.edition ?? null);
    if ('refused' in found) scenarios.refuse(found.refused);
    else {
      scenarios.open(found.name, found.asked, found.said);
      onOpen(found.name);
    }
  }
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (file) void read(file);
    // So that the same file can be chosen again.
    currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={say('file.read.what')}
        onChange={choose}
      />
      <button
        type="button"
        className="button"
        title={say('file.read.what')}
        onClick={() => input.current?.click()}
      >
        <FileUp size={16} aria-hidden />
        <span>{say('file.read')}</span>
      </button>
    </>
  );
}

/**
 * Scenarios: the present one under a name, those that are kept, as files; and the way that is picked, to be taken. It is
 * to stay in the page while the question changes: it says what came of the last thing done, and undoes it.
 * @param plan null while nothing is asked or the answer is on its way: kept ones and files can be opened all the same
 */
export function ScenarioTools({ plan }: { plan: Plan | null }) {
  const title = useId();
  const scenarios = useScenarios(title);
  const [typed, setTyped] = useState<string | null>(null);
  const { done } = scenarios;
  return (
    <section className="scenario" aria-labelledby={title} data-part="scenario">
      <h2 id={title} tabIndex={-1}>
        {say('title')}
      </h2>
      {plan && plan.routes.length > 0 && <TakeRoute plan={plan} />}
      {plan && <KeepForm plan={plan} typed={typed} onType={setTyped} scenarios={scenarios} />}
      <KeptList onOpen={setTyped} scenarios={scenarios} />
      <div className="take-row">
        <FileReader onOpen={setTyped} scenarios={scenarios} />
      </div>
      <div role="status" className="small scenario-said">
        {done && !done.refused && done.said.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {done?.refused && (
        <p className="plight" data-tone="warn" role="alert">
          {done.said}
        </p>
      )}
      {done?.undo && (
        <button type="button" className="button" onClick={scenarios.undo}>
          {done.undo.words}
        </button>
      )}
    </section>
  );
}
