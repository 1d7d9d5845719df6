import { useFetcher } from "@remix-run/react";
import { Hand, HandHeart, Heart, SmilePlus, Sparkles, type LucideIcon } from "~/components/ui/icons";
import type { PostView } from "~/domain/community/thread-view";
import { reactionKinds, type ReactionKind } from "~/domain/community/thread";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { markup } from "../content/markup";
import { classes } from "../ui/classes";
import { iconButtonClass } from "../ui/icon-button";
import { Menu, menuItemClass } from "../ui/menu";

export const reactionIcons: Record<ReactionKind, LucideIcon> = {
  like: Heart,
  thanks: HandHeart,
  insightful: Sparkles,
  same_here: Hand,
};

type Props = {
  post: PostView;
  mine: ReactionKind[];
  own: boolean;
  mayReact: boolean;
  /** Stands open with its word, though nobody has pressed it yet: "same here" on a question. */
  invited?: ReactionKind;
};

/** What people felt about a post. One's own is pressed in at once; the server has the last word. */
export function Reactions({ post, mine, own, mayReact, invited }: Props) {
  const t = useT();
  const format = useFormat();
  const fetcher = useFetcher();
  const sent = fetcher.formData;
  const isOn = (kind: ReactionKind) =>
    sent?.get("kind") === kind ? sent.get("on") === "true" : mine.includes(kind);
  const countOf = (kind: ReactionKind) =>
    (post.reactions[kind] ?? 0) + Number(isOn(kind)) - Number(mine.includes(kind));
  const stands = (kind: ReactionKind) => countOf(kind) > 0 || (kind === invited && mayReact);
  const shown = reactionKinds.filter(stands);
  const offered = reactionKinds.filter((kind) => !stands(kind) && !(own && kind === "thanks"));
  if (!mayReact && shown.length === 0) return null;
  const action = `/posts/${toPublicId(post.id)}/reactions`;
  const hidden = (kind: ReactionKind) => (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="on" value={String(!isOn(kind))} />
    </>
  );

  return (
    <ul aria-label={t("community:reaction.title")} className="flex flex-wrap items-center gap-1">
      {shown.map((kind) => {
        const Icon = reactionIcons[kind];
        const name = t(`community:reaction.${kind}`);
        const label = t("community:reaction.named", { reaction: name, count: countOf(kind) });
        const inside = (
          <>
            <Icon aria-hidden className={classes("size-4", isOn(kind) && "motion-land")} strokeWidth={1.9} />
            {kind === invited && <span>{name}</span>}
            {countOf(kind) > 0 && <span className="tabular-nums">{format.number(countOf(kind))}</span>}
          </>
        );
        const look =
          "tap inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2 text-sm font-medium";
        return (
          <li key={kind}>
            {mayReact && !(own && kind === "thanks") ? (
              <fetcher.Form method="post" action={action}>
                {hidden(kind)}
                <button
                  aria-pressed={isOn(kind)}
                  aria-label={label}
                  title={name}
                  className={classes(
                    look,
                    "border-line text-ink-soft transition-colors hover:border-line-strong",
                    "aria-pressed:border-spruce aria-pressed:bg-spruce-soft aria-pressed:text-spruce-ink",
                  )}
                >
                  {inside}
                </button>
              </fetcher.Form>
            ) : (
              <span
                role="img"
                aria-label={label}
                title={name}
                className={classes(look, "border-line text-ink-soft")}
              >
                {inside}
              </span>
            )}
          </li>
        );
      })}
      {mayReact && offered.length > 0 && (
        <li>
          <Menu
            plain={() =>
              markup`<form method="post" action="${action}"><input type="hidden" name="on" value="true">${offered.map(
                (kind) =>
                  markup`<button name="kind" value="${kind}" class="menu-item">${t(`community:reaction.${kind}`)}</button>`,
              )}</form>`
            }
            align="start"
            label={t("community:reaction.title")}
            triggerClass={iconButtonClass("sm")}
            trigger={<SmilePlus aria-hidden className="size-4.5" strokeWidth={1.75} />}
          >
            <fetcher.Form method="post" action={action}>
              <input type="hidden" name="on" value="true" />
              {offered.map((kind) => {
                const Icon = reactionIcons[kind];
                return (
                  <button
                    key={kind}
                    name="kind"
                    value={kind}
                    aria-pressed={false}
                    className={menuItemClass()}
                  >
                    <Icon aria-hidden className="size-4.5" strokeWidth={1.75} />
                    {t(`community:reaction.${kind}`)}
                  </button>
                );
              })}
            </fetcher.Form>
          </Menu>
        </li>
      )}
    </ul>
  );
}
