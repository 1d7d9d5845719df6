import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface Asked {
  notificationId: string;
  title: string;
  path: string;
}

/** Two weeks after an idea was done, to those who voted for it. */
export function verdictAskedLetter(to: Recipient, { notificationId, title, path }: Asked): Letter {
  const t = translateIn(to.language);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t("emails:verdict.subject", { title })),
    idempotencyKey: `notification:${notificationId}`,
    ...layOut(to, {
      heading: t("emails:verdict.heading"),
      paragraphs: [t("emails:verdict.text", { title: asWords(title, 140) })],
      action: { label: t("emails:verdict.action"), path },
      because: t("emails:verdict.because"),
      optional: true,
    }),
  };
}
