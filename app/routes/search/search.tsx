import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { Search as SearchIcon } from "~/components/ui/icons";
import { z } from "zod";
import { IceFishing } from "~/components/art/ice-fishing";
import { postHref } from "~/components/community/highlight";
import { ThreadRow } from "~/components/community/thread-row";
import { Columns } from "~/components/frame/app-frame";
import { PeopleFound } from "~/components/search/people-found";
import { Snippet } from "~/components/search/snippet";
import { Button, ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Select } from "~/components/ui/select";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { threadPath } from "~/domain/community/addresses";
import { searchPeople } from "~/domain/search/people.server";
import { searchedKinds } from "~/domain/search/search";
import { isSearchable, search, type SearchHit } from "~/domain/search/searching.server";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { limit } from "~/platform/limit.server";
import { searchLimits } from "~/platform/search-words";

const query = z.object({
  q: z
    .string()
    .catch("")
    .transform((text) => text.trim().slice(0, searchLimits.max)),
  kind: z
    .enum([...searchedKinds, "people"])
    .optional()
    .catch(undefined),
  category: z.string().max(80).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(50).catch(1),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, ip, language } = context;
    const { q, kind, category, page } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const searchable = isSearchable(q);
    if (searchable) await limit("search", isSignedIn(actor) ? actor.customerId : ip);
    const [found, people] = await Promise.all([
      search(actor, kind === "people" ? { q: "" } : { q, kind, category: category || undefined, page }),
      searchable && (!kind || kind === "people") && !category && page === 1
        ? searchPeople(actor, q, kind ? 20 : 4)
        : [],
    ]);
    const t = wordsIn(language);
    return {
      ...found,
      people,
      q,
      kind: kind ?? null,
      category: category ?? "",
      searchable,
      title: q ? t("search:title_of", { query: q }) : t("search:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

function searchHref({ q, category }: Pick<Found, "q" | "category">, kind?: string | null, page = 1): string {
  const params = new URLSearchParams({ q });
  if (kind) params.set("kind", kind);
  if (category && kind !== "people") params.set("category", category);
  if (page > 1) params.set("page", String(page));
  return `/search?${params}`;
}

export default function Search() {
  const found = useLoaderData<typeof loader>();
  const { q, kind, hits, people, page, pages, searchable } = found;
  const t = useT();
  return (
    <Columns>
      <PageHeader title={t("search:title")} />
      <SearchForm found={found} />
      {searchable && (
        <Tabs
          label={t("search:kinds")}
          className="mt-5"
          tabs={[null, ...searchedKinds, "people"].map((one) => ({
            to: searchHref(found, one),
            label: t(`search:kind.${one ?? "all"}`),
            current: one === kind,
          }))}
        />
      )}
      <p role="status" className="mb-4 mt-4 text-sm text-ink-faint">
        {searchable && <Count found={found} />}
        {q && !searchable && t("search:too_short", { min: searchLimits.min })}
      </p>
      <PeopleFound people={people} />
      {hits.length > 0 && (
        <ol aria-label={t("search:results")} className="border-t border-line">
          {hits.map((hit) => (
            <Hit key={hit.line.id} hit={hit} />
          ))}
        </ol>
      )}
      {!q && <EmptyState drawing={<IceFishing />} title={t("search:empty")} text={t("search:empty_text")} />}
      {searchable && hits.length === 0 && people.length === 0 && <NothingFound q={q} />}
      <Pagination
        label={t("search:page")}
        previous={page > 1 ? { to: searchHref(found, kind, page - 1), label: t("search:previous") } : null}
        next={page < pages ? { to: searchHref(found, kind, page + 1), label: t("search:next") } : null}
      />
    </Columns>
  );
}

function SearchForm({ found }: { found: Found }) {
  const t = useT();
  const language = useLanguage();
  const categories =
    useRouteLoaderData<{ categories: { slug: string; name: { en: string; fi: string } }[] }>("root")
      ?.categories ?? [];
  const { q, kind, category } = found;
  return (
    <Form
      method="get"
      action="/search"
      role="search"
      aria-label={t("search:title")}
      key={`${q} ${category}`}
      className="flex flex-wrap gap-2"
    >
      {kind && <input type="hidden" name="kind" value={kind} />}
      <label className="min-w-0 flex-1 basis-full sm:basis-64">
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
      {kind !== "people" && (
        <label className="min-w-0 flex-1 basis-40 sm:flex-none">
          <span className="sr-only">{t("search:category")}</span>
          <Select name="category" defaultValue={category}>
            <option value="">{t("search:all_categories")}</option>
            {categories.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name[language]}
              </option>
            ))}
          </Select>
        </label>
      )}
      <Button type="submit" tone="primary" icon={SearchIcon} className="min-h-11">
        {t("search:submit")}
      </Button>
    </Form>
  );
}

function Count({ found: { q, kind, total, capped, people } }: { found: Found }) {
  const t = useT();
  const count = kind === "people" ? people.length : total;
  if (count === 0) return people.length > 0 ? null : <>{t("search:found_none", { query: q })}</>;
  return <>{capped ? t("search:found_many", { count }) : t("search:found", { count })}</>;
}

function Hit({ hit: { line, number, snippet } }: { hit: SearchHit }) {
  const t = useT();
  return (
    <ThreadRow line={line}>
      <Snippet pieces={snippet} lang={line.language} />
      {number !== null && (
        <a
          href={postHref(threadPath(line), number)}
          className="relative z-1 mt-0.5 inline-block text-sm font-semibold text-spruce-ink hover:underline"
        >
          {t("search:in_reply", { number })}
        </a>
      )}
    </ThreadRow>
  );
}

function NothingFound({ q }: { q: string }) {
  const t = useT();
  const title = encodeURIComponent(q);
  return (
    <EmptyState
      drawing={<IceFishing />}
      title={t("search:found_none", { query: q })}
      text={t("search:none_text")}
      action={
        <>
          <ButtonLink to={`/new?kind=question&title=${title}`} tone="primary">
            {t("search:ask")}
          </ButtonLink>
          <ButtonLink to={`/ideas/new?title=${title}`}>{t("search:suggest")}</ButtonLink>
        </>
      }
    />
  );
}
