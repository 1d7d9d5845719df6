import { translateIn } from "~/i18n/translate.server";
import { htmlToText } from "~/platform/markdown/text.mjs";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords, subjectLine } from "./wording";

interface OfRelease {
  notificationId: string;
  slug: string;
  title: { en: string; fi: string };
  html: { en: string; fi: string };
}

/** For those who asked to hear of every release. */
export function releaseLetter(to: Recipient, { notificationId, slug, title, html }: OfRelease): Letter {
  const t = translateIn(to.language);
  const name = title[to.language];
  return {
    to: to.email,
    customerId: to.customerId,
    subject: subjectLine(t("emails:release.subject", { title: name })),
    idempotencyKey: `notification:${notificationId}`,
    ...layOut(to, {
      heading: asWords(name, 140),
      paragraphs: [t("emails:release.text")],
      quote: { words: asWords(htmlToText(html[to.language]), 600) },
      action: { label: t("emails:release.action"), path: `/releases/${slug}` },
      because: t("emails:release.because"),
      optional: true,
    }),
  };
}
