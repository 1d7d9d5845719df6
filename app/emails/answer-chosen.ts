import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface AnswerChosen {
  notificationId: string;
  /** answer_chosen: the recipient helped; question_answered: he asked, and staff chose. */
  kind: "answer_chosen" | "question_answered";
  by: string;
  title: string;
  path: string;
}

export function answerChosenLetter(to: Recipient, answer: AnswerChosen): Letter {
  const t = translateIn(to.language);
  const named = { name: asWords(answer.by, 60), title: asWords(answer.title, 140) };
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t(`emails:${answer.kind}.subject`, { title: answer.title })),
    idempotencyKey: `notification:${answer.notificationId}`,
    ...layOut(to, {
      heading: t(`emails:${answer.kind}.heading`),
      paragraphs: [t(`emails:${answer.kind}.text`, named)],
      action: { label: t("emails:reply.action"), path: answer.path },
      because: t(`emails:${answer.kind}.because`),
      optional: true,
    }),
  };
}
