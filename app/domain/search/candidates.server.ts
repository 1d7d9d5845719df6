import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { inDays, newestDays, type Days } from "~/platform/days.server";
import type { TextQuery } from "~/platform/tsquery.server";
import { age, holds, inPosts, inThreads, inTitles, placesOf, said } from "./conditions.server";
import type { Filters } from "./search";

/** Of up to so many texts with its rarest word the newest are picked out of all; of more, out of the newest days. */
const DIRECT = 12_000;
/** So many texts are weighed; more where filters let through only some of them. */
const WEIGHED = 1_000;
const WEIGHED_OF_SOME = 5_000;
/** So many times further back, until so many threads are found: filters may leave few of the newest days. */
const REACH = [1, 5, 10];
const ENOUGH = 60;
/** Of so many texts with the rarest of several words their threads are looked through for the others. */
const GATHERED = 400;

export interface Candidate {
  id: string;
  number: number;
  /** Below nought where no single text has all the words. */
  score: number;
}

export interface Candidates {
  threads: Candidate[];
  /** Only the newest texts were weighed. */
  newestOnly: boolean;
}

/**
 * Threads that have all the words, of those that the actor may see, the best first: those with a title or a post that
 * has them all, then those whose title and posts have them together.
 */
export async function findCandidates(
  actor: Actor,
  query: TextQuery,
  filters: Filters,
  at: number,
): Promise<Candidates> {
  const [inOne, together] = await Promise.all([
    findInOneText(actor, query, filters, at),
    findTogether(actor, query, filters, at),
  ]);
  const known = new Set(inOne.threads.map((thread) => thread.id));
  return {
    threads: [...inOne.threads, ...together.threads.filter((thread) => !known.has(thread.id))],
    newestOnly: inOne.newestOnly || together.newestOnly,
  };
}

