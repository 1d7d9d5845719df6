import { translateIn } from "~/i18n/translate.server";
import { newId } from "~/platform/ids";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";

export function alreadyHaveAccountLetter(to: Recipient): Letter {
  const t = translateIn(to.language);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("emails:already.subject"),
    idempotencyKey: `already:${newId()}`,
    ...layOut(to, {
      heading: t("emails:already.heading"),
      paragraphs: [t("emails:already.text")],
      action: { label: t("emails:already.action"), path: "/sign-in" },
      after: [t("emails:already.forgot"), t("emails:already.not_you")],
      because: t("emails:already.because"),
    }),
  };
}
