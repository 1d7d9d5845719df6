import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { IceFishing } from "~/components/art/ice-fishing";
import { ThreadRow } from "~/components/community/thread-row";
import { Columns } from "~/components/frame/app-frame";
import { PeopleFound } from "~/components/search/people-found";
import { SearchForm } from "~/components/search/search-form";
import { SearchHelp, TagLinks } from "~/components/search/search-help";
import { Snippet } from "~/components/search/snippet";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { postHref, threadPath } from "~/domain/community/addresses";
import { searchPeople } from "~/domain/search/people.server";
import { firstDay, hasFilters, readFilters, searchedKinds, type Filters } from "~/domain/search/search";
import { isSearchable, search, type SearchHit } from "~/domain/search/searching.server";
import { didYouMean, popularTags, searchTags } from "~/domain/search/suggesting.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { limit } from "~/platform/limit.server";
import { searchLimits } from "~/platform/search-words";

const word = (shape: RegExp) => z.string().toLowerCase().regex(shape).optional().catch(undefined);
const day = z
  .string()
  .transform((text) => firstDay(text) ?? undefined)
  .optional()
  .catch(undefined);

const query = z.object({
  q: z
    .string()
    .catch("")
    .transform((text) => text.trim().slice(0, searchLimits.max)),
  kind: z
    .enum([...searchedKinds, "people"])
    .optional()
    .catch(undefined),
  category: word(/^[\p{L}\p{N}_-]{1,80}$/u),
  tag: word(/^[\p{L}\p{N}_-]{1,80}$/u),
  author: word(/^[a-z0-9_]{2,30}$/),
  after: day,
  before: day,
  solved: z.enum(["yes", "no"]).optional().catch(undefined),
  votes: z.literal("yes").optional().catch(undefined),
  from: z.string().max(90).optional().catch(undefined),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, ip, language } = context;
    const {
      q: typed,
      from,
      votes,
      ...rest
    } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    // What is written into the search and what the form's fields say are one; the fields win.
    const { q, filters: written } = readFilters(typed);
    const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const filters: Filters = { ...written, ...chosen, ...(votes && { votes: true }) };
    const searchable = isSearchable(q);
    const asks = searchable || (q === "" && hasFilters(filters) && filters.kind !== "people");
    if (asks) await limit("search", isSignedIn(actor) ? actor : ip);
    const { kind, ...narrowing } = filters;
    const plain = searchable && !hasFilters(narrowing) && !from;
    const [found, people, tags] = await Promise.all([
      search(actor, { q, ...filters, from }),
      plain && (!kind || kind === "people") ? searchPeople(actor, q, kind ? 20 : 4) : [],
      plain && !kind ? searchTags(actor, q, 6) : [],
    ]);
    const none = found.hits.length === 0 && people.length === 0;
    const t = wordsIn(language);
    return {
      ...found,
      people,
      tags,
      mean: none ? await didYouMean(actor, { q, ...filters }, found.unknown) : null,
      popular: none ? await popularTags(actor, 12) : [],
      q,
      later: from !== undefined,
      filters,
      asks,
      title: typed ? t("search:title_of", { query: typed }) : t("search:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

function searchHref(q: string, { votes, ...filters }: Filters, from?: string | null): string {
  const params = new URLSearchParams({ q });
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, String(value));
  if (votes) params.set("votes", "yes");
  if (from) params.set("from", from);
  return `/search?${params}`;
}

export default function Search() {
  const found = useLoaderData<typeof loader>();
  const { q, filters, hits, people, tags, asks, next, popular } = found;
  const t = useT();
  return (
    <Columns>
      <PageHeader title={t("search:title")} />
      <SearchForm q={q} filters={filters} />
      {asks && (
        <Tabs
          label={t("search:kinds")}
          className="mt-5"
          tabs={[undefined, ...searchedKinds, "people" as const].map((kind) => ({
            to: searchHref(q, { ...filters, kind }),
            label: t(`search:kind.${kind ?? "all"}`),
            current: kind === filters.kind,
          }))}
        />
      )}
      <p role="status" className="mb-4 mt-4 text-sm text-ink-faint">
        {asks && <Count found={found} />}
        {q && !asks && t("search:too_short", { min: searchLimits.min })}
      </p>
      {found.mean && (
        <p className="mb-4">
          {t("search:mean")}{" "}
          <Link to={searchHref(found.mean, filters)} className="font-semibold text-spruce-ink underline">
            {found.mean}
          </Link>
          ?
        </p>
      )}
      <PeopleFound people={people} />
      {tags.length > 0 && (
        <section aria-label={t("search:tags")} className="mb-6">
          <TagLinks tags={tags} />
        </section>
      )}
      {hits.length > 0 && (
        <ol aria-label={t("search:results")} className="border-t border-line">
          {hits.map((hit) => (
            <Hit key={hit.line.id} hit={hit} />
          ))}
        </ol>
      )}
      {!q && !asks && (
        <EmptyState drawing={<IceFishing />} title={t("search:empty")} text={t("search:empty_text")} />
      )}
      {asks && hits.length === 0 && people.length === 0 && <NothingFound q={q} />}
      {hits.length === 0 && people.length === 0 && <SearchHelp tags={popular} />}
      <Pagination
        label={t("search:page")}
        previous={found.later ? { to: searchHref(q, filters), label: t("search:first") } : null}
        next={next ? { to: searchHref(q, filters, next), label: t("search:next") } : null}
      />
    </Columns>
  );
}

function Count({ found: { q, filters, total, newestOnly, people } }: { found: Found }) {
  const t = useT();
  const count = filters.kind === "people" ? people.length : total;
  if (count === 0) return people.length > 0 ? null : <>{t("search:found_none", { query: q })}</>;
  return <>{newestOnly ? t("search:found_newest", { count }) : t("search:found", { count })}</>;
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
