import { translateIn } from "~/i18n/translate.server";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface Awarded {
  notificationId: string;
  badge: string;
  citation: string | null;
  path: string;
}

export function badgeAwardedLetter(to: Recipient, award: Awarded): Letter {
  const t = translateIn(to.language);
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t("emails:badge.subject", { badge: award.badge })),
    idempotencyKey: `notification:${award.notificationId}`,
    ...layOut(to, {
      heading: t("emails:badge.heading", { badge: asWords(award.badge) }),
      paragraphs: [t("emails:badge.text")],
      quote: award.citation ? { words: asWords(award.citation, 500) } : undefined,
      action: { label: t("emails:badge.action"), path: award.path },
      because: t("emails:badge.because"),
      optional: true,
    }),
  };
}
