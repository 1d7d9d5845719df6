import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threadLines, type ThreadLine } from "~/domain/community/lines.server";
import type { Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { readTerms, searchLimits } from "~/platform/search-words";
import { everyTerm, type TextQuery } from "~/platform/tsquery.server";
import { browseCandidates, findCandidates, type Candidate } from "./candidates.server";
import { hasFilters, type Filters } from "./search";
import { snippetsOf, type Snippet } from "./snippets.server";

export const resultsPerPage = 20;

export interface SearchQuery extends Filters {
  q: string;
  /** Where the page before ended, as `next` gave it. */
  from?: string;
  count?: number;
}

export interface SearchHit {
  line: ThreadLine;
  /** The post in which it was found, unless it is the opening one. */
  number: number | null;
  snippet: Snippet;
}

export interface SearchResults {
  hits: SearchHit[];
  total: number;
  /** A common word: these are the best of the newest that have it. */
  newestOnly: boolean;
  /** The key of the next page; null where this is the last. */
  next: string | null;
  /** Words that nobody has written here. */
  unknown: string[];
}

const nothing: SearchResults = { hits: [], total: 0, newestOnly: false, next: null, unknown: [] };

/** Whether there is enough to look for. */
export function isSearchable(q: string): boolean {
  return q.trim().length >= searchLimits.min && readTerms(q).length > 0;
}

/**
 * Threads whose title and posts together have all the words in any of their forms, first those of which one text has
 * them all; without words, all that the filters let through. One line a thread, with its best post.
 */
export async function search(
  actor: Actor,
  { q, from, count = resultsPerPage, ...filters }: SearchQuery,
): Promise<SearchResults> {
  const worded = isSearchable(q);
  if (filters.kind === "people" || (!worded && (q.trim() !== "" || !hasFilters(filters)))) return nothing;
  const query = await everyTerm(worded ? readTerms(q) : []);
  const key = readKey(from);
  // Later pages weigh by the first one's clock, so that nothing changes its place between them.
  const at = key?.at ?? now().getTime();
  const { threads, newestOnly } = worded
    ? await findCandidates(actor, query, filters, at)
    : await browseCandidates(actor, filters);
  const rest = key ? threads.filter((one) => comesAfter(one, key)) : threads;
  const shown = rest.slice(0, count);
  const last = shown.at(-1);
  return {
    hits: await hitsOf(actor, shown, query),
    total: threads.length,
    newestOnly,
    next: last && rest.length > count ? `${at}_${last.score.toPrecision(17)}_${last.id}` : null,
    unknown: query.unknown,
  };
}

interface Key {
  at: number;
  score: number;
  id: string;
}

function readKey(key: string | undefined): Key | null {
  const [, at, score, id] = /^(\d{10,15})_([\d.e+-]{1,30})_([0-9a-f-]{36})$/.exec(key ?? "") ?? [];
  return at && score && id ? { at: Number(at), score: Number(score), id } : null;
}

function comesAfter(one: { score: number; id: string }, key: Key): boolean {
  return one.score < key.score || (one.score === key.score && one.id < key.id);
}

async function hitsOf(actor: Actor, shown: Candidate[], query: TextQuery): Promise<SearchHit[]> {
  if (shown.length === 0) return [];
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(shown.map(({ id }, at) => ({ id, at })))}::text::jsonb)`;
  const [rows, snippets] = await Promise.all([
    db.execute<{ line: ThreadLine }>(
      threadLines(
        actor,
        sql`select threads.*, w.at as rank from ${wanted} w(id uuid, at int) join threads on threads.id = w.id`,
      ),
    ),
    snippetsOf(shown, query),
  ]);
  const numbers = new Map(shown.map(({ id, number }) => [id, number]));
  return rows.map(({ line }) => {
    const number = numbers.get(line.id)!;
    return { line, number: number > 1 ? number : null, snippet: snippets.get(line.id) ?? [] };
  });
}
