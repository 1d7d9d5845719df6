import type { Translate } from "~/i18n/translate";
import type { Language } from "~/i18n/languages";

/** Over how many months the pictures look back. */
export const periods = [3, 12, 36] as const;
export type Period = (typeof periods)[number];

export interface Pictures {
  /** Votes given by month: "2026-03". */
  months: { month: string; votes: number }[];
  /** Ideas by the quarter in which they came, and how far those have got: "2026-1". */
  cohorts: { quarter: string; came: number; seen: number; planned: number; shipped: number }[];
  /** Days that ideas spent in a status before they left it: the middle, and between which the middle half lies. */
  waits: Wait[];
  /** People who vote, by segment: one may be in several. */
  segments: { name: string; voters: number }[];
}

export interface Wait {
  status: string;
  /** One of the house's own within it; null for the whole. */
  finer: { en: string; fi: string } | null;
  ideas: number;
  median: number;
  from: number;
  to: number;
}

export const pictureNames = ["votes", "funnel", "waits", "segments"] as const;
export type PictureName = (typeof pictureNames)[number];
export const stations = ["came", "seen", "planned", "shipped"] as const;

export interface PictureTable {
  columns: string[];
  rows: [string, ...(number | string)[]][];
}

export function waitName({ status, finer }: Wait, t: Translate, language: Language): string {
  const name = t(`community:idea_status.${status}`);
  return finer ? `${name} · ${finer[language]}` : name;
}

/** What stands behind a picture, for its page and to take along: one table, so that the two cannot differ. */
export function tableOf(
  name: PictureName,
  pictures: Pictures,
  t: Translate,
  language: Language,
): PictureTable {
  switch (name) {
    case "votes":
      return {
        columns: [t("pictures:month"), t("pictures:given")],
        rows: pictures.months.map(({ month, votes }) => [month, votes]),
      };
    case "funnel":
      return {
        columns: [t("pictures:quarter"), ...stations.map((station) => t(`pictures:${station}`))],
        rows: pictures.cohorts.map((one) => [
          one.quarter.replace("-", "/"),
          ...stations.map((station) => one[station]),
        ]),
      };
    case "waits":
      return {
        columns: [t("pictures:status"), t("pictures:ideas"), t("pictures:median"), t("pictures:spread")],
        rows: pictures.waits.map((one) => [
          waitName(one, t, language),
          one.ideas,
          one.median,
          `${one.from}–${one.to}`,
        ]),
      };
    case "segments":
      return {
        columns: [t("pictures:segment"), t("pictures:voters")],
        rows: pictures.segments.map(({ name: segment, voters }) => [segment, voters]),
      };
  }
}
