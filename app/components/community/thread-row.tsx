import { Link } from "~/components/ui/link";
import { BellOff, BellRing, Hand, MessageSquare, PenLine } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { firstUnread, threadPath } from "~/domain/community/addresses";
import type { ThreadLine } from "~/domain/community/lines.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { still, useReads, type Lines } from "~/realtime/use-live-lists";
import type { ListMessage } from "~/realtime/messages";
import { Avatar } from "../ui/avatar";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";
import { ThreadChips } from "./chips";
import { PlaceDot } from "./place-dot";

type RowProps = {
  line: ThreadLine;
  /** For questions that wait: since when they do. */
  waiting?: boolean;
  /** false where the list stands in the place itself. */
  showPlace?: boolean;
  /** Under the title: a search's excerpt, say. */
  children?: ReactNode;
  /** Before the row, instead of the face: a vote button, say. */
  lead?: ReactNode;
};

/** A thread as one line of a list: its title first; who, where and when small. */
export function ThreadRow({ line, waiting, showPlace = true, children, lead }: RowProps) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const unread = line.lastReadNumber === null ? 0 : line.lastPostNumber - line.lastReadNumber;
  const seen = line.lastReadNumber !== null && unread <= 0;
  const path = threadPath(line);
  return (
    <li className="group/row relative flex items-start gap-3 border-b border-line py-2.5 last:border-b-0">
      {lead ?? (
        <Avatar
          name={line.author.displayName}
          src={line.author.avatarUrl}
          staff={line.author.staffRole !== null}
          className="mt-0.5"
        />
      )}
      <div className="min-w-0 flex-1">
        <div className="leading-snug">
          <Link
            to={path}
            lang={line.language}
            className={classes(
              "covered group-hover/row:text-spruce-ink",
              seen ? "font-medium text-ink-soft" : "font-semibold text-ink",
            )}
          >
            {line.title}
          </Link>{" "}
          <span className="*:mr-1 *:align-[0.1em]">
            <ThreadChips thread={line} />
          </span>
        </div>
        {children}
        <p className="mt-0.5 text-sm leading-snug text-ink-faint">
          {showPlace && line.place && (
            <>
              <PlaceDot colour={line.place.colour} /> {line.place.name[language]}{" "}
              <span aria-hidden>·</span>{" "}
            </>
          )}
          {line.replyCount > 0
            ? t("community:row.last", { name: line.lastPoster.displayName })
            : t("community:row.started", { name: line.author.displayName })}{" "}
          <Time
            iso={line.lastActivityAt}
            label={format.ago(line.lastActivityAt)}
            title={format.exact(line.lastActivityAt)}
            className="whitespace-nowrap"
          />
          {waiting && (
            <>
              {" "}
              <span aria-hidden>·</span>{" "}
              <span className="whitespace-nowrap font-medium text-cloudberry-ink">
                {t("community:row.waiting", { when: format.ago(line.createdAt) })}
              </span>
            </>
          )}
          {line.mine && <OwnMarks mine={line.mine} idea={line.idea !== null} />}
        </p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1 pt-0.5 text-sm tabular-nums text-ink-faint">
        <span
          className="inline-flex items-center gap-1.5"
          title={t("community:replies", { count: line.replyCount })}
        >
          <MessageSquare aria-hidden className="size-4" strokeWidth={1.75} />
          <span aria-hidden>{format.number(line.replyCount)}</span>
          <span className="sr-only">{t("community:replies", { count: line.replyCount })}</span>
        </span>
        {unread > 0 && (
          <Link
            to={firstUnread(path, line.lastReadNumber!)}
            className="relative z-1 flex min-h-6 min-w-6 items-center justify-center rounded-sm bg-spruce px-1.5 text-xs font-semibold text-spruce-on"
          >
            {t("community:row.unread", { count: unread })}
          </Link>
        )}
      </div>
    </li>
  );
}

/** What the viewer has to do with a thread, in small signs with words. */
function OwnMarks({ mine, idea }: { mine: NonNullable<ThreadLine["mine"]>; idea: boolean }) {
  const t = useT();
  const marks = [
    mine.own && { icon: PenLine, word: t("lists:own") },
    mine.following === "watching" && !mine.own && { icon: BellRing, word: t("lists:watching") },
    mine.following === "muted" && { icon: BellOff, word: t("lists:muted") },
    mine.backs && { icon: Hand, word: t(idea ? "lists:voted" : "lists:same_here") },
  ].filter((mark) => mark !== false);
  return marks.map(({ icon: Icon, word }) => (
    <span key={word} title={word} className="ml-1.5 inline-flex align-[-0.15em] text-spruce-ink">
      <Icon aria-hidden className="size-3.5" strokeWidth={1.9} />
      <span className="sr-only">{word}</span>
    </span>
  ));
}

type ListProps = {
  lines: ThreadLine[];
  /** What has changed since the list was read: see useLiveLines. */
  news?: Lines;
  waiting?: boolean;
  showPlace?: boolean;
  label?: string;
};

export function ThreadList({ lines, news, waiting, showPlace, label }: ListProps) {
  const reads = useReads(lines);
  return (
    <ul aria-label={label} className="border-t border-line">
      {still(lines, news).map((line) => (
        <ThreadRow
          key={line.id}
          line={withReads(withNews(line, news?.get(line.id)), reads.get(line.id))}
          waiting={waiting}
          showPlace={showPlace}
        />
      ))}
    </ul>
  );
}

function withNews(line: ThreadLine, news: ListMessage | null | undefined): ThreadLine {
  if (!news) return line;
  const { replyCount, solved, status, voteCount } = news;
  const idea = line.idea && {
    status: status ?? line.idea.status,
    label: !status || status === line.idea.status ? line.idea.label : null,
    voteCount: voteCount ?? line.idea.voteCount,
  };
  const more = Math.max(0, replyCount - line.replyCount);
  return { ...line, replyCount, solved, idea, lastPostNumber: line.lastPostNumber + more };
}

function withReads(line: ThreadLine, upTo: number | undefined): ThreadLine {
  return upTo === undefined ? line : { ...line, lastReadNumber: Math.max(line.lastReadNumber ?? 0, upTo) };
}
