import { useFetcher } from "@remix-run/react";
import { Bell, BellOff, BellRing, Check, CircleDashed, type LucideIcon } from "~/components/ui/icons";
import type { FollowedType } from "~/domain/community/follow";
import { followLevels, type FollowLevel } from "~/domain/community/thread";
import { useT } from "~/i18n/react";
import { buttonClass } from "../ui/button";
import { Menu, menuItemClass } from "../ui/menu";

const icons: Record<FollowLevel, LucideIcon> = {
  watching: BellRing,
  tracking: Bell,
  muted: BellOff,
  none: CircleDashed,
};

type Props = {
  type: FollowedType;
  id: string;
  level: "watching" | "tracking" | "muted" | null;
  /** Where the menu hangs: at the right edge of a page it opens to the left. */
  align?: "start" | "end";
};

/** How much one wants to hear of a thread, a place or a person. */
export function Follow({ type, id, level, align = "start" }: Props) {
  const t = useT();
  const fetcher = useFetcher();
  const now = ((fetcher.formData?.get("level") as FollowLevel | null) ??
    level ??
    "none") satisfies FollowLevel;
  const Icon = icons[now];
  return (
    <Menu
      align={align}
      label={t("community:follow.button", { level: t(`community:follow.${now}`) })}
      triggerClass={buttonClass({ size: "sm" })}
      panelClass="w-72"
      trigger={
        <>
          <Icon aria-hidden className="size-4" strokeWidth={1.9} />
          {t(`community:follow.${now}`)}
        </>
      }
    >
      <fetcher.Form method="post" action="/following">
        <input type="hidden" name="type" value={type} />
        <input type="hidden" name="id" value={id} />
        {followLevels.map((each) => {
          const EachIcon = icons[each];
          return (
            <button
              key={each}
              name="level"
              value={each}
              aria-current={each === now ? "true" : undefined}
              className={menuItemClass("items-start py-1.5")}
            >
              <EachIcon aria-hidden className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
              <span className="flex-1">
                <span className="block font-semibold">{t(`community:follow.${each}`)}</span>
                <span className="block text-xs font-normal text-ink-faint">
                  {t(type === "thread" ? `community:follow.${each}_text` : `following:${type}.${each}`)}
                </span>
              </span>
              {each === now && <Check aria-hidden className="mt-1 size-4" />}
            </button>
          );
        })}
      </fetcher.Form>
    </Menu>
  );
}
