import { Link } from "~/components/ui/link";
import { threadPath } from "~/domain/community/addresses";
import type { Release } from "~/domain/ideas/releases.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { RenderedPost } from "../content/rendered-post";
import { Chip } from "../ui/chip";
import { Lightbulb } from "../ui/icons";
import { Time } from "../ui/time";

/** When it came out and for whom, where that is not everyone. */
export function ReleaseDay({ release }: { release: Release }) {
  const t = useT();
  const format = useFormat();
  const iso = release.publishedAt ?? release.publishAt;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm text-ink-faint">
      {iso && <Time iso={iso} label={format.date(iso)} title={format.exact(iso)} />}
      {release.audience !== "public" && <Chip>{t(`ideas:release.for.${release.audience}`)}</Chip>}
    </p>
  );
}

/** What came out, in its own words, and the ideas that it came from. */
export function ReleaseBody({ release, heading: Heading }: { release: Release; heading: "h2" | "h3" }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <>
      <RenderedPost html={release.bodyHtml[language]} className="mt-2" />
      {release.ideas.length > 0 && (
        <div className="mt-4">
          <Heading className="text-sm font-semibold text-ink-soft">{t("ideas:release.ideas")}</Heading>
          <ul className="mt-1.5 flex flex-col gap-1">
            {release.ideas.map((idea) => (
              <li key={idea.id} className="flex items-baseline gap-2">
                <Lightbulb
                  aria-hidden
                  className="size-4 shrink-0 self-center text-moss-ink"
                  strokeWidth={1.75}
                />
                <Link
                  to={threadPath(idea)}
                  lang={idea.language}
                  className="tap font-medium text-spruce-ink hover:underline"
                >
                  {idea.title}
                </Link>
                <span className="shrink-0 text-sm tabular-nums text-ink-faint">
                  {format.number(idea.voteCount)} {t("ideas:vote.word", { count: idea.voteCount })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
