import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asParagraphs, asWords, subjectLine } from "./wording";

interface MergedIdea {
  notificationId: string;
  /** The words that the reader voted for, unless they are closed to him now, and the idea that they lead to. */
  title: string | null;
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
  const title = merged.title && asWords(merged.title, 140);
  const other = asWords(merged.other, 140);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(
      merged.title
        ? t("emails:merged.subject", { title: merged.title })
        : t("emails:merged.subject_nameless"),
    ),
    idempotencyKey: `notification:${notificationId}`,
    ...layOut(to, {
      heading: t(title ? "emails:merged.heading" : "emails:merged.subject_nameless"),
      paragraphs: title
        ? [t("emails:merged.text", { title, other }), t("emails:merged.ask")]
        : [t("emails:merged.text_nameless", { other })],
      quote: note ? { by: t("emails:idea.by"), words: asParagraphs(note, 2_000) } : undefined,
      action: { label: t(title ? "emails:merged.action" : "emails:idea.action"), path },
      because: t("emails:merged.because"),
      optional: true,
    }),
  };
}
