import { Link } from "@remix-run/react";
import {
  Ellipsis,
  Eye,
  EyeOff,
  Flag,
  LifeBuoy,
  Link2,
  Pencil,
  ShieldCheck,
  type LucideIcon,
} from "~/components/ui/icons";
import type { PostView, ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { BookmarkPost } from "../community/bookmark-post";
import { DeleteOwn } from "../community/own-deletion";
import { mayEdit } from "../community/post-actions";
import { useShare } from "../community/use-share";
import { iconButtonClass } from "../ui/icon-button";
import { Menu, MenuLine, menuItemClass } from "../ui/menu";
import { useRole } from "./use-role";

type Props = { post: PostView; thread: ThreadView; viewer: ViewerPart };

/** What else can be done about a post: report it, hide it, open a case for its writer; each to whom it is given. */
export function PostTools({ post, thread, viewer }: Props) {
  const t = useT();
  const role = useRole();
  if (role === "guest") return null;
  const moderates = role === "moderator" || role === "admin";
  const own = post.author.customerId === viewer.customerId;
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
    moderates &&
      !(own && post.hidden) && {
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
    own && post.hidden && { to: `${at}/concealment`, icon: EyeOff, label: t("moderation:hidden_title") },
  ].filter(Boolean) as { to: string; icon: LucideIcon; label: string }[];
  return (
    <Menu
      late
      label={t("community:thread.more_actions")}
      triggerClass={iconButtonClass("sm", tools.length === 0 ? "sm:hidden" : undefined)}
      trigger={<Ellipsis aria-hidden className="size-4" strokeWidth={1.75} />}
    >
      <OnPhones post={post} thread={thread} viewer={viewer} />
      {tools.length > 0 && (
        <div className="sm:hidden">
          <MenuLine />
        </div>
      )}
      {tools.map(({ to, icon: Icon, label }) => (
        <Link key={to} to={to} className={menuItemClass()}>
          <Icon aria-hidden className="size-4" />
          {label}
        </Link>
      ))}
    </Menu>
  );
}

/** What stands beside the post where there is room: its row is one line on phones. */
function OnPhones({ post, thread, viewer }: Props) {
  const t = useT();
  const share = useShare(post, thread);
  const own = post.author.customerId === viewer.customerId;
  return (
    <div className="sm:hidden">
      {mayEdit(post, viewer) && (
        <Link to={`/posts/${toPublicId(post.id)}/edit`} className={menuItemClass()}>
          <Pencil aria-hidden className="size-4" />
          {t("community:action.edit")}
        </Link>
      )}
      {own && !post.hidden && post.number > 1 && <DeleteOwn post={post} line />}
      {!post.hidden && <BookmarkPost post={post} kept={viewer.bookmarked.includes(post.number)} line />}
      <button type="button" className={menuItemClass("noscript:hidden")} onClick={() => void share()}>
        <Link2 aria-hidden className="size-4" />
        {t("community:action.link")}
      </button>
    </div>
  );
}
