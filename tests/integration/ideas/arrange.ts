import type postgres from "postgres";
import { guest, type Actor, type Person, type Role } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { slugify } from "~/domain/community/thread";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { trendingScore } from "~/domain/ideas/idea";
import type { BoardSettings } from "~/domain/places/boards/board";

export { guest };

let made = 0;

/** A signed-in person with a confirmed address, in the database and as an actor. */
export async function person(
  sql: postgres.Sql,
  about: Partial<Person> & { accountId?: string | null } = {},
): Promise<Person> {
  const [one] = await people(sql, 1, about);
  return one!;
}

export async function people(
  sql: postgres.Sql,
  count: number,
  about: Partial<Person> = {},
): Promise<Person[]> {
  const actors = Array.from({ length: count }, (): Person => {
    const number = ++made;
    return {
      role: "member",
      customerId: newId(),
      userId: newId(),
      sessionId: "s",
      handle: `person_${number}`,
      displayName: `Person ${number}`,
      avatarUrl: null,
      accountId: null,
      email: `person${number}@example.com`,
      emailConfirmed: true,
      locale: "en",
      theme: "system",
      timeZone: "Europe/Helsinki",
      // Long here and well known: what newcomers meet, tests of newcomers ask for.
      trustLevel: 3,
      segmentIds: [],
      silencedUntil: null,
      ...about,
    };
  });
  if (count === 0) return [];
  const staffRole = (role: Role) => (role === "member" ? null : role);
  await sql`insert into customers ${sql(
    actors.map((a) => ({
      id: a.customerId,
      stage: "member",
      handle: a.handle,
      display_name: a.displayName,
      account_id: a.accountId,
      staff_role: staffRole(a.role),
      trust_level: a.trustLevel,
    })),
  )}`;
  await sql`insert into users ${sql(
    actors.map((a) => ({
      id: a.userId,
      customer_id: a.customerId,
      email: a.email,
      role: a.role,
      password_hash: "x",
      email_verified_at: a.emailConfirmed ? new Date() : null,
    })),
  )}`;
  return actors;
}

/** What a form about a new board brings, with an address that no other has. */
export function boardSettings(about: Partial<BoardSettings> = {}): BoardSettings {
  return {
    slug: `made-${++made}`,
    name: { en: "Made", fi: "Tehty" },
    description: { en: "A board", fi: "Taulu" },
    audience: "public",
    segmentId: null,
    accountId: null,
    ownerId: null,
    archived: false,
    fields: [],
    ...about,
  };
}

/** `whose` is the account or the segment of the audience, where that is what it is. */
export async function board(sql: postgres.Sql, audience = "public", whose?: string): Promise<string> {
  const id = newId();
  await sql`insert into boards ${sql({
    id,
    slug: `board-${++made}`,
    name: sql.json({ en: "App", fi: "Sovellus" }),
    description: sql.json({ en: "About the app", fi: "Sovelluksesta" }),
    audience,
    account_id: audience === "account" ? whose! : null,
    segment_id: audience === "segment" ? whose! : null,
  })}`;
  return id;
}

interface Arranged {
  title?: string;
  body?: string;
  status?: IdeaStatus;
  boardId?: string;
  hidden?: boolean;
  createdAt?: Date;
}

/** An idea without votes, as it stands in the database. */
export async function idea(sql: postgres.Sql, author: Person, arranged: Arranged = {}): Promise<string> {
  const {
    title = `An idea of number ${++made}`,
    body = "Some words about it.",
    status = "new",
    hidden = false,
  } = arranged;
  const createdAt = arranged.createdAt ?? new Date();
  const boardId = arranged.boardId ?? (await board(sql));
  const id = newId();
  await sql`insert into threads ${sql({
    id,
    kind: "idea",
    board_id: boardId,
    author_id: author.customerId,
    last_poster_id: author.customerId,
    title,
    slug: slugify(title),
    language: "en",
    hidden_at: hidden ? createdAt : null,
    created_at: createdAt,
  })}`;
  await post(sql, id, author, 1, body);
  const canonicalId = status === "merged" ? await idea(sql, author, { boardId }) : null;
  await sql`insert into ideas ${sql({
    thread_id: id,
    status,
    canonical_id: canonicalId,
    score: trendingScore(createdAt, []),
  })}`;
  return id;
}

export async function post(
  sql: postgres.Sql,
  threadId: string,
  author: Person,
  number: number,
  body: string,
  hidden = false,
) {
  await sql`insert into posts ${sql({
    id: newId(),
    thread_id: threadId,
    number,
    author_id: author.customerId,
    body_source: body,
    body_html: `<p>${body}</p>`,
    renderer_version: 1,
    excerpt: body.slice(0, 200),
    language: "en",
    hidden_at: hidden ? new Date() : null,
  })}`;
}

/** A challenge that is open now, announced unless said otherwise. */
export async function challenge(
  sql: postgres.Sql,
  by: Person,
  about: { slug: string; boardId: string; question?: string; announced?: boolean },
): Promise<string> {
  const { slug, boardId, question = `A question of ${slug}?`, announced = true } = about;
  const id = newId();
  const words = (text: string) => sql.json({ en: text, fi: text });
  const day = (n: number) => new Date(Date.now() + n * 86_400_000);
  await sql`insert into challenges ${sql({
    id,
    slug,
    board_id: boardId,
    question: words(question),
    body_source: words("About it."),
    body_html: words("<p>About it.</p>"),
    rules_source: words("Its rules."),
    rules_html: words("<p>Its rules.</p>"),
    prize: words("Its prize"),
    opens_at: day(-1),
    voting_at: day(1),
    judging_at: day(2),
    closes_at: day(3),
    created_by_id: by.customerId,
    announced_at: announced ? day(-1) : null,
  })}`;
  return id;
}

/** What the database says, beside what the counter says. */
export async function standing(sql: postgres.Sql, ideaId: string) {
  const [row] = await sql`
    select vote_count as counter, score, status, (select count(*)::int from votes v where v.idea_id = i.thread_id and v.withdrawn_at is null) as votes,
      (select version::int from threads t where t.id = i.thread_id) as version,
      (select count(*)::int from events e where e.thread_id = i.thread_id and e.type = 'idea.voted') as voted,
      (select count(*)::int from events e where e.thread_id = i.thread_id and e.type = 'idea.vote_withdrawn') as withdrawn
    from ideas i where thread_id = ${ideaId}`;
  return row as {
    counter: number;
    votes: number;
    score: number;
    status: IdeaStatus;
    version: number;
    voted: number;
    withdrawn: number;
  };
}

export const refused = (code: string, status: number) => ({ name: "Refusal", code, status });

export type { Actor };
