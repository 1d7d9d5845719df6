import { useLocation } from "@remix-run/react";
import { Bell, ScrollText, Lock, Mail, ShieldCheck, UserRound } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Tabs } from "../ui/tabs";

const parts = [
  { key: "profile", to: "/settings", icon: UserRound },
  { key: "notifications", to: "/settings/notifications", icon: Bell },
  { key: "privacy", to: "/settings/privacy", icon: ShieldCheck },
  { key: "security", to: "/settings/security", icon: Lock },
  { key: "feeds", to: "/settings/feeds", icon: ScrollText },
] as const;

type Props = {
  lede: string;
  emailConfirmed: boolean;
  /** What was just done, in words; heard by screen readers too. */
  done?: string;
  children: ReactNode;
};

/** Every part of the settings stands in this. */
export function SettingsPage({ lede, emailConfirmed, done, children }: Props) {
  const t = useT();
  const { pathname } = useLocation();
  const tabs = parts.map(({ key, to, icon }) => ({
    to,
    icon,
    label: t(`settings:tab.${key}`),
    current: pathname === to,
  }));
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("settings:title")} lede={lede} />
      <Tabs label={t("settings:tabs_label")} tabs={tabs} className="mb-8" />
      <div role="status" className={done ? "mb-6" : undefined}>
        {done && <Notice tone="moss" title={done} />}
      </div>
      {!emailConfirmed && (
        <Notice
          tone="cloudberry"
          icon={Mail}
          className="mb-8"
          title={t("settings:unconfirmed.title")}
          actions={
            <ButtonLink to="/confirm" size="sm">
              {t("settings:unconfirmed.action")}
            </ButtonLink>
          }
        >
          {t("settings:unconfirmed.text")}
        </Notice>
      )}
      {children}
    </div>
  );
}
