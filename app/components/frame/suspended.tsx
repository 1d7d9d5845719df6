import { useFormat, useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { DoorOpen } from "../ui/icons";
import { Notice } from "../ui/notice";

/** Over every page that one may read while suspended: why much of it is not there, until when, and the way to the reason. */
export function SuspendedNotice({ until }: { until: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <div role="status" className="mb-6 max-w-3xl">
      <Notice
        tone="cloudberry"
        icon={DoorOpen}
        title={t("standing:suspended.title", { until: format.date(until) })}
        actions={<ButtonLink to="/me/standing">{t("standing:suspended.why")}</ButtonLink>}
      >
        {t("standing:suspended.text")}
      </Notice>
    </div>
  );
}
