import { Flag, ScrollText, Truck } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { Tabs } from "../ui/tabs";

/** The three views of moderation; deliveries are the administrator's. */
export function ModerationTabs({
  current,
  admin,
  reports,
}: {
  current: "log" | "flags" | "deliveries";
  admin: boolean;
  reports?: number;
}) {
  const t = useT();
  return (
    <Tabs
      label={t("desk:moderation.views")}
      className="mb-6"
      tabs={[
        {
          to: "/desk/moderation",
          label: t("desk:moderation.log"),
          current: current === "log",
          icon: ScrollText,
        },
        {
          to: "/desk/moderation/flags",
          label: t("desk:moderation.flags"),
          current: current === "flags",
          icon: Flag,
          count: reports,
        },
        ...(admin
          ? [
              {
                to: "/desk/deliveries",
                label: t("desk:moderation.deliveries"),
                current: current === "deliveries",
                icon: Truck,
              },
            ]
          : []),
      ]}
    />
  );
}
