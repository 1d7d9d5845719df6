const FINNISH =
  /\b(ja|on|ei|että|mutta|jos|kun|niin|myös|onko|mikä|mitä|miten|minun|mun|tämä|ovat|voi|kanssa|sitten|nyt|vai|tai|oli|kiitos|moi|hei)\b|[äö]/giu;
const ENGLISH =
  /\b(the|and|is|are|to|of|in|it|you|that|for|my|with|this|have|how|what|can|not|but|was|do|if)\b/giu;

/** The language of a text, by its commonest words; the fallback where neither shows. */
export function guessLanguage<Fallback extends "en" | "fi" | null>(
  text: string,
  fallback: Fallback,
): "en" | "fi" | Fallback {
  const sample = text.slice(0, 2_000);
  const finnish = sample.match(FINNISH)?.length ?? 0;
  const english = sample.match(ENGLISH)?.length ?? 0;
  if (finnish === english) return fallback;
  return finnish > english ? "fi" : "en";
}
