import { originPlace, type PostOrigin as Origin } from "~/domain/community/origin";
import { useT } from "~/i18n/react";

/** Where a post was first written, and how it was received there. */
export function PostOrigin({ origin, number }: { origin: Origin; number: number }) {
  const t = useT();
  const place = originPlace(origin, number === 1);
  if (!place) return null;
  const words =
    origin.score === null
      ? t("community:thread.origin", { place: place.name })
      : t("community:thread.origin_score", { place: place.name, score: origin.score });
  return (
    <p className="mt-2 text-xs text-ink-faint">
      {place.href ? (
        <a href={place.href} rel="nofollow ugc noopener" className="tap underline underline-offset-2">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}
