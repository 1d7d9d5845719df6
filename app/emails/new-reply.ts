import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface NewReply {
  notificationId: string;
  /** mention: it names the recipient; reply: it continues a conversation of his; new_thread: it begins one. */
  kind: "reply" | "mention" | "new_thread";
  by: string;
  title: string;
  words: string;
  path: string;
}

export function newReplyLetter(to: Recipient, reply: NewReply): Letter {
  const t = translateIn(to.language);
  const named = { name: asWords(reply.by, 60), title: asWords(reply.title, 140) };
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t(`emails:${reply.kind}.subject`, { name: reply.by, title: reply.title })),
    idempotencyKey: `notification:${reply.notificationId}`,
    ...layOut(to, {
      heading: named.title,
      paragraphs: [t(`emails:${reply.kind}.text`, named)],
      quote: { by: named.name, words: asWords(reply.words, 400) },
      action: { label: t("emails:reply.action"), path: reply.path },
      because: t(`emails:${reply.kind}.because`),
      optional: true,
    }),
  };
}
