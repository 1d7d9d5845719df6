import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface QuestionNews {
  notificationId: string;
  /** question_closed: the recipient asked, and staff say that it was sorted out without an answer. */
  kind: "question_closed" | "question_solved" | "question_reopened" | "question_reminder" | "publicity_asked";
  by: string;
  title: string;
  /** In someone's words: how it was sorted out. */
  reason?: string;
  path: string;
}

export function questionNewsLetter(to: Recipient, news: QuestionNews): Letter {
  const t = translateIn(to.language);
  const named = { name: asWords(news.by, 60), title: asWords(news.title, 140) };
  const words = `emails:${news.kind}` as const;
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t(`${words}.subject`, { name: news.by, title: news.title })),
    idempotencyKey: `notification:${news.notificationId}`,
    ...layOut(to, {
      heading: t(`${words}.heading`),
      paragraphs: [t(`${words}.text`, named)],
      quote: news.reason ? { by: named.name, words: asWords(news.reason, 300) } : undefined,
      action: { label: t("emails:reply.action"), path: news.path },
      because: t(`${words}.because`),
      optional: true,
    }),
  };
}
