import { Form, useSubmit } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { X } from "~/components/ui/icons";
import { listedKinds, parts, periods, type Browsing } from "~/domain/community/thread";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { classes } from "../ui/classes";
import { Select } from "../ui/select";

type Props = {
  browsing: Browsing;
  base: string;
  at: (change: Partial<Browsing>) => string;
  /** Where the list is of one tag already, another is not asked for. */
  byTag?: boolean;
};

/** What a list can be narrowed to: a period of the top, one's own part, a kind, a tag. Links and a form; both work without JavaScript. */
export function ListFilters({ browsing, base, at, byTag }: Props) {
  const t = useT();
  const submit = useSubmit();
  const { view, period, part, kind, tag } = browsing;
  const choices =
    view === "top"
      ? periods.map((each) => ({
          each,
          to: at({ period: each }),
          label: `period.${each}`,
          on: each === period,
        }))
      : view === "mine"
        ? parts.map((each) => ({ each, to: at({ part: each }), label: `part.${each}`, on: each === part }))
        : [];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 text-sm">
      {choices.length > 0 && (
        <ul className="flex flex-wrap gap-1" aria-label={t("community:list.narrow")}>
          {choices.map(({ each, to, label, on }) => (
            <li key={each}>
              <Link
                to={to}
                preventScrollReset
                aria-current={on ? "true" : undefined}
                className={classes(
                  "tap inline-flex min-h-8 items-center rounded-md px-2.5 font-medium",
                  on ? "bg-spruce-soft text-spruce-ink" : "text-ink-soft hover:bg-sunken hover:text-ink",
                )}
              >
                {t(view === "mine" ? `lists:${label}` : `community:list.${label}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Form method="get" action={base} className="flex items-center gap-2" preventScrollReset>
        {view !== "latest" && <input type="hidden" name="view" value={view} />}
        {view === "top" && <input type="hidden" name="period" value={period} />}
        {view === "mine" && <input type="hidden" name="part" value={part} />}
        {tag && <input type="hidden" name="tag" value={tag} />}
        <Select
          compact
          key={kind ?? ""}
          name="kind"
          defaultValue={kind ?? ""}
          aria-label={t("community:list.kind")}
          onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        >
          <option value="">{t("community:list.any_kind")}</option>
          {listedKinds.map((each) => (
            <option key={each} value={each}>
              {t(`community:kind.${each}`)}
            </option>
          ))}
        </Select>
        <noscript>
          <Button type="submit" size="sm">
            {t("community:list.filter")}
          </Button>
        </noscript>
      </Form>
      {tag && !byTag && (
        <Link
          to={at({ tag: null })}
          className="tap inline-flex min-h-8 items-center gap-1 rounded-md bg-sunken px-2.5 text-ink-soft hover:text-ink"
        >
          #{tag}
          <X aria-hidden className="size-3.5" />
          <span className="sr-only">{t("community:list.untag")}</span>
        </Link>
      )}
    </div>
  );
}
