import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { now } from "~/platform/clock";
import { notFound } from "~/platform/refusal";
import { bestPosts } from "./best-posts.server";
import { mayChooseAnswer, mayEditPost, mayReopen, maySee, mayReply, mayWrite, type Place } from "./policy";
import { floorOf, readUpTo } from "./read-floor.server";
import { postsPerPage, type ReactionKind } from "./thread";
import type { PostView, ThreadView, ViewerPart } from "./thread-view";
import { placeOfThread, publicLabel } from "./visibility.server";

/** The face of the customer behind a join's alias. */
export function face(alias: string): SQL {
  const a = sql.identifier(alias);
  return sql`jsonb_build_object('customerId', ${a}.id, 'handle', ${a}.handle, 'displayName', ${a}.display_name,
    'avatarUrl', ${a}.avatar_url, 'staffRole', ${a}.staff_role,
    'title', case when ${a}.staff_role is not null then ${a}.title end)`;
}

/** A post's public part. A hidden post keeps its place, without its words. */
export const postView = sql`jsonb_build_object(
  'id', p.id, 'number', p.number, 'author', ${face("a")}, 'html', case when p.hidden_at is null and p.deleted_at is null then p.body_html else '' end,
  'excerpt', case when p.hidden_at is null and p.deleted_at is null then p.excerpt else '' end, 'language', p.language, 'createdAt', p.created_at,
  'editedAt', case when p.hidden_at is null and p.deleted_at is null then p.edited_at end, 'official', p.official_at is not null, 'hidden', p.hidden_at is not null, 'deleted', p.deleted_at is not null,
  'replyToNumber', (select r.number from posts r where r.id = p.reply_to_id and r.thread_id = p.thread_id), 'reactions', p.reaction_counts,
  'origin', case when p.origin is not null then jsonb_build_object('ref', p.origin, 'score', p.origin_score) end)`;

/** The numbers of the posts that answer thread `t`. */
export const answerNumbers = sql`coalesce((select jsonb_agg(p.number order by p.number) from answers x
  join posts p on p.id = x.post_id where x.thread_id = t.id and x.revoked_at is null), '[]')`;

type HeadRow = ThreadView & {
  place: Place | null;
  authorId: string;
  lastReadNumber: number | null;
  voted: boolean;
  waiting: ViewerPart["waiting"];
  watching: ViewerPart["watching"];
};

