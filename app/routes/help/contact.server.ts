import type { PlainSection } from "~/components/frame/plain-page";
import type { Translate } from "~/i18n/translate";
import { env } from "~/platform/env.server";

/** How people reach those who run this: by mail where there is an address, by private feedback everywhere. */
export function contactSection(t: Translate): PlainSection {
  const email = env().CONTACT_EMAIL;
  return {
    id: "contact",
    title: t("help:contact.title"),
    text: t(`help:contact.${email ? "text" : "none"}`),
    links: [
      ...(email ? [{ to: `mailto:${email}`, label: email }] : []),
      { to: "/feedback/new", label: t("help:contact.feedback") },
    ],
  };
}
