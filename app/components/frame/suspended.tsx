import { Form } from "@remix-run/react";
import { useFormat, useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { DoorOpen, LogOut, UserRound } from "../ui/icons";
import { iconButtonClass } from "../ui/icon-button";
import { Link } from "../ui/link";
import { Menu, menuItemClass } from "../ui/menu";
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

/** In the bar, where others have their menu: all that is his while it lasts. Signing in would only bring him there. */
export function SuspendedMenu() {
  const t = useT();
  return (
    <Menu
      label={t("common:frame.me")}
      triggerClass={iconButtonClass()}
      trigger={<UserRound aria-hidden strokeWidth={1.75} className="size-5" />}
    >
      <Link to="/me/standing" className={menuItemClass()}>
        <DoorOpen aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("standing:title")}
      </Link>
      <Form method="post" action="/sign-out" reloadDocument>
        <button className={menuItemClass()}>
          <LogOut aria-hidden strokeWidth={1.75} className="size-4.5" />
          {t("common:frame.signOut")}
        </button>
      </Form>
    </Menu>
  );
}
