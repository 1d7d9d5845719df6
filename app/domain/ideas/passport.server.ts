import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import {
  publicLabel,
  visibleBoards,
  visibleReleases,
  visibleThreads,
} from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import type { IdeaStatus } from "./idea";
import { votesFor, wordingsOf } from "./wordings.server";

/** An idea's life on one page: who wished for it in which words, what was decided and why, who was told, what came of it. */
export interface Passport {
  id: string;
  slug: string;
  title: string;
  language: "en" | "fi";
  status: IdeaStatus;
  label: { en: string; fi: string } | null;
  createdAt: string;
  author: Face;
  board: { slug: string; name: { en: string; fi: string } };
  voteCount: number;
  /** Its own words first, then those that were joined with it, as far as the actor may read them. */
  wordings: {
    id: string;
    title: string;
    language: "en" | "fi";
    author: Face;
    createdAt: string;
    voteCount: number;
    /** The latest to back it in these words. */
    backers: Face[];
  }[];
  /** Votes given by month, oldest first: "2026-03". */
  months: { month: string; votes: number }[];
  /** Each decision with its reason, and how many people were told of it. */
  decisions: {
    to: IdeaStatus;
    note: string;
    at: string;
    by: string;
    told: number;
    toldAt: string | null;
    held: boolean;
  }[];
  /**
   * Each move that stands to a board that the actor may see; `from` where he may see that too. `along`: with the idea that
   * it was joined with then; `others`: so many of its other wordings went with it, of those that he may read.
   */
  moves: {
    from: Words | null;
    to: Words;
    note: string | null;
    at: string;
    along: boolean;
    others: number;
  }[];
  releases: { slug: string; title: { en: string; fi: string }; publishedAt: string }[];
  /** Those who thought along under any of its wordings, most words first. */
  voices: Face[];
}

type Words = { en: string; fi: string };

const VOICES = 12;
const BACKERS = 6;

/** For an idea that the actor may see; one that was joined with another has its passport there. */
export async function readPassport(actor: Actor, id: string): Promise<Passport> {
  const all = wordingsOf(sql`i.thread_id`);
  const boardSeen = (id: SQL) =>
    sql`(select boards.name from boards where boards.id = ${id} and ${visibleBoards(actor)})`;
  const seen = sql`(select threads.id from threads where threads.id in (${all}) and ${visibleThreads(actor)})`;
  const [row] = await db.execute<{ passport: Passport }>(sql`
    select jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'language', t.language, 'status', i.status,
      'label', ${publicLabel(sql`i.status_id`)}, 'createdAt', t.created_at, 'author', ${face("a")}, 'voteCount', i.vote_count,
      'board', jsonb_build_object('slug', b.slug, 'name', b.name),
      'wordings', (select jsonb_agg(jsonb_build_object('id', w.id, 'title', w.title, 'language', w.language, 'author', ${face("wa")},
          'createdAt', w.created_at, 'voteCount', (select count(*)::int from votes v where v.idea_id = w.id and v.withdrawn_at is null),
          'backers', coalesce((select jsonb_agg(backer order by at desc) from (select ${face("vb")} as backer, v.created_at as at
            from votes v join customers vb on vb.id = v.customer_id
            where v.idea_id = w.id and v.withdrawn_at is null and vb.erased_at is null
            order by v.created_at desc, vb.id limit ${BACKERS}) b), '[]'))
          order by w.id <> t.id, w.created_at)
        from threads w join customers wa on wa.id = w.author_id where w.id in ${seen}),
      'months', coalesce((select jsonb_agg(jsonb_build_object('month', month, 'votes', n) order by month) from (
        select to_char(min_at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as n
        from (select min(v.created_at) as min_at from (${votesFor(sql`i.thread_id`)}) v group by v.customer_id) f group by 1) m), '[]'),
      'decisions', coalesce((select jsonb_agg(jsonb_build_object('to', s.to_status, 'note', s.note, 'at', s.changed_at, 'by', d.display_name,
          'told', (select count(*)::int from idea_tellings x where x.change_id = s.id), 'toldAt', s.told_at, 'held', s.tell_at is not null and s.told_at is null)
          order by s.changed_at)
        from idea_status_changes s join customers d on d.id = s.changed_by_id where s.idea_id = t.id and s.undone_at is null), '[]'),
      'moves', coalesce((select jsonb_agg(jsonb_build_object('from', came, 'to', went, 'note', note, 'at', moved_at, 'along', along, 'others', others)
          order by moved_at, id)
        from (select m.id, m.note, m.moved_at, m.idea_id <> t.id as along, ${boardSeen(sql`(x.one->>'boardId')::uuid`)} as came,
            ${boardSeen(sql`m.to_board_id`)} as went,
            case when m.idea_id = t.id then (select count(*)::int from jsonb_array_elements(m.went) o (other)
              join threads on threads.id = (o.other->>'id')::uuid where threads.id <> t.id and ${visibleThreads(actor)}) else 0 end as others
          from idea_moves m, jsonb_array_elements(m.went) x (one)
          where m.went @> jsonb_build_array(jsonb_build_object('id', t.id)) and x.one->>'id' = t.id::text and m.undone_at is null) s
        where went is not null), '[]'),
      'releases', coalesce((select jsonb_agg(jsonb_build_object('slug', r.slug, 'title', r.title, 'publishedAt', r.published_at)
          order by r.published_at)
        from release_ideas ri join releases r on r.id = ri.release_id where ri.idea_id in (${all}) and ${visibleReleases(actor)}), '[]'),
      'voices', coalesce((select jsonb_agg(voice order by n desc, who) from (
        select ${face("c")} as voice, c.id as who, count(*) as n from posts p join customers c on c.id = p.author_id
        where p.thread_id in ${seen} and p.number > 1 and p.author_id <> t.author_id and p.hidden_at is null and p.deleted_at is null and c.erased_at is null
        group by c.id order by count(*) desc, c.id limit ${VOICES}) v), '[]')) as passport
    from ideas i join threads t on t.id = i.thread_id join customers a on a.id = t.author_id join boards b on b.id = t.board_id
    where i.thread_id = ${id} and exists (select 1 from threads where threads.id = i.thread_id and ${visibleThreads(actor)})`);
  if (!row) throw notFound();
  const { months } = row.passport;
  return { ...row.passport, months: everyMonth(months) };
}

/** With the months in between in which nobody voted; at most three years back. */
function everyMonth(months: Passport["months"]): Passport["months"] {
  const known = new Map(months.map(({ month, votes }) => [month, votes]));
  const all: Passport["months"] = [];
  const last = months.at(-1)?.month ?? "";
  let [year, month] = (months[0]?.month ?? "").split("-").map(Number) as [number, number];
  for (let key = months[0]?.month ?? ""; key !== "" && key <= last;) {
    all.push({ month: key, votes: known.get(key) ?? 0 });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    key = `${year}-${String(month).padStart(2, "0")}`;
  }
  return all.slice(-36);
}
