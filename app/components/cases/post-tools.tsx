import { Link } from "@remix-run/react";
import { Ellipsis, Eye, EyeOff, Flag, LifeBuoy, ShieldCheck, type LucideIcon } from "~/components/ui/icons";
import type { PostView, ThreadView } from "~/domain/community/reading.server";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { iconButtonClass } from "../ui/icon-button";
import { Menu, menuItemClass } from "../ui/menu";
import { useRole } from "./use-role";

type Props = { post: PostView; thread: ThreadView; me: string | null };

/** What else can be done about a post: report it, hide it, open a case for its writer; each to whom it is given. */
export function PostTools({ post, thread, me }: Props) {
  const t = useT();
  const role = useRole();
  if (role === "guest") return null;
  const moderates = role === "moderator" || role === "admin";
  const own = post.author.customerId === me;
  const escalates = moderates || role === "agent";
  const mayOpenCase = escalates && thread.openCase === null && post.author.staffRole === null && !post.hidden;
  const at = `/posts/${toPublicId(post.id)}`;
  const tools = [
    !own && !post.hidden && !moderates && { to: `${at}/flags`, icon: Flag, label: t("moderation:report") },
    mayOpenCase && {
      to: `/threads/${toPublicId(thread.id)}/escalation${post.number > 1 ? `?post=${post.number}` : ""}`,
      icon: LifeBuoy,
      label: t("desk:escalate.link"),
    },
    moderates && {
      to: `${at}/concealment`,
      icon: post.hidden ? Eye : EyeOff,
      label: t(post.hidden ? "moderation:restore" : "moderation:hide"),
    },
    moderates &&
      post.author.staffRole === null && {
        to: `/desk/standing/${toPublicId(post.author.customerId)}?post=${toPublicId(post.id)}`,
        icon: ShieldCheck,
        label: t("moderating:warn"),
      },
    !moderates &&
      own &&
      post.hidden && { to: `${at}/concealment`, icon: EyeOff, label: t("moderation:hidden_title") },
  ].filter(Boolean) as { to: string; icon: LucideIcon; label: string }[];
  if (tools.length === 0) return null;
  return (
    <Menu
      late
      label={t("community:thread.more_actions")}
      triggerClass={iconButtonClass("sm")}
      trigger={<Ellipsis aria-hidden className="size-4" strokeWidth={1.75} />}
    >
      {tools.map(({ to, icon: Icon, label }) => (
        <Link key={to} to={to} className={menuItemClass()}>
          <Icon aria-hidden className="size-4" />
          {label}
        </Link>
      ))}
    </Menu>
  );
}
