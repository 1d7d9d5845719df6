import { translateIn } from "~/i18n/translate.server";
import { threadPath } from "~/domain/community/addresses";
import type { ThreadKind } from "~/domain/community/thread";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { toPublicId } from "~/platform/ids";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asParagraphs, asWords } from "./wording";

interface StatusOfIdeas {
  notificationId: string;
  batchId: string;
  to: IdeaStatus;
  note: string;
  ideas: { id: string; slug: string; kind: ThreadKind; title: string }[];
}

const LISTED = 20;

/** Several ideas that were decided in one go, in one letter. */
export function ideaStatusesLetter(to: Recipient, change: StatusOfIdeas): Letter {
  const t = translateIn(to.language);
  const status = t(`emails:idea.status.${change.to}`);
  const counted = { count: change.ideas.length, status };
  const items = change.ideas.slice(0, LISTED).map((idea) => ({
    label: asWords(idea.title, 140),
    path: threadPath(idea),
  }));
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("emails:ideas.subject", counted),
    idempotencyKey: `notification:${change.notificationId}`,
    ...layOut(to, {
      heading: t("emails:ideas.subject", counted),
      paragraphs: [t("emails:ideas.text", counted)],
      lists: [{ items }],
      quote: change.note ? { by: t("emails:idea.by"), words: asParagraphs(change.note, 2_000) } : undefined,
      action: { label: t("emails:ideas.action"), path: `/decisions/${toPublicId(change.batchId)}` },
      because: t("emails:ideas.because"),
      optional: true,
    }),
  };
}
