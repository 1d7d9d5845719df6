import type { LoaderFunctionArgs } from "@remix-run/node";
import { threadPath } from "~/domain/community/addresses";
import { searchPeople } from "~/domain/search/people.server";
import { readFilters } from "~/domain/search/search";
import { isSearchable, search } from "~/domain/search/searching.server";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { limit } from "~/platform/limit.server";
import { searchLimits } from "~/platform/search-words";

/** The first results while somebody is still typing, for the palette. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, ip } = context;
    const typed = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, searchLimits.max);
    const { q, filters } = readFilters(typed);
    if (isSearchable(q)) await limit("search", isSignedIn(actor) ? actor : ip);
    const [found, people] = await Promise.all([
      search(actor, { q, ...filters, count: 6 }),
      isSearchable(q) ? searchPeople(actor, q, 3) : [],
    ]);
    return {
      threads: found.hits.map(({ line, snippet }) => ({
        to: threadPath(line),
        title: line.title,
        language: line.language,
        snippet,
      })),
      people: people.map(({ handle, displayName }) => ({
        to: `/people/${handle}`,
        name: displayName,
        handle,
      })),
    };
  });
}
