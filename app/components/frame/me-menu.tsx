import { Form } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import {
  Lightbulb,
  Bell,
  Bookmark,
  LifeBuoy,
  LogOut,
  MessageCircleHeart,
  PenLine,
  Settings,
  UserRound,
} from "~/components/ui/icons";
import type { Translate } from "~/i18n/translate";
import { Avatar } from "../ui/avatar";
import { ButtonLink } from "../ui/button";
import { iconButtonClass } from "../ui/icon-button";
import { Menu, MenuLine, menuItemClass } from "../ui/menu";
import type { FrameProps, FrameViewer } from "./frame-types";

/** The bell; its count is in its name, and capped where it is drawn. */
export function BellLink({ t, unread }: { t: Translate; unread: number }) {
  const label =
    unread > 0
      ? t("common:frame.notificationsCount", { count: capped(unread) })
      : t("common:frame.notifications");
  return (
    <Link to="/notifications" aria-label={label} title={label} className={iconButtonClass()}>
      <Bell aria-hidden strokeWidth={1.75} className="size-5" />
      <BellCount unread={unread} />
    </Link>
  );
}

/** Nobody counts further, the database neither: see unreadCount. */
export function capped(unread: number): number | string {
  return unread > 99 ? "99+" : unread;
}

export function BellCount({ unread }: { unread: number }) {
  if (unread <= 0) return null;
  return (
    <span
      aria-hidden
      className="absolute right-0.5 top-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-lingonberry px-1 text-[0.6875rem] font-bold leading-none tabular-nums text-lingonberry-on ring-2 ring-page"
    >
      {capped(unread)}
    </span>
  );
}

export function MeMenu({ t, viewer }: { t: Translate; viewer: FrameViewer }) {
  return (
    <Menu
      label={`${t("common:frame.me")}: ${viewer.name}`}
      triggerClass="tap grid size-10 place-items-center rounded-full"
      trigger={
        <Avatar name={viewer.name} src={viewer.avatarUrl} hue={viewer.hue} staff={viewer.staff} size="md" />
      }
    >
      <MeLines t={t} viewer={viewer} />
    </Menu>
  );
}

export function MeLines({ t, viewer }: { t: Translate; viewer: FrameViewer }) {
  return (
    <>
      <div className="px-2.5 py-2">
        <p className="font-semibold leading-tight">{viewer.name}</p>
        {viewer.standing && <p className="text-sm text-ink-faint">{viewer.standing}</p>}
      </div>
      <MenuLine />
      <Link to={viewer.profile} className={menuItemClass()}>
        <UserRound aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("common:frame.profile")}
      </Link>
      <Link to="/me/ideas" className={menuItemClass()}>
        <Lightbulb aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("backing:mine.title")}
      </Link>
      <Link to="/me/bookmarks" className={menuItemClass()}>
        <Bookmark aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("reading:bookmarks.title")}
      </Link>
      <Link to="/me/drafts" className={menuItemClass()}>
        <PenLine aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("writing:drafts.title")}
      </Link>
      <Link to="/feedback" className={menuItemClass()}>
        <MessageCircleHeart aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("common:frame.myFeedback")}
      </Link>
      <Link to="/cases" className={menuItemClass()}>
        <LifeBuoy aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("cases:title")}
      </Link>
      <Link to="/settings" className={menuItemClass()}>
        <Settings aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("common:frame.settings")}
      </Link>
      <MenuLine />
      <Form method="post" action="/sign-out" reloadDocument>
        <button className={menuItemClass()}>
          <LogOut aria-hidden strokeWidth={1.75} className="size-4.5" />
          {t("common:frame.signOut")}
        </button>
      </Form>
    </>
  );
}

/** For guests: the way in. */
export function WayIn({ t, path }: Pick<FrameProps, "t" | "path">) {
  const next = `?next=${encodeURIComponent(path)}`;
  return (
    <>
      <ButtonLink to={`/sign-in${next}`} tone="plain" className="whitespace-nowrap max-md:hidden">
        {t("common:frame.signIn")}
      </ButtonLink>
      <ButtonLink to={`/join${next}`} tone="primary" className="whitespace-nowrap">
        {t("common:frame.join")}
      </ButtonLink>
    </>
  );
}
