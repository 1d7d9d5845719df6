import { Link } from "~/components/ui/link";
import { threadPath } from "~/domain/community/addresses";
import type { Ranked } from "~/domain/ideas/challenges/ranking.server";
import { useFormat, useT } from "~/i18n/react";
import { Table } from "../ui/table";

/** Judges and votes side by side: two opinions, never one number. */
export function RankingTable({ entries }: { entries: Ranked[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Table label={t("challenging:ranking")}>
        <thead>
          <tr>
            <th scope="col">{t("challenging:idea")}</th>
            <th scope="col" className="number">
              {t("challenging:average")}
            </th>
            <th scope="col" className="number">
              {t("challenging:spread")}
            </th>
            <th scope="col" className="number">
              {t("challenging:votes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <Link to={threadPath(entry)} lang={entry.language} className="font-semibold hover:underline">
                  {entry.title}
                </Link>
              </td>
              {[entry.average, entry.spread].map((mark, at) => (
                <td key={at} className="number">
                  {mark === null ? t("challenging:no_score") : format.number(mark)}
                </td>
              ))}
              <td className="number">{format.number(entry.votes)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="-mt-3 text-sm text-ink-faint">{t("challenging:spread_note")}</p>
    </>
  );
}