/** A thread with one page of its posts: two queries, whoever looks. Pages count from 1; null asks for the first. */
export async function readThread(
  actor: Actor,
  id: string,
  page: number | null,
): Promise<{
  thread: ThreadView;
  posts: PostView[];
  viewer: ViewerPart;
  page: number;
  pages: number;
  highlighted: PostView[];
}> {
  const me = actor.customerId;
  const [head] = await db.execute<{ thread: HeadRow }>(sql`
    select jsonb_build_object(
      'id', t.id, 'kind', t.kind, 'title', t.title, 'slug', t.slug, 'language', t.language, 'state', t.state,
      'private', t.private, 'publicityAsked', t.publicity_asked_at is not null, 'pinned', t.pinned_at is not null,
      'pinnedEverywhere', t.pinned_everywhere, 'createdAt', t.created_at, 'replyCount', t.reply_count,
      'lastPostNumber', t.last_post_number, 'solvedAt', t.solved_at, 'version', t.version, 'author', ${face("a")},
      'hidden', t.hidden_at is not null, 'authorId', t.author_id,
      'answerNumbers', ${answerNumbers}, 'solvedReason', t.solved_reason, 'severalAnswers', coalesce(c.several_answers, false),
      'officialNumber', (select p.number from posts p where p.id = t.official_post_id and p.hidden_at is null and p.deleted_at is null),
      'category', case when c.id is not null then
        jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'colour', c.colour, 'icon', c.icon) end,
      'board', case when b.id is not null then jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name) end,
      'place', ${placeOfThread},
      'tags', coalesce((select jsonb_agg(jsonb_build_object('slug', g.slug, 'name', g.name) order by g.slug)
        from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id), '[]'),
      'idea', case when i.thread_id is not null then jsonb_build_object('status', i.status,
        'label', ${publicLabel(sql`i.status_id`)}, 'voteCount', i.vote_count,
        'changes', coalesce((select jsonb_agg(jsonb_build_object('to', s.to_status, 'note', s.note, 'at', s.changed_at,
          'by', w.display_name) order by s.changed_at)
          from idea_status_changes s join customers w on w.id = s.changed_by_id where s.idea_id = t.id and s.undone_at is null), '[]')) end,
      'feedback', (select jsonb_build_object('sentiment', f.sentiment, 'topic', f.topic, 'madePublicAt', f.made_public_at)
        from feedback f where f.thread_id = t.id),
      'best', ${bestPosts}, 'openCase', (select k.number from cases k where k.thread_id = t.id and k.status not in ('resolved', 'closed')),
      'lastReadNumber', (select ${readUpTo(sql`v.floor`)} from (select ${floorOf(actor)} as floor) v
        left join read_states r on r.thread_id = t.id and r.customer_id = ${me}::uuid),
      'watching', (select s.level from subscriptions s where s.subject_type = 'thread' and s.subject_id = t.id
        and s.customer_id = ${me}::uuid),
      'voted', exists (select 1 from votes v where v.customer_id = ${me}::uuid and v.withdrawn_at is null
        and v.idea_id in (select w.thread_id from ideas w where w.thread_id = t.id or w.canonical_id = t.id)),
      'waiting', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'body', h.fields->>'body', 'at', h.created_at) order by h.created_at)
        from held_submissions h where h.customer_id = ${me}::uuid and h.thread_id = t.id and h.decided_at is null), '[]')
    ) as thread
    from threads t join customers a on a.id = t.author_id
      left join categories c on c.id = t.category_id left join boards b on b.id = t.board_id
      left join ideas i on i.thread_id = t.id
    where t.id = ${id} and t.deleted_at is null`);
  if (!head || !maySee(actor, head.thread)) throw notFound();
  const { place: _, authorId, lastReadNumber, voted, waiting, watching, ...thread } = head.thread;

  const pages = Math.max(1, Math.ceil(thread.lastPostNumber / postsPerPage));
  const at = Math.min(Math.max(page ?? 1, 1), pages);
  const first = (at - 1) * postsPerPage + 1;
  const marked = [...thread.answerNumbers, thread.officialNumber ?? 0];
  const rows = await db.execute<{
    post: PostView;
    mine: ReactionKind[] | null;
    why: string | null;
    kept: boolean;
  }>(sql`
    select ${postView} as post,
      exists (select 1 from bookmarks b where b.post_id = p.id and b.customer_id = ${me}::uuid) as kept,
      (select array_agg(r.kind) from reactions r where r.post_id = p.id and r.customer_id = ${me}::uuid) as mine,
      case when p.hidden_at is not null and (${isStaff(actor)} or p.author_id = ${me}::uuid) then coalesce(p.hidden_reason, '') end as why
    from posts p join customers a on a.id = p.author_id
    where p.thread_id = ${id} and ((p.number >= ${first} and p.number < ${first + postsPerPage}) or p.number in ${marked})
    order by p.number`);

  const replying = mayReply(actor, thread);
  const inPage = (post: PostView) => post.number >= first && post.number < first + postsPerPage;
  return {
    thread,
    posts: rows.map((row) => row.post).filter(inPage),
    highlighted: rows.map((row) => row.post).filter((post) => marked.includes(post.number)),
    page: at,
    pages,
    viewer: {
      customerId: me,
      staff: isStaff(actor),
      mayReply: replying.allowed,
      replyRefusal: replying.allowed ? null : replying.code,
      replyRefusalParams: replying.allowed ? undefined : replying.params,
      mayReact: mayWrite(actor).allowed,
      mayChooseAnswer: isSignedIn(actor) && mayChooseAnswer(actor, { kind: thread.kind, authorId }).allowed,
      mayReopen: thread.solvedAt !== null && mayReopen(actor, { ...thread, authorId }, now()).allowed,
      lastReadNumber: lastReadNumber ?? 0,
      voted,
      watching,
      waiting,
      hiddenReasons: Object.fromEntries(
        rows.flatMap(({ post, why }) => (why === null ? [] : [[post.number, why]])),
      ),
      fixed: rows
        .filter(
          ({ post }) =>
            post.author.customerId === me && !mayEditPost(actor, { ...post, authorId: me }, thread).allowed,
        )
        .map(({ post }) => post.number),
      bookmarked: rows.filter((row) => row.kept).map((row) => row.post.number),
      reactions: Object.fromEntries(rows.flatMap((row) => (row.mine ? [[row.post.number, row.mine]] : []))),
    },
  };
}

export type ThreadReading = Awaited<ReturnType<typeof readThread>>;
