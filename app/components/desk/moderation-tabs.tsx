import { Flag, Hourglass, Scale, ScrollText, Search, SlidersHorizontal, Truck } from "~/components/ui/icons";
import type { WaitingCounts } from "~/domain/moderation/waiting.server";
import { useT } from "~/i18n/react";
import { Tabs } from "../ui/tabs";

const views = [
  { key: "flags", to: "/desk/moderation/flags", icon: Flag },
  { key: "approval", to: "/desk/moderation/approval", icon: Hourglass },
  { key: "appeals", to: "/desk/moderation/appeals", icon: Scale },
  { key: "watched_words", to: "/desk/watched-words", icon: Search },
  { key: "log", to: "/desk/log", icon: ScrollText },
] as const;

type View = (typeof views)[number]["key"] | "deliveries" | "settings";

/** The views of moderation, what waits for somebody first; deliveries are the administrator's. */
export function ModerationTabs({
  current,
  admin,
  counts,
}: {
  current: View;
  admin: boolean;
  counts: WaitingCounts;
}) {
  const t = useT();
  const waiting: Partial<Record<View, number>> = counts;
  const tabs = [
    ...views,
    ...(admin
      ? ([
          { key: "deliveries", to: "/desk/deliveries", icon: Truck },
          { key: "settings", to: "/desk/settings", icon: SlidersHorizontal },
        ] as const)
      : []),
  ];
  return (
    <Tabs
      label={t("desk:moderation.views")}
      className="mb-6"
      tabs={tabs.map(({ key, to, icon }) => ({
        to,
        icon,
        label: t(`desk:moderation.${key}`),
        current: key === current,
        // Nothing that waits is no news.
        count: waiting[key] || undefined,
      }))}
    />
  );
}
