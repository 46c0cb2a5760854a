import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Selection } from '../../atlas/selection';
import { readingIn } from '../../state/reading';
import type { Citation, Taking } from '../../state/taking';
import { say } from '../../words/take';
import { useApp, useAtlas } from '../atlas';
import { DialogFrame } from '../DialogFrame';
import { sentenceOf } from './useTaker';
import './take.css';

const FORMS = ['text', 'link', 'bibtex', 'csl'] as const satisfies readonly (keyof Citation)[];
const THANKS_MS = 2500;

/** One form of the citation, with a button that copies it; where the browser refuses, it is marked to be copied by hand. */
function Form({ form, text }: { form: (typeof FORMS)[number]; text: string }) {
  const title = useId();
  const words = useRef<HTMLPreElement>(null);
  const [answer, setAnswer] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (answer !== 'copied') return;
    const timer = setTimeout(() => setAnswer(null), THANKS_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setAnswer('copied');
    } catch {
      setAnswer('refused');
      if (words.current) document.getSelection()?.selectAllChildren(words.current);
    }
  };
  return (
    <section className="cite-form" aria-labelledby={title}>
      <div className="cite-head">
        <h3 id={title}>{say(`cite.${form}`)}</h3>
        <button type="button" className="button" onClick={() => void copy()}>
          {answer === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          <span>{say(answer === 'copied' ? 'cite.copied' : 'cite.copy')}</span>
          <span className="unseen">{say(`cite.copy.${form}`)}</span>
        </button>
      </div>
      <pre ref={words} dir="auto" data-form={form}>
        {text}
      </pre>
      <p role="status" className={answer === 'refused' ? 'small' : 'unseen'}>
        {answer === 'copied' && say('cite.copied')}
        {answer === 'refused' && say('cite.refused')}
      </p>
    </section>
  );
}

type Made = Citation | 'none' | { readonly failed: string };

function citationBy({ cite }: Taking, sel: Selection): Made {
  try {
    return cite(sel) ?? 'none';
  } catch (error) {
    return { failed: sentenceOf(error, true) };
  }
}

/** How the selected record is cited: as text, by its permanent link, as BibTeX, as CSL-JSON. Loaded when asked for. */
export default function CiteDialog({ sel, onClose }: { sel: Selection; onClose: () => void }) {
  const { taking } = useApp();
  const [program, setProgram] = useState<Taking | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    taking().then(
      (loaded) => current && setProgram(loaded),
      (error: unknown) => {
        const why = sentenceOf(error, false);
        if (current) setFailed(why);
      },
    );
    return () => {
      current = false;
    };
  }, [taking]);
  // Made anew when more of the record is there, or another day is read.
  useAtlas(readingIn);
  useAtlas((state) => state.index);
  const made = program ? citationBy(program, sel) : failed === null ? null : { failed };
  return (
    <DialogFrame className="take" title={say('cite.title')} onClose={onClose}>
      {made === null && <p className="waiting">{say('cite.waiting')}</p>}
      {made === 'none' && <p>{say('cite.none')}</p>}
      {made !== null && made !== 'none' && 'failed' in made && (
        <p className="plight" data-tone="warn" role="alert">
          {made.failed}
        </p>
      )}
      {made !== null &&
        made !== 'none' &&
        !('failed' in made) &&
        FORMS.map((form) => <Form key={form} form={form} text={made[form]} />)}
    </DialogFrame>
  );
}
