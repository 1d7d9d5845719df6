import { useFetcher } from "@remix-run/react";
import { Bell, BellOff, BellRing, Check, CircleDashed, type LucideIcon } from "~/components/ui/icons";
import { followLevels, type FollowLevel } from "~/domain/community/thread";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { buttonClass } from "../ui/button";
import { Menu, menuItemClass } from "../ui/menu";

const icons: Record<FollowLevel, LucideIcon> = {
  watching: BellRing,
  tracking: Bell,
  muted: BellOff,
  none: CircleDashed,
};

/** How much one wants to hear of a thread. */
export function Follow({
  threadId,
  level,
}: {
  threadId: string;
  level: "watching" | "tracking" | "muted" | null;
}) {
  const t = useT();
  const fetcher = useFetcher();
  const now = ((fetcher.formData?.get("level") as FollowLevel | null) ??
    level ??
    "none") satisfies FollowLevel;
  const Icon = icons[now];
  return (
    <Menu
      align="start"
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
      <fetcher.Form method="post" action={`/threads/${toPublicId(threadId)}/subscription`}>
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
                  {t(`community:follow.${each}_text`)}
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
