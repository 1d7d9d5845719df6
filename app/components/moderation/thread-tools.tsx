import { Link } from "~/components/ui/link";
import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
import type { Pin as PinKind } from "~/domain/moderation/thread-deeds";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { useRole } from "../cases/use-role";
import { buttonClass } from "../ui/button";
import {
  Archive,
  ChevronDown,
  History,
  Lock,
  LockOpen,
  ArrowRight,
  Pencil,
  Pin,
  Scissors,
  Trash2,
  Merge,
  Wrench,
  type LucideIcon,
} from "../ui/icons";
import { Menu, menuItemClass, MenuLine } from "../ui/menu";
import { useDeed } from "./use-deed";

type Props = { thread: ThreadView; viewer: ViewerPart };

/** What moderators do to a whole thread, and its author to his own: each with its own page, the small ones at one press. */
export function ThreadTools({ thread, viewer }: Props) {
  const t = useT();
  const role = useRole();
  const moderates = role === "moderator" || role === "admin";
  const own = viewer.customerId !== null && viewer.customerId === thread.author.customerId;
  const deletable = moderates || (own && thread.replyCount === 0);
  if (thread.kind === "feedback" || !(moderates || own)) return null;
  const at = `/threads/${toPublicId(thread.id)}`;
  const placed = thread.category !== null;
  return (
    <Menu
      align="start"
      triggerClass={buttonClass({ size: "sm" })}
      panelClass="w-72"
      trigger={
        <>
          <Wrench aria-hidden className="size-4" strokeWidth={1.9} />
          {t("curation:tools")}
          <ChevronDown aria-hidden className="size-4" strokeWidth={1.9} />
        </>
      }
    >
      {moderates && (
        <>
          <Presses thread={thread} action={`${at}/state`} />
          <MenuLine />
        </>
      )}
      <Item to={`${at}/title`} icon={Pencil} label={t("curation:retitle")} />
      {moderates && placed && (
        <>
          <Item to={`${at}/move`} icon={ArrowRight} label={t("curation:move")} />
          {thread.replyCount > 0 && <Item to={`${at}/split`} icon={Scissors} label={t("curation:split")} />}
          <Item to={`${at}/merge`} icon={Merge} label={t("curation:merge")} />
        </>
      )}
      <Item to={`${at}/history`} icon={History} label={t("curation:history")} />
      {deletable && <Item to={`${at}/deletion`} icon={Trash2} label={t("curation:delete")} />}
    </Menu>
  );
}

function Item({ to, icon: Icon, label }: { to: string; icon: LucideIcon; label: string }) {
  return (
    <Link to={to} className={menuItemClass()}>
      <Icon aria-hidden className="size-4" strokeWidth={1.9} />
      {label}
    </Link>
  );
}

function Presses({ thread, action }: { thread: ThreadView; action: string }) {
  const t = useT();
  const { fetcher } = useDeed();
  const pin: PinKind = !thread.pinned ? "no" : thread.pinnedEverywhere ? "everywhere" : "here";
  const offered = [
    pin !== "here" && { name: "pin", value: "here", icon: Pin, label: t("curation:pin_here") },
    pin !== "everywhere" && {
      name: "pin",
      value: "everywhere",
      icon: Pin,
      label: t("curation:pin_everywhere"),
    },
    pin !== "no" && { name: "pin", value: "no", icon: Pin, label: t("curation:unpin") },
    thread.state !== "open" && { name: "state", value: "open", icon: LockOpen, label: t("curation:open") },
    thread.state !== "locked" && { name: "state", value: "locked", icon: Lock, label: t("curation:lock") },
    thread.state !== "archived" && {
      name: "state",
      value: "archived",
      icon: Archive,
      label: t("curation:archive"),
    },
  ].filter((one) => one !== false);
  return (
    <fetcher.Form method="post" action={action}>
      {offered.map(({ name, value, icon: Icon, label }) => (
        <button key={name + value} name={name} value={value} className={menuItemClass()}>
          <Icon aria-hidden className="size-4" strokeWidth={1.9} />
          {label}
        </button>
      ))}
    </fetcher.Form>
  );
}
