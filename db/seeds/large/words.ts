import { ideasByBoard, threadsByCategory } from "../demo/content";
import type { Chance } from "../demo/build/chance";

interface Voice {
  titles: string[];
  sentences: string[];
}

/** The demo community's own sentences, by language: a large community says the same things in other orders. */
function listen(): { fi: Voice; en: Voice } {
  const heard = { fi: { titles: [], sentences: [] } as Voice, en: { titles: [], sentences: [] } as Voice };
  const threads = [...Object.values(threadsByCategory), ...Object.values(ideasByBoard)].flat();
  for (const thread of threads) {
    const voice = isFinnish(`${thread.title} ${thread.text}`) ? heard.fi : heard.en;
    voice.titles.push(thread.title.replace(/[?.!]+$/, ""));
    for (const text of [thread.text, ...thread.replies.map((reply) => reply.text)]) {
      const plain = text.replace(/[*_`>#|[\]]/g, "").replace(/\(\/[^)]*\)/g, "");
      voice.sentences.push(...(plain.match(/[A-ZÅÄÖ][^.!?\n]{15,160}[.!?]/g) ?? []));
    }
  }
  return heard;
}

function isFinnish(text: string): boolean {
  return (text.match(/[äö]/gi)?.length ?? 0) > text.length / 100;
}

const voices = listen();

export interface Text {
  language: "fi" | "en";
  source: string;
  html: string;
  excerpt: string;
}

export function body(chance: Chance, language: "fi" | "en"): Text {
  const { sentences } = voices[language];
  const paragraphs = Array.from({ length: chance.happens(0.25) ? 2 : 1 }, () =>
    Array.from({ length: chance.whole(1, 5) }, () => pick(chance, sentences)).join(" "),
  );
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return {
    language,
    source: paragraphs.join("\n\n"),
    html: paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n"),
    excerpt: paragraphs.join(" ").slice(0, 270),
  };
}

export function title(chance: Chance, language: "fi" | "en"): string {
  const { titles, sentences } = voices[language];
  const start = pick(chance, titles).split(/\s+/).slice(0, 7).join(" ");
  const end = pick(chance, sentences)
    .split(/\s+/)
    .slice(0, 5)
    .join(" ")
    .replace(/[,.!?]+$/, "");
  return `${start}: ${end.toLowerCase()}`.slice(0, 138);
}

export function pick<T>(chance: Chance, from: T[]): T {
  return from[chance.whole(0, from.length - 1)]!;
}
