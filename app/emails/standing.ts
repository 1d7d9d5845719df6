import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface StandingNews {
  what:
    | "warning"
    | "silence"
    | "suspension"
    | "warning_lifted"
    | "silence_lifted"
    | "suspension_lifted"
    | "refused"
    | "appeal_upheld"
    | "appeal_overturned";
  /** Of what it is about: each of these is told once. */
  id: string;
  /** The rule, by its key; null where the letter is not about one. */
  rule: string | null;
  /** What the moderator wrote. */
  words: string;
  endsAt: Date | null;
}

/** What staff have decided about a member, why, and how to appeal. It comes whichever letters he has chosen. */
export function standingLetter(to: Recipient, news: StandingNews): Letter {
  const t = translateIn(to.language);
  const { what, rule, endsAt } = news;
  const until = endsAt
    ? new Intl.DateTimeFormat(to.language === "fi" ? "fi-FI" : "en-GB", {
        dateStyle: "long",
        timeZone: "Europe/Helsinki",
      }).format(endsAt)
    : "";
  const about = rule && t("emails:standing.rule", { rule: t(`moderation:reasons.${rule}`) });
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t(`emails:standing.${what}.subject`, { until })),
    idempotencyKey: `standing:${what}:${news.id}`,
    ...layOut(to, {
      heading: t(`emails:standing.${what}.subject`, { until }),
      paragraphs: [t(`emails:standing.${what}.text`, { until }), ...(about ? [about] : [])],
      quote: { by: t("emails:standing.by"), words: asWords(news.words, 2_000) },
      action: { label: t("emails:standing.action"), path: "/me/standing" },
      because: t("emails:standing.because"),
    }),
  };
}
