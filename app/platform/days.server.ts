import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { daysBetween } from "./tsquery.server";

/** A stretch of days, counted as ids count them: their first five hexadecimal digits are some three days. */
export interface Days {
  earliest: number;
  latest: number;
  /** Nothing is older. */
  all: boolean;
}

const TABLES = { posts: sql`posts`, threads: sql`threads` };
/** Up to so many rows are counted one by one: how ids are spread is known by hundredths only. */
const COUNTED = 5_000;

const digitsOf = (day: number): string => Math.max(0, day).toString(16).padStart(5, "0");
const dayOf = (id: string): number => parseInt(id.slice(0, 5), 16);
const dayAt = (time: string): number => Math.floor(Date.parse(time) / 2 ** 28);

/**
 * The days of this share of all posts or threads: the newest ones, or those up to the last day that is asked for, and none
 * before the first. By what PostgreSQL knows of how their ids are spread: counting far back takes longer than the search.
 */
export async function newestDays(
  table: keyof typeof TABLES,
  share: number,
  { after, before }: { after?: string; before?: string } = {},
): Promise<Days> {
  const [known] = await db.execute<{ newest: string | null; bounds: string[] | null; rows: number }>(sql`
    select (select id from ${TABLES[table]} order by id desc limit 1) as newest,
      greatest(1, (select reltuples from pg_class where oid = ${table}::regclass)) as rows,
      (select to_jsonb(histogram_bounds::text::text[]) from pg_stats
        where schemaname = current_schema() and tablename = ${table} and attname = 'id') as bounds`);
  const newest = known?.newest ? dayOf(known.newest) : 0;
  const latest = before ? Math.min(newest, dayAt(`${before}T23:59:59Z`)) : newest;
  const first = after ? dayAt(after) : 0;
  const { bounds, rows } = { bounds: known?.bounds?.map(dayOf) ?? [], rows: known?.rows ?? 1 };
  const many = share * rows > COUNTED && bounds.length > 1;
  const back = many
    ? dayBack(bounds, latest, share)
    : await countBack(TABLES[table], latest, Math.ceil(Math.min(1, share) * rows));
  return { latest, earliest: Math.max(first, back ?? 0), all: back === null || back <= first };
}

/** Texts of these days, as a tsquery. */
export const inDays = ({ earliest, latest }: Days): SQL => daysBetween(earliest, latest);

/** The day that so many of them back from the latest is; null where there are not so many. */
async function countBack(table: SQL, latest: number, rows: number): Promise<number | null> {
  const end = `${digitsOf(latest + 1)}000-0000-0000-0000-000000000000`;
  const [row] = await db.execute<{ id: string }>(
    sql`select id from ${table} where id < ${end}::uuid order by id desc limit 1 offset ${rows}`,
  );
  return row ? dayOf(row.id) : null;
}

/** The same by the bounds between which equally many lie. */
function dayBack(bounds: number[], latest: number, share: number): number | null {
  const parts = bounds.length - 1;
  const after = bounds.findIndex((bound) => bound > latest);
  const [low, high] = [bounds[after - 1] ?? 0, bounds[after] ?? 0];
  const at = after < 0 ? parts : after === 0 ? 0 : after - 1 + (latest - low) / (high - low);
  const wanted = at - share * parts;
  if (wanted <= 0) return null;
  const part = Math.floor(wanted);
  return Math.floor(bounds[part]! + (wanted - part) * ((bounds[part + 1] ?? bounds[part]!) - bounds[part]!));
}
