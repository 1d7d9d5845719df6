import { translateIn } from "~/i18n/translate.server";
import { sha256 } from "~/platform/auth.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";

export function resetPasswordLetter(to: Recipient, token: string): Letter {
  const t = translateIn(to.language);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("emails:reset.subject"),
    idempotencyKey: `reset:${sha256(token)}`,
    ...layOut(to, {
      heading: t("emails:reset.heading"),
      paragraphs: [t("emails:reset.text")],
      action: { label: t("emails:reset.action"), path: `/reset/${token}` },
      after: [t("emails:an_hour"), t("emails:reset.not_you")],
      because: t("emails:reset.because"),
    }),
  };
}
