import { translateIn } from "~/i18n/translate.server";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { namelessly } from "~/domain/notifications/notification";
import { ASLEEP_PATH } from "~/domain/ideas/triage";
import { layOut, type Recipient } from "./layout";
import type { Letter } from "./send.server";
import { asWords } from "./wording";

export interface DigestLine {
  /** What the bell rang for; null for what merely went on. */
  kind: string | null;
  by: string | null;
  replies: number;
  /** What an idea has become. */
  status: IdeaStatus | null;
  /** What else it names, if the reader may see that: the wish that was joined with this one. */
  about: string | null;
  title: string;
  path: string;
}

interface Digest {
  /** The reader's own day, which makes the letter one of its kind. */
  day: string;
  told: DigestLine[];
  lively: DigestLine[];
  /** How many ideas of the reader's own desk are asleep, if he is told of it today. */
  asleep: number;
}

/** The day's news in one letter. */
export function digestLetter(to: Recipient, digest: Digest): Letter {
  const t = translateIn(to.language);
  const told = digest.told.map(({ kind, by, status, about, title, path }) => ({
    label: asWords(title, 140),
    note: t(`notifications:kind.${namelessly(kind!, about)}`, {
      name: asWords(by ?? t("notifications:someone"), 60),
      status: status ? t(`emails:idea.status.${status}`) : "",
      title: asWords((kind === "idea_split_off" ? title : about) ?? "", 140),
    }),
    path,
  }));
  const asleep = {
    label: t("notifications:kind.ideas_asleep", { count: digest.asleep }),
    note: t("emails:asleep.action"),
    path: ASLEEP_PATH,
  };
  const news = digest.asleep > 0 ? [...told, asleep] : told;
  const lively = digest.lively.map(({ title, replies, path }) => ({
    label: asWords(title, 140),
    note: t("community:replies", { count: replies }),
    path,
  }));
  return {
    to: to.email,
    customerId: to.customerId,
    subject: t("emails:digest.subject", { count: news.length + lively.length }),
    idempotencyKey: `digest:${to.customerId}:${digest.day}`,
    ...layOut(to, {
      heading: t("emails:digest.heading"),
      paragraphs: [t("emails:digest.text")],
      lists: [
        ...(news.length > 0 ? [{ items: news }] : []),
        ...(lively.length > 0 ? [{ heading: t("emails:digest.lively"), items: lively }] : []),
      ],
      action: { label: t("emails:digest.action"), path: news.length > 0 ? "/notifications" : "/threads" },
      because: t("emails:digest.because"),
      optional: true,
    }),
  };
}
