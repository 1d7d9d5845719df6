import { Link } from "~/components/ui/link";
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
import type { Translate } from "~/i18n/translate";
import { toPublicId } from "~/platform/ids";
import { markup, type Markup } from "../content/markup";
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
      plain={() => markup`${onPhones(post, viewer, at, t)}${tools.map(({ to, label }) => line(to, label))}`}
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

/** The same as `OnPhones` without JavaScript. */
function onPhones(post: PostView, viewer: ViewerPart, at: string, t: Translate): Markup {
  const kept = viewer.bookmarked.includes(post.number);
  const own = post.author.customerId === viewer.customerId;
  const form = (to: string, label: string, values = markup``) =>
    markup`<form method="post" action="${to}">${values}<button class="menu-item">${label}</button></form>`;
  return markup`<div class="sm:hidden">${[
    ...(mayEdit(post, viewer) ? [line(`${at}/edit`, t("community:action.edit"))] : []),
    ...(own && !post.hidden && post.number > 1 ? [form(`${at}/deletion`, t("writing:delete.button"))] : []),
    ...(post.hidden
      ? []
      : [
          form(
            `${at}/bookmark`,
            t(`reading:bookmark.${kept ? "remove" : "add"}`),
            markup`<input type="hidden" name="on" value="${String(!kept)}">`,
          ),
        ]),
  ]}</div>`;
}

const line = (to: string, label: string): Markup => markup`<a href="${to}" class="menu-item">${label}</a>`;

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
