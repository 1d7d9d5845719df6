import type postgres from "postgres";
import type { Catalogue, EventType } from "~/events/catalogue";
import { deliverAll } from "~/events/deliver.server";
import { record, transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { category } from "../community/arrange";

export { category, type Audience } from "../community/arrange";
export { idea, people, person } from "../ideas/arrange";

let made = 0;

/** A conversation with its opening post, followed by its author. */
export async function thread(
  sql: postgres.Sql,
  author: Person,
  about: {
    categoryId?: string;
    kind?: "discussion" | "question" | "feedback";
    private?: boolean;
    hidden?: boolean;
    title?: string;
  } = {},
): Promise<string> {
  const id = newId();
  const kind = about.kind ?? "discussion";
  const categoryId = kind === "feedback" ? null : (about.categoryId ?? (await category(sql)));
  await sql`insert into threads ${sql({
    id,
    kind,
    category_id: categoryId,
    author_id: author.customerId,
    last_poster_id: author.customerId,
    title: about.title ?? `A talk of number ${++made}`,
    slug: "a-talk",
    language: "en",
    private: about.private ?? false,
    hidden_at: about.hidden ? new Date() : null,
  })}`;
  await post(sql, id, author, 1);
  await follow(sql, id, author, "watching");
  return id;
}

export async function post(
  sql: postgres.Sql,
  threadId: string,
  author: Person,
  number: number,
  words = "Some words.",
): Promise<string> {
  const id = newId();
  await sql`insert into posts ${sql({
    id,
    thread_id: threadId,
    number,
    author_id: author.customerId,
    body_source: words,
    body_html: `<p>${words}</p>`,
    renderer_version: 1,
    excerpt: words,
    language: "en",
  })}`;
  return id;
}

export async function follow(
  sql: postgres.Sql,
  threadId: string,
  who: Person,
  level: "watching" | "tracking" | "muted",
) {
  await sql`insert into subscriptions ${sql({ customer_id: who.customerId, subject_type: "thread", subject_id: threadId, level })}
    on conflict (customer_id, subject_type, subject_id) do update set level = excluded.level`;
}

/** A reply, as the community announces it. Returns the event's id. */
export async function reply(
  sql: postgres.Sql,
  threadId: string,
  author: Person,
  number: number,
  mentions: Person[] = [],
  words?: string,
) {
  const postId = await post(sql, threadId, author, number, words);
  const payload = {
    threadId,
    kind: "discussion" as const,
    postId,
    number,
    authorId: author.customerId,
    threadAuthorId: author.customerId,
    title: "A talk",
    private: false,
    official: false,
    mentions: mentions.map(({ customerId }) => customerId),
  };
  return happened("post.created", payload, author, { threadId });
}

export function happened<T extends EventType>(
  type: T,
  payload: Catalogue[T],
  by: Person | null,
  about: { threadId?: string; caseId?: string } = {},
): Promise<string> {
  return transact((tx) => record(tx, type, payload, { actorId: by?.customerId ?? null, ...about }));
}

/** Who was told what of an event, once all has been delivered. */
export async function told(sql: postgres.Sql, eventId: string): Promise<Record<string, string>> {
  await deliverAll();
  const rows = await sql`select customer_id, kind from notifications where event_id = ${eventId}`;
  return Object.fromEntries(rows.map((row) => [row.customer_id, row.kind]));
}

export async function consent(sql: postgres.Sql, who: Person, granted: boolean) {
  await sql`insert into consents ${sql({
    id: newId(),
    customer_id: who.customerId,
    purpose: "email.digest",
    granted,
    text_version: "1",
    source: "test",
  })}`;
}
