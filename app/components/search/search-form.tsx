import { Form, useRouteLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Search } from "~/components/ui/icons";
import { hasFilters, type Filters } from "~/domain/search/search";
import { useLanguage, useT } from "~/i18n/react";
import { searchLimits } from "~/platform/search-words";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";

type Category = { slug: string; name: { en: string; fi: string } };

/** A plain GET form: what was typed, and under it the filters, open where some are set. */
export function SearchForm({ q, filters }: { q: string; filters: Filters }) {
  const t = useT();
  const { kind, ...narrowing } = filters;
  return (
    <Form
      method="get"
      action="/search"
      role="search"
      aria-label={t("search:title")}
      key={JSON.stringify([q, filters])}
    >
      {kind && <input type="hidden" name="kind" value={kind} />}
      <div className="flex gap-2">
        <label className="min-w-0 flex-1">
          <span className="sr-only">{t("search:label")}</span>
          <input
            type="search"
            name="q"
            defaultValue={q}
            placeholder={t("search:label")}
            maxLength={searchLimits.max}
            className="h-11 w-full rounded-md border border-line-strong bg-raised px-3 text-base focus-visible:border-spruce focus-visible:outline-offset-0"
          />
        </label>
        <Button type="submit" tone="primary" icon={Search} className="min-h-11">
          {t("search:submit")}
        </Button>
      </div>
      {kind !== "people" && (
        <details className="mt-3" open={hasFilters(narrowing)}>
          <summary className="tap inline-flex min-h-8 cursor-pointer items-center text-sm font-semibold text-spruce-ink">
            {t("search:filters")}
          </summary>
          <Narrowing filters={narrowing} />
          {hasFilters(narrowing) && (
            <Link
              to={`/search?${new URLSearchParams({ q, ...(kind && { kind }) })}`}
              className="mt-3 inline-block text-sm font-semibold text-spruce-ink hover:underline"
            >
              {t("search:clear")}
            </Link>
          )}
        </details>
      )}
    </Form>
  );
}

function Narrowing({ filters }: { filters: Filters }) {
  const t = useT();
  const language = useLanguage();
  const categories = useRouteLoaderData<{ categories: Category[] }>("root")?.categories ?? [];
  const { category, tag, author, after, before, solved, votes } = filters;
  return (
    <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Field label={t("search:category")}>
        <Select name="category" defaultValue={category ?? ""}>
          <option value="">{t("search:all_categories")}</option>
          {categories.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("search:tag")}>
        <TextInput name="tag" defaultValue={tag} maxLength={80} autoCapitalize="off" />
      </Field>
      <Field label={t("search:author")}>
        <TextInput name="author" defaultValue={author} maxLength={31} autoCapitalize="off" />
      </Field>
      <Field label={t("search:after")}>
        <TextInput type="date" name="after" defaultValue={after} />
      </Field>
      <Field label={t("search:before")}>
        <TextInput type="date" name="before" defaultValue={before} />
      </Field>
      <Field label={t("search:solved")}>
        <Select name="solved" defaultValue={solved ?? ""}>
          <option value="">{t("search:solved_any")}</option>
          <option value="yes">{t("search:solved_yes")}</option>
          <option value="no">{t("search:solved_no")}</option>
        </Select>
      </Field>
      <label className="tap flex min-h-8 items-center gap-2 text-sm">
        <input type="checkbox" name="votes" value="yes" defaultChecked={votes} className="choice size-5" />
        {t("search:votes")}
      </label>
    </div>
  );
}
