import { sql, type SQL } from "drizzle-orm";
import { isSignedIn, type Actor } from "~/platform/actor";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { floorOf, readUpTo } from "./read-floor.server";
import { face } from "./reading.server";
import type { Face } from "./thread-view";
import type { ThreadKind } from "./thread";
import { publicLabel } from "./visibility.server";

/** A thread as one line of a list: home, categories, search, profiles. */
export interface ThreadLine {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  language: "en" | "fi";
  createdAt: string;
  lastActivityAt: string;
  replyCount: number;
  lastPostNumber: number;
  state: "open" | "locked" | "archived";
  pinned: boolean;
  private: boolean;
  hidden: boolean;
  solved: boolean;
  official: boolean;
  author: Face;
  lastPoster: Face;
  /** Its category or board. */
  place: { name: { en: string; fi: string }; colour: string } | null;
  idea: { status: IdeaStatus; label: { en: string; fi: string } | null; voteCount: number } | null;
  /** How far the viewer has read; null if he never opened it, or is a guest. */
  lastReadNumber: number | null;
  /** What the viewer has to do with it; null for guests. */
  mine: { following: "watching" | "tracking" | "muted" | null; own: boolean; backs: boolean } | null;
}

/**
 * The lines of the threads that `page` selects, in its order: `page` is a select of rows of threads with a column
 * `rank`; `more` adds columns to each line's row. Written so that the page is found by its index first, and only its rows are joined.
 */
export function threadLines(actor: Actor, page: SQL, more: SQL = sql``): SQL {
  const signedIn = isSignedIn(actor);
  return sql`
    with page as materialized (${page})
    select jsonb_build_object('id', t.id, 'kind', t.kind, 'title', t.title, 'slug', t.slug, 'language', t.language,
      'createdAt', t.created_at, 'lastActivityAt', t.last_activity_at, 'replyCount', t.reply_count,
      'lastPostNumber', t.last_post_number, 'state', t.state, 'pinned', t.pinned_at is not null, 'private', t.private,
      'hidden', t.hidden_at is not null, 'solved', t.solved_at is not null, 'official', t.official_post_id is not null,
      'author', ${face("a")}, 'lastPoster', ${face("l")},
      'place', case when c.id is not null then jsonb_build_object('name', c.name, 'colour', c.colour)
        when b.id is not null then jsonb_build_object('name', b.name, 'colour', 'cloudberry') end,
      'idea', case when i.thread_id is not null then
        jsonb_build_object('status', i.status, 'label', ${publicLabel(sql`i.status_id`)}, 'voteCount', i.vote_count) end,
      'lastReadNumber', ${signedIn ? readUpTo(sql`v.floor`) : sql`null`}, 'mine', ${signedIn ? mineOf(actor) : sql`null`}) as line${more}
    from page t join customers a on a.id = t.author_id join customers l on l.id = t.last_poster_id
      left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
      left join ideas i on i.thread_id = t.id
      left join read_states r on r.thread_id = t.id and r.customer_id = ${actor.customerId}::uuid
      ${signedIn ? sql`left join lateral (select ${floorOf(actor)} as floor) v on true` : sql``}
    order by t.rank`;
}

function mineOf(actor: Actor): SQL {
  const me = sql`${actor.customerId}::uuid`;
  return sql`jsonb_build_object('own', t.author_id = ${me},
    'following', (select s.level from subscriptions s where s.customer_id = ${me} and s.subject_type = 'thread' and s.subject_id = t.id),
    'backs', case when i.thread_id is not null then exists (select 1 from votes x where x.idea_id = t.id and x.customer_id = ${me}
        and x.withdrawn_at is null)
      else exists (select 1 from posts o join reactions x on x.post_id = o.id and x.customer_id = ${me} and x.kind = 'same_here'
        where o.thread_id = t.id and o.number = 1) end)`;
}
