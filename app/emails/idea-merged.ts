import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface MergedIdea {
  notificationId: string;
  /** The words that the reader voted for, and the idea that they lead to. */
  title: string;
  other: string;
  note: string;
  /** Where he can say that he meant something else. */
  path: string;
}

/** Asks a voter once whether the idea that his was joined with is what he meant. */
export function ideaMergedLetter(
  to: Recipient,
  { notificationId, note, path, ...merged }: MergedIdea,
): Letter {
  const t = translateIn(to.language);
  const title = asWords(merged.title, 140);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t("emails:merged.subject", { title: merged.title })),
    idempotencyKey: `notification:${notificationId}`,
    ...layOut(to, {
      heading: t("emails:merged.heading"),
      paragraphs: [
        t("emails:merged.text", { title, other: asWords(merged.other, 140) }),
        t("emails:merged.ask"),
      ],
      quote: note ? { words: asWords(note, 1_000) } : undefined,
      action: { label: t("emails:merged.action"), path },
      because: t("emails:merged.because"),
      optional: true,
    }),
  };
}
