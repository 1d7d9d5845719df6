import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface CaseMessage {
  notificationId: string;
  by: string;
  number: number;
  subject: string;
  path: string;
}

/** Says that there is an answer, not what it says: letters are postcards, and cases are private. */
export function caseMessageLetter(to: Recipient, message: CaseMessage): Letter {
  const t = translateIn(to.language);
  const named = {
    name: asWords(message.by, 60),
    subject: asWords(message.subject, 140),
    number: message.number,
  };
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t("emails:case.subject", { number: message.number, subject: message.subject })),
    idempotencyKey: `notification:${message.notificationId}`,
    ...layOut(to, {
      heading: t("emails:case.heading", named),
      paragraphs: [t("emails:case.text", named)],
      action: { label: t("emails:case.action"), path: message.path },
      because: t("emails:case.because"),
      optional: true,
    }),
  };
}
