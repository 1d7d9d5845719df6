import { sql, type SQL } from "drizzle-orm";
import type { Actor } from "~/platform/actor";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { face, type Face } from "./reading.server";
import type { ThreadKind } from "./thread";

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
  idea: { status: IdeaStatus; voteCount: number } | null;
  /** How far the viewer has read; null if he never opened it, or is a guest. */
  lastReadNumber: number | null;
}

/**
 * The lines of the threads that `page` selects, in its order: `page` is a select of rows of threads with a column
 * `rank`. Written so that the page is found by its index first, and only its rows are joined.
 */
export function threadLines(actor: Actor, page: SQL): SQL {
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
        jsonb_build_object('status', i.status, 'voteCount', i.vote_count) end,
      'lastReadNumber', r.last_read_number) as line
    from page t join customers a on a.id = t.author_id join customers l on l.id = t.last_poster_id
      left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
      left join ideas i on i.thread_id = t.id
      left join read_states r on r.thread_id = t.id and r.customer_id = ${actor.customerId}::uuid
    order by t.rank`;
}
