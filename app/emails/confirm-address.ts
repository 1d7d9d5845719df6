import { translateIn } from "~/i18n/translate.server";
import { sha256 } from "~/platform/auth.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";

/** `next`: where its reader was going when he was asked to join. */
export function confirmAddressLetter(to: Recipient, token: string, next = "/"): Letter {
  const onwards = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  const t = translateIn(to.language);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("emails:confirm.subject"),
    idempotencyKey: `confirm:${sha256(token)}`,
    ...layOut(to, {
      heading: t("emails:confirm.heading"),
      paragraphs: [t("emails:confirm.text")],
      action: { label: t("emails:confirm.action"), path: `/confirm/${token}${onwards}` },
      after: [t("emails:an_hour"), t("emails:confirm.not_you")],
      because: t("emails:confirm.because"),
    }),
  };
}
