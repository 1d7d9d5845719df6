import { translateIn } from "~/i18n/translate.server";
import { newId } from "~/platform/ids";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";

export function passwordChangedLetter(to: Recipient): Letter {
  const t = translateIn(to.language);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("emails:changed.subject"),
    idempotencyKey: `password-changed:${newId()}`,
    ...layOut(to, {
      heading: t("emails:changed.heading"),
      paragraphs: [t("emails:changed.text")],
      action: { label: t("emails:changed.action"), path: "/reset" },
      because: t("emails:changed.because"),
    }),
  };
}
