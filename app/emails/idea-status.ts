import { translateIn } from "~/i18n/translate.server";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asParagraphs, asWords, subjectLine } from "./wording";

interface StatusOfIdea {
  notificationId: string;
  title: string;
  to: IdeaStatus;
  note: string;
  path: string;
}

export function ideaStatusLetter(to: Recipient, change: StatusOfIdea): Letter {
  const t = translateIn(to.language);
  const status = t(`emails:idea.status.${change.to}`);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t("emails:idea.subject", { status, title: change.title })),
    idempotencyKey: `notification:${change.notificationId}`,
    ...layOut(to, {
      heading: t("emails:idea.heading", { status }),
      paragraphs: [t("emails:idea.text", { title: asWords(change.title, 140), status })],
      quote: change.note ? { by: t("emails:idea.by"), words: asParagraphs(change.note, 2_000) } : undefined,
      action: { label: t("emails:idea.action"), path: change.path },
      because: t("emails:idea.because"),
      optional: true,
    }),
  };
}