async function findInOneText(
  actor: Actor,
  query: TextQuery,
  filters: Filters,
  at: number,
): Promise<Candidates> {
  const some = Object.values(filters).some(Boolean);
  const most = some ? WEIGHED_OF_SOME : WEIGHED;
  if (query.texts <= DIRECT || (filters.author && (await saidLittle(filters.author))))
    return weigh(actor, query, [], filters, at, most);
  const found = new Map<string, Candidate>();
  let seen: Days | null = null;
  let cut = false;
  for (const reach of REACH) {
    const days: Days = await newestDays("posts", (WEIGHED * reach) / query.texts, filters);
    // Each time only what is older than what has been looked through.
    const older: Days = { ...days, latest: seen ? seen.earliest - 1 : days.latest };
    seen = days;
    if (older.latest < older.earliest) continue;
    const { threads, newestOnly } = await weigh(actor, query, [inDays(older)], filters, at, most);
    cut ||= newestOnly;
    for (const thread of threads) {
      const known = found.get(thread.id);
      if (!known || known.score < thread.score) found.set(thread.id, thread);
    }
    if (found.size >= ENOUGH || days.all) break;
  }
  const threads = [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
  return { threads, newestOnly: cut || !seen?.all };
}

/** Whether all that someone has said can be looked through: then no days are needed. */
async function saidLittle(handle: string): Promise<boolean> {
  const [more] = await db.execute(sql`
    select 1 from posts where author_id = (select id from customers where lower(handle) = ${handle})
    offset ${WEIGHED_OF_SOME} limit 1`);
  return !more;
}

/**
 * Without words, what the filters let through: the newest first, and of a person what he has said. In the very order of
 * the indexes ("nulls last", though there are none): in any other all threads would be read and sorted. Before a day, those
 * that were begun last come first: by their activity, all that is newer would be walked through to get there.
 */
export async function browseCandidates(actor: Actor, filters: Filters): Promise<Candidates> {
  const place = sql`${visibleThreads(actor)} and ${inThreads(filters)} and threads.hidden_at is null and not threads.private
    and ${filters.after ? sql`threads.last_activity_at >= ${filters.after}::date` : sql`true`}`;
  const when = filters.before ? sql`created_at` : sql`last_activity_at`;
  const newestOf = (which: SQL) => sql`select threads.id, threads.${when} as at from threads where ${which}
    order by threads.${when} desc nulls last, threads.id desc nulls last limit ${WEIGHED}`;
  const rows = await db.execute<{ id: string; number: number; score: number }>(
    filters.author
      ? sql`
        select id, (array_agg(number order by at desc))[1] as number, extract(epoch from max(at))::float8 as score from (
          select thread.id, p.number, p.created_at as at
          from (select * from posts p where p.hidden_at is null and p.deleted_at is null and ${inPosts(filters)}
            order by p.created_at desc nulls last limit ${WEIGHED}) p
          cross join lateral (select threads.id from threads where threads.id = p.thread_id and ${place} limit 1) thread
        ) said group by id order by score desc, id desc`
      : sql`
        select id, 1 as number, extract(epoch from at)::float8 as score from (${
          filters.category
            ? sql`select of_place.* from (${placesOf(filters.category)}) place cross join lateral (${newestOf(
                sql`threads.category_id = place.id and ${place} and ${inTitles(filters)}`,
              )}) of_place`
            : newestOf(sql`${place} and ${inTitles(filters)}`)
        }) newest order by at desc, id desc limit ${WEIGHED}`,
  );
  return { threads: rows, newestOnly: rows.length === WEIGHED };
}

/**
 * Titles weigh most, then how well the words stand together, an answer and the company's word more, and the newer the
 * more: half as much after some two years.
 */
async function weigh(
  actor: Actor,
  { sql: query, terms }: TextQuery,
  days: SQL[],
  filters: Filters,
  at: number,
  most: number,
): Promise<Candidates> {
  const place = sql`${visibleThreads(actor)} and ${inThreads(filters)}`;
  const wanted = [...terms, ...days];
  const rows = await db.execute<{ id: string | null; number: number; score: number; cut: boolean }>(sql`
    with titled as materialized (select threads.id from threads where ${holds(sql`threads.search`, wanted)} and ${inTitles(filters)}),
    said as materialized (select p.id, p.thread_id, p.number, p.official_at is not null as official from posts p
      where ${holds(sql`p.search`, wanted)} and p.hidden_at is null and p.deleted_at is null and ${inPosts(filters)}),
    open as materialized (select newest.*, thread.created_at, thread.solved
      from (select * from said order by id desc limit ${most}) newest cross join lateral (
        select threads.created_at, threads.solved_at is not null as solved
        from threads where threads.id = newest.thread_id and ${place} limit 1) thread),
    hits as materialized (
      (select thread.id, 1 as number, ${age(at)} as age, ts_rank(thread.search, ${query}) * 4 + 1 as rank
        from (select id from titled order by id desc limit ${most}) newest cross join lateral (
          select threads.id, threads.created_at, threads.search from threads where threads.id = newest.id and ${place} limit 1) thread)
      union all
      (select thread.thread_id, thread.number, ${age(at)}, post.rank * case when thread.official or (thread.solved
          and (select true from answers a where a.post_id = thread.id and a.revoked_at is null limit 1)) then 1.5 else 1 end
        from open thread cross join lateral (
          select ts_rank(p.search, ${query}, 1) as rank from posts p where p.id = thread.id limit 1) post)
    ), best as (
      select id, (sum(rank) / (1 + min(age) / 6.3e10))::float8 as score, (array_agg(number order by rank desc, number))[1] as number
      from hits group by id
    )
    select best.id, best.number, best.score,
      (select count(*) from titled) > ${most} or (select count(*) from said) > ${most} as cut
    from (select 1) always left join best on true order by best.score desc, best.id desc`);
  return {
    threads: rows.flatMap(({ id, number, score }) => (id ? [{ id, number, score }] : [])),
    newestOnly: rows[0]?.cut ?? false,
  };
}

/** The newest texts with the rarest word, of whose threads some text has each of the others. */
async function findTogether(
  actor: Actor,
  { terms: [rarest, ...others], texts }: TextQuery,
  filters: Filters,
  at: number,
): Promise<Candidates> {
  if (!rarest || others.length === 0) return { threads: [], newestOnly: false };
  const wanted =
    texts <= DIRECT ? [rarest] : [rarest, inDays(await newestDays("posts", GATHERED / texts, filters))];
  const place = sql`${visibleThreads(actor)} and ${inThreads(filters)}`;
  const readable = sql`p.hidden_at is null and p.deleted_at is null and ${inPosts(filters)}`;
  const names = others.map((_, n) => sql.identifier(`other${n}`));
  // Where a title has the word, its posts are not looked at.
  const found = others.map(
    (other, n) => sql`cross join lateral (
      select 0 as number where thread.search @@ ${other} and ${said(sql`thread.author_id`, sql`thread.created_at`, filters)}
      union all (select p.number from posts p where p.thread_id = thread.id and p.search @@ ${other} and ${readable} limit 1)
      limit 1) ${names[n]}`,
  );
  const inTitle = sql.join(
    names.map((name) => sql`(${name}.number = 0)::int`),
    sql` + `,
  );
  const elsewhere = sql.join(
    names.map((name) => sql`nullif(${name}.number, 0)`),
    sql`, `,
  );
  const rows = await db.execute<{ id: string | null; number: number; score: number; cut: boolean }>(sql`
    with titled as materialized (select threads.id from threads where ${holds(sql`threads.search`, wanted)} and ${inTitles(filters)}),
    said as materialized (select p.id from posts p where ${holds(sql`p.search`, wanted)} and ${readable}),
    texts as materialized (
      (select id, null::int as number from titled order by id desc limit ${GATHERED})
      union all
      (select p.thread_id, p.number from (select id from said order by id desc limit ${GATHERED}) newest join posts p on p.id = newest.id)
    ), near as materialized (select id, min(number) as number, bool_or(number is null) as titled from texts group by id),
    best as materialized (
      select near.id, coalesce(near.number, ${elsewhere}, 1) as number,
        -1 / (1 + (1 + near.titled::int + ${inTitle}) / (1 + ${age(at)} / 6.3e10))::float8 as score
      from near cross join lateral (
        select threads.id, threads.search, threads.created_at, threads.author_id from threads where threads.id = near.id and ${place} limit 1) thread
      ${sql.join(found, sql` `)}
    )
    select best.id, best.number, best.score,
      (select count(*) from titled) > ${GATHERED} or (select count(*) from said) > ${GATHERED} or ${texts > DIRECT} as cut
    from (select 1) always left join best on true order by best.score desc, best.id desc`);
  return {
    threads: rows.flatMap(({ id, number, score }) => (id ? [{ id, number, score }] : [])),
    newestOnly: rows[0]?.cut ?? false,
  };
}
