import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { TextQuery } from "~/platform/tsquery.server";
import type { Candidate } from "./candidates.server";

/** Words around what was found, in pieces: text only, so that nothing of a body can become markup. */
export type Snippet = { text: string; hit: boolean }[];

// Characters that no body keeps: control characters are not typed, and are taken out before.
const START = "\u0002";
const STOP = "\u0003";
const LONGEST = 6_000;
const GAP = " … ";

/** The best words of each found post, for the few that are shown; its beginning where it was found by its title. */
export async function snippetsOf(found: Candidate[], query: TextQuery): Promise<Map<string, Snippet>> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(found.map(({ id, number, score }) => ({ id, number, together: score < 0 })))}::text::jsonb)`;
  const options = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter="${GAP}"`;
  const body = sql`translate(left(p.body_source, ${LONGEST}), ${START + STOP}, '')`;
  const asked = sql`case when w.together then ${query.any} else ${query.sql} end`;
  // The query names words as they are written; where none of them stands in the text, it was found by a stem.
  const rows = await db.execute<{
    id: string;
    written: string;
    stemmed: string;
    excerpt: string;
    body: string;
  }>(sql`
    select w.id, p.excerpt, ${body} as body, simple.written, case when position(${START} in simple.written) > 0 then '' else
      ts_headline(case p.language when 'fi' then 'finnish'::regconfig else 'english'::regconfig end,
        ${body}, ${asked}, ${options}) end as stemmed
    from ${wanted} w(id uuid, number int, together boolean) join posts p on p.thread_id = w.id and p.number = w.number
      cross join lateral (select ts_headline('simple', ${body}, ${asked}, ${options}) as written offset 0) simple
    where p.hidden_at is null and p.deleted_at is null`);
  return new Map(
    rows.map(({ id, written, stemmed, excerpt, body }) => {
      const found = [written, stemmed].find((headline) => headline.includes(START));
      return [id, found ? piecesOf(inWholeWords(found, body)) : [{ text: excerpt, hit: false }]];
    }),
  );
}

/** PostgreSQL takes "90:ssä" for two words, and may begin or end between them: what is left of the word comes along. */
export function inWholeWords(headline: string, body: string): string {
  return headline
    .split(GAP)
    .map((piece) => {
      const plain = piece.replaceAll(START, "").replaceAll(STOP, "");
      const at = body.indexOf(plain);
      if (at < 0) return piece;
      const before = /[\p{L}\p{N}]+[:'’-]?$/u.exec(body.slice(Math.max(0, at - 30), at))?.[0] ?? "";
      const after =
        /^[:'’-]?[\p{L}\p{N}]+/u.exec(body.slice(at + plain.length, at + plain.length + 30))?.[0] ?? "";
      return before + piece + after;
    })
    .join(GAP);
}

/** Cuts at the marks, and drops the signs of Markdown, which mean nothing out of their place. */
export function piecesOf(headline: string): Snippet {
  const plain = headline
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_~`#>|]+/g, "")
    .replace(/\s+/g, " ");
  return plain
    .split(START)
    .flatMap((part, at) => {
      if (at === 0) return [{ text: part.replaceAll(STOP, ""), hit: false }];
      const [hit = "", ...rest] = part.split(STOP);
      return [
        { text: hit, hit: true },
        { text: rest.join(""), hit: false },
      ];
    })
    .filter((piece) => piece.text !== "");
}
