import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { formatter, type Format } from "./format";
import type { Language } from "./languages";
import { createTranslate, type Translate, type Values } from "./translate";

interface Words {
  t: Translate;
  language: Language;
}

const WordsContext = createContext<Words | null>(null);
const ClockContext = createContext<Clock | null>(null);
const MINUTE = 60_000;

type Props = Words & { timeZone: string; renderedAt: number; children: ReactNode };

/** The words and forms of one language. Relative times move on by themselves each minute. */
export function WordsProvider({ t, language, timeZone, renderedAt, children }: Props) {
  const words = useMemo(() => ({ t, language }), [t, language]);
  const clock = useMemo(
    () => clockFrom(renderedAt, (at) => formatter(t, language, timeZone, at)),
    [t, language, timeZone, renderedAt],
  );
  useEffect(() => clock.start(), [clock]);
  return (
    <WordsContext.Provider value={words}>
      <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>
    </WordsContext.Provider>
  );
}

/** One for the whole page. `first` is what the server wrote by: with it each part of the page comes alive, however late. */
interface Clock {
  first: () => Format;
  latest: () => Format;
  listen: (changed: () => void) => () => void;
  start: () => () => void;
}

function clockFrom(renderedAt: number, formatAt: (at: number) => Format): Clock {
  const listeners = new Set<() => void>();
  const first = formatAt(renderedAt);
  let latest = first;
  return {
    first: () => first,
    latest: () => latest,
    listen: (changed) => (listeners.add(changed), () => listeners.delete(changed)),
    start() {
      const tick = () => {
        latest = formatAt(Date.now());
        listeners.forEach((changed) => changed());
      };
      // A page that was kept for guests may be hours old.
      if (Date.now() - renderedAt > MINUTE) tick();
      const timer = setInterval(tick, MINUTE);
      return () => clearInterval(timer);
    },
  };
}

/**
 * Words that one page brings along: they travel with its data, so that no other page's visitors are sent them. `words`
 * is null where the browser has them already.
 */
export function PageWords({
  name,
  words,
  children,
}: {
  name: string;
  words: object | null;
  children: ReactNode;
}) {
  const outer = useWords();
  const value = useMemo(() => {
    if (!words) return outer;
    const own = createTranslate(outer.language, { [name]: words });
    return {
      ...outer,
      t: (key: string, values?: Values) => (key.startsWith(`${name}:`) ? own : outer.t)(key, values),
    };
  }, [outer, name, words]);
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("WordsProvider is missing");
  return words;
}

export function useT(): Translate {
  return useWords().t;
}

export function useLanguage(): Language {
  return useWords().language;
}

/** Dates and numbers as people say them, as of this minute. */
export function useFormat(): Format {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error("WordsProvider is missing");
  return useSyncExternalStore(clock.listen, clock.latest, clock.first);
}
