import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { formatter, type Format } from "./format";
import type { Language } from "./languages";
import { createTranslate, type Translate, type Values } from "./translate";

interface Words {
  t: Translate;
  language: Language;
  timeZone: string;
  renderedAt: number;
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ children, ...words }: Words & { children: ReactNode }) {
  const { t, language, timeZone, renderedAt } = words;
  const value = useMemo(() => ({ t, language, timeZone, renderedAt }), [t, language, timeZone, renderedAt]);
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
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

/**
 * Dates and numbers as people say them. The first render uses the server's clock, so that both sides write the same
 * words; after that relative times move on by themselves each minute.
 */
export function useFormat(): Format {
  const { t, language, timeZone, renderedAt } = useWords();
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, [renderedAt]);
  return useMemo(() => formatter(t, language, timeZone, now), [t, language, timeZone, now]);
}
