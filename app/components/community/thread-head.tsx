import { Link } from "~/components/ui/link";
import { Archive, EyeOff, LifeBuoy, Lock } from "~/components/ui/icons";
import type { ReactNode } from "react";
import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import { Byline } from "./byline";
import { ThreadChips } from "./chips";
import { firstUnread } from "~/domain/community/addresses";
import { PlaceDot } from "./place-dot";

type Props = { thread: ThreadView; viewer: ViewerPart; path: string; lead?: ReactNode; children?: ReactNode };

/** What a thread is: where it stands, its title, whose it is, and what state it is in. */
export function ThreadHead({ thread, viewer, path, lead, children }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { category, board } = thread;
  const unread = viewer.lastReadNumber > 0 ? thread.lastPostNumber - viewer.lastReadNumber : 0;
  return (
    <header className="mb-2">
      {/* Beside the vote there is little room on a phone: what stands beneath the title has the whole width there. */}
      <div
        className={classes(
          "grid items-start gap-x-4 sm:grid-rows-[auto_1fr] sm:gap-x-6",
          lead ? "grid-cols-[auto_minmax(0,1fr)]" : "grid-cols-[minmax(0,1fr)]",
        )}
      >
        {lead && <div className="sm:row-span-2">{lead}</div>}
        <div className="min-w-0">
          <p className="mb-1.5 flex items-center gap-2 text-sm font-medium text-ink-faint">
            {category && (
              <>
                <PlaceDot colour={category.colour} />
                <Link to={`/categories/${category.slug}`} className="hover:underline">
                  {category.name[language]}
                </Link>
              </>
            )}
            {board && (
              <Link to={`/ideas?board=${board.slug}`} className="hover:underline">
                {board.name[language]}
              </Link>
            )}
            {!category && !board && t(`community:kind.${thread.kind}`)}
          </p>
          <h1
            lang={thread.language}
            className="font-serif text-2xl font-medium tracking-tight text-balance sm:text-3xl"
          >
            {thread.title}
          </h1>
          <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
            <span className="flex flex-wrap items-center gap-2 empty:hidden">
              <ThreadChips
                thread={{
                  ...thread,
                  solved: thread.solvedAt !== null,
                  official: thread.officialNumber !== null,
                }}
              />
            </span>
            <span className="flex flex-wrap items-baseline gap-x-2 text-ink-faint">
              <Byline face={thread.author} />
              <Time
                iso={thread.createdAt}
                label={format.ago(thread.createdAt)}
                title={format.exact(thread.createdAt)}
              />
              <span aria-hidden>·</span>
              <span>{t("community:replies", { count: thread.replyCount })}</span>
            </span>
            {unread > 0 && (
              <Link
                to={firstUnread(path, viewer.lastReadNumber)}
                className="font-semibold text-spruce-ink hover:underline"
              >
                {t("community:thread.jump_unread", { count: unread })}
              </Link>
            )}
          </div>
        </div>
        {children && (
          <div
            className={classes(
              "mt-3 flex min-w-0 flex-col items-start gap-3 empty:hidden *:max-w-full",
              Boolean(lead) && "col-span-full sm:col-span-1 sm:col-start-2",
            )}
          >
            {children}
          </div>
        )}
      </div>
      <div className="mt-4 flex flex-col gap-2 empty:hidden">
        {thread.openCase !== null && (
          <Notice
            tone="lake"
            icon={LifeBuoy}
            title={t(thread.solvedAt ? "community:thread.case_still" : "community:thread.case_title", {
              number: String(thread.openCase),
            })}
          >
            {t("community:thread.case_text")}
          </Notice>
        )}
        {thread.private && (
          <Notice tone="cloudberry" icon={Lock}>
            {viewer.customerId === thread.author.customerId
              ? t("community:thread.private")
              : t("community:thread.private_staff", { name: thread.author.displayName })}
          </Notice>
        )}
        {thread.hidden && (
          <Notice tone="lingonberry" icon={EyeOff}>
            {t("community:thread.hidden_thread")}
          </Notice>
        )}
        {thread.state === "locked" && <Notice icon={Lock}>{t("community:thread.locked")}</Notice>}
        {thread.state === "archived" && <Notice icon={Archive}>{t("community:thread.archived")}</Notice>}
      </div>
    </header>
  );
}
