import { Link } from "~/components/ui/link";
import type { ComparedIdea } from "~/domain/ideas/comparing.server";
import { weights, type Weight, triageIdeaPath } from "~/domain/ideas/triage";
import { useFormat, useT } from "~/i18n/react";
import { StatusChip } from "../community/chips";
import { classes } from "../ui/classes";
import { ArrowDown, ArrowUp } from "../ui/icons";
import { Table } from "../ui/table";

/** So many places apart are worth a look. */
const FAR = 3;

/** One row an idea, one column a weight: its place there, how much of that there is, and how far that is from its place by people. */
export function OrdersCompared({ ideas, segment }: { ideas: ComparedIdea[]; segment: string | null }) {
  const t = useT();
  const format = useFormat();
  const shown = weights.filter((weight) => weight !== "segment" || segment);
  const amount = (weight: Weight, value: number) =>
    weight === "value"
      ? format.euros(value)
      : weight === "influence"
        ? t("triaging:compare.points", { points: format.number(value) })
        : weight === "segment"
          ? t("triaging:compare.customers", { count: value })
          : t("triage:merge.votes", { count: value, votes: format.number(value) });
  return (
    <Table label={t("triaging:compare.title")}>
      <thead>
        <tr>
          <th>{t("triaging:compare.idea")}</th>
          {shown.map((weight) => (
            <th key={weight}>{weight === "segment" ? segment : t(`triaging:compare.${weight}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ideas.map((idea) => (
          <tr key={idea.id}>
            <th scope="row" className="min-w-56 font-semibold">
              <Link to={triageIdeaPath(idea)} lang={idea.language} className="mr-2 hover:underline">
                {idea.title}
              </Link>
              <StatusChip status={idea.status} />
            </th>
            {shown.map((weight) => (
              <td key={weight} className="whitespace-nowrap tabular-nums">
                <Place
                  place={idea.amounts[weight] > 0 ? idea.ranks[weight] : null}
                  apart={weight === "people" ? 0 : idea.ranks.people - idea.ranks[weight]}
                />
                <span className="block text-xs text-ink-faint">{amount(weight, idea.amounts[weight])}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Place({ place, apart }: { place: number | null; apart: number }) {
  const t = useT();
  if (place === null) return <span className="text-ink-faint">–</span>;
  const far = Math.abs(apart) >= FAR;
  const Arrow = apart > 0 ? ArrowUp : ArrowDown;
  const words = t(apart > 0 ? "triaging:compare.up" : "triaging:compare.down", { count: Math.abs(apart) });
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="font-semibold">{t("triaging:compare.place", { place: String(place) })}</span>
      {apart !== 0 && (
        <span
          title={words}
          className={classes(
            "inline-flex items-center rounded-sm px-1 text-xs font-semibold",
            !far && "text-ink-faint",
            far && (apart > 0 ? "bg-moss-soft text-moss-ink" : "bg-cloudberry-soft text-cloudberry-ink"),
          )}
        >
          <Arrow aria-hidden className="size-3" />
          <span aria-hidden>{Math.abs(apart)}</span>
          <span className="sr-only">{words}</span>
        </span>
      )}
    </span>
  );
}
