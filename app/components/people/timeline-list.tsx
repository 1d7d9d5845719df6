import { Link } from "~/components/ui/link";
import {
  AtSign,
  Award,
  BadgeCheck,
  ChevronDown,
  CircleCheck,
  DoorOpen,
  EyeOff,
  HandHeart,
  Inbox,
  Lightbulb,
  Lock,
  Mail,
  MessageCircle,
  MessageSquare,
  PenLine,
  ShoppingBag,
  ThumbsUp,
  TrendingUp,
  Trophy,
  UserRound,
  type LucideIcon,
} from "~/components/ui/icons";
import { postPath } from "~/domain/community/addresses";
import type { TimelineKind } from "~/domain/customers/timeline";
import type { TimelineItem } from "~/domain/insights/timeline.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";
import { softTone, type Tone } from "../ui/tone";

const look: Record<TimelineKind, [LucideIcon, Tone]> = {
  joined: [DoorOpen, "spruce"],
  email_confirmed: [Mail, "neutral"],
  profile_changed: [UserRound, "neutral"],
  posted: [MessageSquare, "neutral"],
  asked: [MessageCircle, "spruce"],
  suggested: [Lightbulb, "cloudberry"],
  gave_feedback: [PenLine, "cloudberry"],
  announced: [MessageSquare, "lake"],
  feedback_made_public: [PenLine, "neutral"],
  replied: [MessageSquare, "neutral"],
  replied_officially: [MessageSquare, "lake"],
  edited: [PenLine, "neutral"],
  mentioned: [AtSign, "neutral"],
  reacted: [ThumbsUp, "neutral"],
  thanked: [HandHeart, "cloudberry"],
  voted: [TrendingUp, "spruce"],
  challenge_entered: [Trophy, "spruce"],
  vote_withdrawn: [TrendingUp, "neutral"],
  helped: [CircleCheck, "moss"],
  answered: [CircleCheck, "moss"],
  answer_revoked: [CircleCheck, "neutral"],
  idea_status: [Lightbulb, "moss"],
  idea_joined: [Lightbulb, "neutral"],
  idea_gathered: [Lightbulb, "spruce"],
  verdict_given: [CircleCheck, "neutral"],
  case_opened: [Inbox, "lake"],
  case_assigned: [Inbox, "neutral"],
  case_priority: [Inbox, "neutral"],
  case_message_sent: [Inbox, "neutral"],
  case_message_received: [Inbox, "lake"],
  case_resolved: [CircleCheck, "lake"],
  case_reopened: [Inbox, "cloudberry"],
  case_status: [Inbox, "neutral"],
  case_published: [BadgeCheck, "lake"],
  level: [TrendingUp, "cloudberry"],
  badge: [Award, "cloudberry"],
  post_hidden: [EyeOff, "lingonberry"],
  post_restored: [MessageSquare, "neutral"],
  bought: [ShoppingBag, "neutral"],
  contacted: [Mail, "lake"],
  redeemed: [Award, "neutral"],
};

/** What a life here hangs on: drawn larger, on the line. */
const milestones = new Set<TimelineKind>([
  "joined",
  "suggested",
  "helped",
  "case_opened",
  "case_resolved",
  "badge",
  "level",
]);

/** What happens often, and says little more each time. */
const runs = new Set<TimelineKind>(["reacted", "thanked", "voted", "replied"]);

type Props = {
  items: TimelineItem[];
  /** Whether it is read by the one it tells of. */
  own?: boolean;
  /** Where a case is read: at the desk, or one's own page of it. */
  casePath: (number: number) => string;
  /** Below the page's own headings. */
  level?: 2 | 3;
};

