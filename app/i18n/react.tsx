import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { formatter, type Format } from "./format";
import type { Language } from "./languages";
import { createTranslate, type Translate, type Values } from "./translate";

interface Words {
  t: Translate;
  language: Language;
}

const WordsContext = createContext<Words | null>(null);
const FormatContext = createContext<Format | null>(null);

type Props = Words & { timeZone: string; renderedAt: number; children: ReactNode };

/**
 * The words and forms of one language. The first render uses the server's clock, so that both sides write the same;
 * after that relative times move on by themselves each minute.
 */
export function WordsProvider({ t, language, timeZone, renderedAt, children }: Props) {
  const words = useMemo(() => ({ t, language }), [t, language]);
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    // A transition: what is still coming alive must not be drawn anew for it.
    const tick = () => startTransition(() => setNow(Date.now()));
    tick();
    const timer = setInterval(tick, 60_000);
    return () => clearInterval(timer);
  }, [renderedAt]);
  const format = useMemo(() => formatter(t, language, timeZone, now), [t, language, timeZone, now]);
  return (
    <WordsContext.Provider value={words}>
      <FormatContext.Provider value={format}>{children}</FormatContext.Provider>
    </WordsContext.Provider>
  );
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
  const format = useContext(FormatContext);
  if (!format) throw new Error("WordsProvider is missing");
  return format;
}
