import { Link } from "~/components/ui/link";
import { MessageSquare } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { IdeaLine } from "~/domain/ideas/browsing.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { StatusChip } from "../community/chips";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";
import { VoteControl } from "./vote-control";

type Props = {
  idea: IdeaLine;
  /** false where the whole list is of one board. */
  showBoard?: boolean;
  /** What stands before it: a desk's box to choose it by. */
  mark?: ReactNode;
  /** What stands beneath: a desk's tools. */
  children?: ReactNode;
};

/** An idea as a line of a list: the vote first, under the thumb. */
export function IdeaRow({ idea, showBoard = true, mark, children }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <li
      data-idea={mark ? idea.id : undefined}
      className={classes(
        "group/row relative items-start gap-x-4 border-b border-line py-4 last:border-b-0",
        children ? "grid" : "flex",
        mark ? "grid-cols-[auto_auto_minmax(0,1fr)]" : "grid-cols-[auto_minmax(0,1fr)]",
      )}
    >
      {mark}
      <VoteControl idea={idea} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            to={threadPath(idea)}
            lang={idea.language}
            className="covered max-w-full text-pretty text-lg font-semibold leading-snug text-ink group-hover/row:text-spruce-ink"
          >
            {idea.title}
          </Link>
          <StatusChip status={idea.status} label={idea.label} />
        </div>
        {idea.excerpt && (
          <p lang={idea.language} className="mt-1 line-clamp-2 max-w-measure text-pretty text-ink-soft">
            {idea.excerpt}
          </p>
        )}
        <p className="mt-1.5 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-faint">
          {showBoard && (
            <>
              <span>{idea.board.name[language]}</span>
              <span aria-hidden>·</span>
            </>
          )}
          <span>{t("ideas:list.by", { name: idea.author.displayName })}</span>
          <Time
            iso={idea.createdAt}
            label={format.ago(idea.createdAt)}
            title={format.exact(idea.createdAt)}
          />
          {idea.replyCount > 0 && (
            <>
              <span aria-hidden>·</span>
              <span className="inline-flex items-center gap-1">
                <MessageSquare aria-hidden className="size-3.5" strokeWidth={1.75} />
                {t("community:replies", { count: idea.replyCount })}
              </span>
            </>
          )}
        </p>
      </div>
      {/* Tools have the whole width of a phone. */}
      {children && (
        <div className={classes("col-span-full sm:col-span-1", mark ? "sm:col-start-3" : "sm:col-start-2")}>
          {children}
        </div>
      )}
    </li>
  );
}
