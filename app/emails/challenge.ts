import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface ChallengeNews {
  notificationId: string;
  kind: "judge" | "judging" | "voting" | "judged" | "won" | "results";
  question: string;
  path: string;
}

export function challengeLetter(to: Recipient, news: ChallengeNews): Letter {
  const t = translateIn(to.language);
  const words = `emails:challenge.${news.kind}` as const;
  const question = asWords(news.question, 140);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t(`${words}.subject`, { question: news.question })),
    idempotencyKey: `notification:${news.notificationId}`,
    ...layOut(to, {
      heading: t(`${words}.heading`),
      paragraphs: [t(`${words}.text`, { question })],
      action: { label: t(`${words}.action`), path: news.path },
      because: t(`${words}.because`),
      optional: true,
    }),
  };
}
