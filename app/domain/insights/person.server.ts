import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import { threadLines, type ThreadLine } from "~/domain/community/lines.server";
import type { ThreadKind } from "~/domain/community/thread";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { notFound } from "~/platform/refusal";

export type PersonView = {
  customerId: string;
  handle: string;
  displayName: string;
  avatarUrl: string | null;
  staffRole: "moderator" | "product" | "agent" | "admin" | null;
  title: string | null;
  city: string | null;
  bio: string | null;
  joinedAt: string;
  lifetimePoints: number;
  postCount: number;
  solvedCount: number;
  badges: {
    id: string;
    name: { en: string; fi: string };
    description: { en: string; fi: string };
    emblem: string;
    colour: string;
    awardedAt: string;
    citation: string | null;
  }[];
};

/** What is said in the open, and may be counted and listed before this actor. */
const open = (actor: Actor) =>
  sql`${visibleThreads(actor)} and ${threads.hiddenAt} is null and not ${threads.private}`;

/**
 * A person as everyone may see him: what he tells of himself, what he has earned, what he did in the open. Someone
 * whom the company knows but who never came here has no page; who was met on a channel has his words only.
 */
export async function readPerson(
  actor: Actor,
  handle: string,
): Promise<PersonView & { movedTo: string | null }> {
  const [row] = await db.execute<PersonView & { movedTo: string | null; member: boolean }>(sql`
    select c.id as "customerId", c.handle, c.display_name as "displayName", c.avatar_url as "avatarUrl",
      c.staff_role as "staffRole", c.created_at as "joinedAt", u.id is not null as member,
      case when u.id is not null then c.title end as title, case when u.id is not null then c.city end as city,
      case when u.id is not null then c.bio end as bio,
      (select m.handle from customers m where m.id = c.merged_into_id) as "movedTo",
      coalesce((select lifetime from point_balances where customer_id = c.id), 0) as "lifetimePoints",
      (select count(*)::int from posts p join ${threads} on threads.id = p.thread_id
        where p.author_id = c.id and p.hidden_at is null and p.deleted_at is null and ${open(actor)}) as "postCount",
      (select count(*)::int from answers a join posts p on p.id = a.post_id join ${threads} on threads.id = a.thread_id
        where p.author_id = c.id and a.revoked_at is null and p.hidden_at is null and p.deleted_at is null and ${open(actor)}) as "solvedCount",
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'description', b.description,
          'emblem', b.emblem, 'colour', b.colour, 'awardedAt', w.awarded_at, 'citation', w.citation)
          order by w.awarded_at desc)
        from badge_awards w join badges b on b.id = w.badge_id
        where w.customer_id = c.id and w.revoked_at is null), '[]'::jsonb) as badges
    from customers c left join users u on u.customer_id = c.id
    where lower(c.handle) = lower(${handle}) and c.erased_at is null`);
  if (!row || !(row.member || row.postCount > 0 || row.movedTo)) throw notFound();
  const { member: _, ...person } = row;
  return { ...person, joinedAt: new Date(row.joinedAt).toISOString() };
}

const RECENT = 20;

/** The newest threads that a person has started in the open; ideas apart from the rest. */
export async function threadsOf(
  actor: Actor,
  customerId: string,
  what: "threads" | "ideas",
): Promise<ThreadLine[]> {
  const kind = what === "ideas" ? sql`${threads.kind} = 'idea'` : sql`${threads.kind} <> 'idea'`;
  const rows = await db.execute<{ line: ThreadLine }>(
    threadLines(
      actor,
      sql`select threads.*, row_number() over (order by threads.created_at desc nulls last) as rank from ${threads}
        where ${threads.authorId} = ${customerId} and ${kind} and ${open(actor)}
        order by threads.created_at desc nulls last limit ${RECENT}`,
    ),
  );
  return rows.map((row) => row.line);
}

export interface ReplyLine {
  number: number;
  excerpt: string;
  language: "en" | "fi";
  createdAt: string;
  official: boolean;
  thread: { id: string; kind: ThreadKind; title: string; slug: string; language: "en" | "fi" };
}

export async function repliesOf(actor: Actor, customerId: string): Promise<ReplyLine[]> {
  const rows = await db.execute<{ line: ReplyLine }>(sql`
    select jsonb_build_object('number', p.number, 'excerpt', p.excerpt, 'language', p.language, 'createdAt', p.created_at,
      'official', p.official_at is not null, 'thread', jsonb_build_object('id', threads.id, 'kind', threads.kind,
      'title', threads.title, 'slug', threads.slug, 'language', threads.language)) as line
    from posts p join ${threads} on threads.id = p.thread_id
    where p.author_id = ${customerId} and p.number > 1 and p.hidden_at is null and p.deleted_at is null and ${open(actor)}
    order by p.created_at desc nulls last limit ${RECENT}`);
  return rows.map((row) => row.line);
}
