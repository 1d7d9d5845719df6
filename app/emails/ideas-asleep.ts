import { translateIn } from "~/i18n/translate.server";
import { ASLEEP_PATH, triageIdeaPath } from "~/domain/ideas/triage";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords } from "./wording";

interface Asleep {
  notificationId: string;
  count: number;
  /** The first of them, those that most people wait for. */
  ideas: { id: string; slug: string; title: string; votes: number }[];
}

/** Once a week at most, to the one who is to decide on them. */
export function ideasAsleepLetter(to: Recipient, { notificationId, count, ideas }: Asleep): Letter {
  const t = translateIn(to.language);
  const items = ideas.map((idea) => ({
    label: asWords(idea.title, 140),
    note: t("emails:asleep.votes", { count: idea.votes }),
    path: triageIdeaPath(idea),
  }));
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("notifications:kind.ideas_asleep", { count }),
    idempotencyKey: `notification:${notificationId}`,
    ...layOut(to, {
      heading: t("emails:asleep.heading"),
      paragraphs: [t("emails:asleep.text", { count })],
      lists: [{ items }],
      action: { label: t("emails:asleep.action"), path: ASLEEP_PATH },
      because: t("emails:asleep.because"),
      optional: true,
    }),
  };
}
