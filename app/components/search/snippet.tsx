import type { Snippet as Pieces } from "~/domain/search/snippets.server";

/** Words around what was found, the found ones marked. */
export function Snippet({ pieces, lang }: { pieces: Pieces; lang: string }) {
  if (pieces.length === 0) return null;
  return (
    <p lang={lang} className="mt-1 line-clamp-2 max-w-measure text-pretty text-ink-soft">
      {pieces.map(({ text, hit }, at) =>
        hit ? (
          <mark key={at} className="rounded-sm bg-cloudberry-soft px-0.5 text-cloudberry-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}
