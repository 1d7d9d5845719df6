import { Link } from "~/components/ui/link";
import { threadPath } from "~/domain/community/addresses";
import type { Entry } from "~/domain/ideas/challenges/reading.server";
import { useFormat, useT } from "~/i18n/react";
import { IdeaRow } from "../ideas/idea-row";

/** While it can still change, each entry with its vote; afterwards the count as it was when the voting ended. */
export function Entries({ entries, counting }: { entries: Entry[]; counting: boolean }) {
  const t = useT();
  if (!counting) return <CountedEntries entries={entries} />;
  return (
    <ol aria-label={t("challenges:list")} className="border-t border-line">
      {entries.map((idea) => (
        <IdeaRow key={idea.id} idea={idea} showBoard={false} />
      ))}
    </ol>
  );
}

function CountedEntries({ entries }: { entries: Entry[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <p className="mb-3 max-w-measure text-sm text-ink-faint">{t("challenges:votes_then")}</p>
      <ol aria-label={t("challenges:list")} className="border-t border-line">
        {entries.map((idea) => (
          <li
            key={idea.id}
            className="group/row relative flex items-start gap-4 border-b border-line py-4 last:border-b-0"
          >
            <p className="w-14 shrink-0 rounded-md bg-sunken py-2 text-center font-serif text-xl tabular-nums">
              <span aria-hidden>{format.number(idea.voteCount)}</span>
              <span className="sr-only">{t("challenges:votes_count", { count: idea.voteCount })}</span>
            </p>
            <div className="min-w-0 flex-1">
              <Link
                to={threadPath(idea)}
                lang={idea.language}
                className="covered text-lg font-semibold leading-snug text-pretty group-hover/row:text-spruce-ink"
              >
                {idea.title}
              </Link>
              <p lang={idea.language} className="mt-1 line-clamp-2 max-w-measure text-pretty text-ink-soft">
                {idea.excerpt}
              </p>
              <p className="mt-1 text-sm text-ink-faint">
                {t("challenges:by", { name: idea.author.displayName })}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
