import { Form } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import {
  AtSign,
  Award,
  CircleCheck,
  CircleHelp,
  EyeOff,
  Flag,
  Gift,
  HandHeart,
  Inbox,
  Lightbulb,
  Lock,
  LockOpen,
  MessageSquare,
  MessagesSquare,
  Moon,
  RotateCcw,
  ShieldCheck,
  TrendingUp,
  Trophy,
  type LucideIcon,
} from "~/components/ui/icons";
import { namelessly, type NotificationKind } from "~/domain/notifications/notification";
import type { NotificationView } from "~/domain/notifications/reading.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Avatar } from "../ui/avatar";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";
import { softTone, type Tone } from "../ui/tone";

const look: Record<NotificationKind, [LucideIcon, Tone]> = {
  reply: [MessageSquare, "spruce"],
  mention: [AtSign, "spruce"],
  answer_chosen: [CircleCheck, "moss"],
  question_answered: [CircleCheck, "moss"],
  question_solved: [CircleCheck, "moss"],
  question_reopened: [RotateCcw, "cloudberry"],
  question_reminder: [CircleHelp, "cloudberry"],
  new_thread: [MessagesSquare, "spruce"],
  publicity_asked: [LockOpen, "lake"],
  publicity_given: [LockOpen, "moss"],
  publicity_declined: [Lock, "neutral"],
  thanks: [HandHeart, "cloudberry"],
  idea_status: [Lightbulb, "cloudberry"],
  idea_statuses: [Lightbulb, "cloudberry"],
  release: [Gift, "moss"],
  verdict_asked: [CircleHelp, "moss"],
  idea_merged: [Lightbulb, "neutral"],
  idea_merged_unseen: [Lightbulb, "neutral"],
  idea_unmerged: [Lightbulb, "neutral"],
  idea_unmerged_unseen: [Lightbulb, "neutral"],
  idea_split_off: [Lightbulb, "spruce"],
  idea_moved: [Lightbulb, "neutral"],
  vote_added: [TrendingUp, "spruce"],
  challenge_judge: [Trophy, "lake"],
  challenge_judging: [Trophy, "lake"],
  challenge_phase: [Trophy, "spruce"],
  challenge_won: [Trophy, "cloudberry"],
  challenge_consented: [Trophy, "moss"],
  challenge_declined: [Trophy, "neutral"],
  challenge_results: [Trophy, "cloudberry"],
  ideas_asleep: [Moon, "cloudberry"],
  case_message: [Inbox, "lake"],
  case_reply: [Inbox, "lake"],
  case_assigned: [Inbox, "lake"],
  badge: [Award, "cloudberry"],
  post_hidden: [EyeOff, "lingonberry"],
  warning: [ShieldCheck, "cloudberry"],
  silence: [ShieldCheck, "lingonberry"],
  suspension: [ShieldCheck, "lingonberry"],
  sanction_lifted: [ShieldCheck, "moss"],
  submission_approved: [CircleCheck, "moss"],
  submission_refused: [EyeOff, "lingonberry"],
  appeal_upheld: [ShieldCheck, "neutral"],
  appeal_overturned: [ShieldCheck, "moss"],
  report_upheld: [Flag, "moss"],
  report_dismissed: [Flag, "neutral"],
};

/** The same news may be said in other words. */
function wordOf({ kind, data, about }: NotificationView): string {
  if (kind === "question_answered" && data.reason) return "question_closed";
  return kind === "challenge_phase" ? `challenge_${data.phase}` : namelessly(kind, about);
}

/** One notification: a button that reads as a line. Pressing it marks it read and goes there. */
export function NotificationLine({ notification: n }: { notification: NotificationView }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const [Icon, tone] = n.gone ? ([Moon, "neutral"] as const) : look[n.kind];
  const words = n.gone
    ? t("notifications:gone")
    : t(`notifications:kind.${wordOf(n)}`, {
        name: n.by?.displayName ?? t("notifications:someone"),
        number: String(n.case?.number ?? n.data.number ?? ""),
        board: n.board?.[language] ?? "",
        badge: n.badge?.[language] ?? "",
        title: (n.kind === "idea_split_off" ? n.thread?.title : n.about) ?? "",
        status: n.data.status ? t(`community:idea_status.${n.data.status}`).toLowerCase() : "",
        count: n.kind === "idea_moved" ? n.moved : Number(n.data.count ?? 1),
      });
  const more =
    n.kind === "idea_status" ||
    n.kind === "idea_statuses" ||
    n.kind === "idea_merged" ||
    n.kind === "idea_moved"
      ? n.data.note
      : n.kind === "question_answered" && n.data.reason
        ? n.data.reason
        : n.kind === "badge"
          ? n.data.citation
          : n.gone
            ? null
            : n.excerpt;
  const title =
    n.thread?.title ?? n.release?.title[language] ?? n.challenge?.question[language] ?? n.case?.subject;
  return (
    <li className="border-b border-line last:border-b-0">
      <Form method="post" action={`/notifications/${toPublicId(n.id)}/reading`}>
        <button
          className={classes(
            "grid w-full grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3.5 rounded-md px-2 py-3 text-left transition-colors hover:bg-sunken sm:px-3",
            !n.read && "bg-card",
          )}
        >
          <span className="relative row-span-2 self-start">
            {n.by && n.kind !== "post_hidden" ? (
              <Avatar name={n.by.displayName} src={n.by.avatarUrl} staff={n.by.staffRole !== null} />
            ) : (
              <span className="block size-9" />
            )}
            <span
              className={classes(
                "absolute grid place-items-center rounded-full border",
                n.by && n.kind !== "post_hidden" ? "-bottom-1 -right-1.5 size-5.5" : "inset-0 size-9",
                softTone[tone],
              )}
            >
              <Icon
                aria-hidden
                strokeWidth={2}
                className={n.by && n.kind !== "post_hidden" ? "size-3" : "size-4.5"}
              />
            </span>
          </span>
          <span className={classes("leading-snug", n.read ? "text-ink-soft" : "font-semibold text-ink")}>
            {words}
          </span>
          <span className="flex items-center gap-2 self-start pt-0.5">
            <Time
              iso={n.createdAt}
              label={format.ago(n.createdAt)}
              title={format.exact(n.createdAt)}
              className="text-xs text-ink-faint"
            />
            {!n.read && (
              <span className="size-2.5 rounded-full bg-spruce">
                <span className="sr-only">{t("notifications:unread")}</span>
              </span>
            )}
          </span>
          <span className="col-span-2 col-start-2">
            {title && (
              <span lang={n.thread?.language} className="block truncate text-sm text-ink-soft">
                {title}
              </span>
            )}
            {more && (
              <span
                lang={(more === n.excerpt && n.excerptLanguage) || undefined}
                className="mt-0.5 line-clamp-2 text-sm text-ink-faint"
              >
                {more}
              </span>
            )}
            {n.kind === "post_hidden" && n.data.reason && (
              <span className="mt-0.5 block text-sm text-ink-faint">
                {t("notifications:because", { reason: n.data.reason })}
              </span>
            )}
          </span>
        </button>
      </Form>
      {!n.gone && n.kind === "idea_merged" && n.about && (
        <p className="-mt-1.5 pb-3 pl-14 text-sm sm:pl-15">
          <Link
            to={`/ideas/${toPublicId(String(n.data.ideaId))}/objection`}
            className="tap font-semibold text-spruce-ink underline-offset-3 hover:underline"
          >
            {t("backing:consent.short")}
          </Link>
        </p>
      )}
    </li>
  );
}