/** A line through time, month by month. */
export function TimelineList({ items, own = false, casePath, level = 2 }: Props) {
  const format = useFormat();
  const months: { month: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const month = format.month(item.occurredAt, "long");
    if (months.at(-1)?.month !== month) months.push({ month, items: [] });
    months.at(-1)!.items.push(item);
  }
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="flex flex-col gap-6">
      {months.map(({ month, items: lines }) => (
        <section key={month}>
          <Heading className="mb-2 text-sm font-semibold text-ink-faint first-letter:uppercase">
            {month}
          </Heading>
          <ol className="relative before:absolute before:inset-y-2 before:left-[1.0625rem] before:w-px before:bg-line">
            {collapsed(lines).map((run) =>
              run.length < 3 ? (
                run.map((item) => <Line key={item.id} item={item} own={own} casePath={casePath} />)
              ) : (
                <Run key={run[0]!.id} items={run} own={own} casePath={casePath} />
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Lines of one frequent kind that follow each other stand together. */
function collapsed(items: TimelineItem[]): TimelineItem[][] {
  const groups: TimelineItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group && runs.has(item.kind) && group[0]!.kind === item.kind) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function Run({ items, own, casePath }: Required<Pick<Props, "items" | "own" | "casePath">>) {
  const t = useT();
  const format = useFormat();
  const [Icon, tone] = look[items[0]!.kind];
  return (
    <li className="relative">
      <details className="group">
        <summary className="flex cursor-pointer list-none gap-3 py-1.5">
          <span className="relative grid size-9 shrink-0 place-items-center">
            <span className={classes("grid size-7 place-items-center rounded-full border", softTone[tone])}>
              <Icon aria-hidden strokeWidth={1.9} className="size-3.5" />
            </span>
          </span>
          <span className="min-w-0 flex-1 pt-1.5">
            <span className="flex items-center gap-1.5 leading-snug text-ink-soft">
              {t(`timeline:run.${items[0]!.kind}`, { count: String(items.length) })}
              <ChevronDown
                aria-hidden
                className="size-4 transition-transform group-open:rotate-180 motion-reduce:transition-none"
              />
            </span>
            <span className="text-sm text-ink-faint">
              {format.ago(items.at(-1)!.occurredAt)} – {format.ago(items[0]!.occurredAt)}
            </span>
          </span>
        </summary>
        <ol className="pl-6">
          {items.map((item) => (
            <Line key={item.id} item={item} own={own} casePath={casePath} />
          ))}
        </ol>
      </details>
    </li>
  );
}

type LineProps = Required<Pick<Props, "own" | "casePath">> & { item: TimelineItem };

function Line({ item, own, casePath }: LineProps) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const [Icon, tone] = look[item.kind] ?? [MessageSquare, "neutral"];
  const big = milestones.has(item.kind);
  const words = t(`timeline:${own ? "own" : "kind"}.${item.kind}`, {
    ...item.data,
    number: String(item.case?.number ?? item.data.number ?? ""),
    badge: item.badge?.[language] ?? "",
    status: item.kind === "idea_status" ? t(`community:idea_status.${item.data.status}`).toLowerCase() : "",
  });
  const about = item.thread
    ? {
        to: postPath(item.thread, Number(item.data.number ?? 1)),
        title: item.thread.title,
        lang: item.thread.language,
      }
    : item.case && { to: casePath(item.case.number), title: item.case.subject, lang: undefined };
  return (
    <li className="relative flex gap-3 py-1.5">
      <span className="relative grid size-9 shrink-0 place-items-center">
        <span
          className={classes(
            "grid place-items-center rounded-full border",
            softTone[tone],
            big ? "size-9" : "size-7",
          )}
        >
          <Icon aria-hidden strokeWidth={1.9} className={big ? "size-4.5" : "size-3.5"} />
        </span>
      </span>
      <div className="min-w-0 flex-1 pt-1.5">
        <p className="leading-snug">
          <span className={big ? "font-semibold" : "text-ink-soft"}>{words}</span>
          {item.kind === "bought" && item.data.item && <>: {item.data.item}</>}
          {about && (
            <>
              {": "}
              <Link to={about.to} lang={about.lang} className="text-ink underline-offset-4 hover:underline">
                {about.title}
              </Link>
            </>
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
          <Time
            iso={item.occurredAt}
            label={format.ago(item.occurredAt)}
            title={format.exact(item.occurredAt)}
          />
          {item.late && <span>· {t("timeline:late")}</span>}
          {item.staffOnly && (
            <span className="inline-flex items-center gap-1">
              <Lock aria-hidden className="size-3.5" /> {t("timeline:staff_only")}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
