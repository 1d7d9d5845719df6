import postgres from "postgres";
import { db } from "#db/client";
import { seedReference } from "#db/seeds/reference";
import type { Catalogue, EventType } from "~/events/catalogue";
import { record, transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { post } from "../ideas/arrange";

export { board, guest, idea, people, person, refused } from "../ideas/arrange";

export async function installReference(url: string): Promise<void> {
  const own = postgres(url, { max: 1, onnotice: () => {} });
  await seedReference(own);
  await own.end();
}

let made = 0;

/** A question in a public category, with its opening post. */
export async function question(sql: postgres.Sql, asker: Person, kind = "question"): Promise<string> {
  const categoryId = newId();
  const text = { en: "Tyres", fi: "Renkaat" };
  await sql`insert into categories ${sql({
    id: categoryId,
    slug: `tyres-${++made}`,
    name: sql.json(text),
    description: sql.json(text),
    colour: "spruce",
    icon: "disc",
    audience: "public",
  })}`;
  const id = newId();
  await sql`insert into threads ${sql({
    id,
    kind,
    category_id: categoryId,
    author_id: asker.customerId,
    last_poster_id: asker.customerId,
    title: `How old may a tyre be? ${made}`,
    slug: "how-old-may-a-tyre-be",
    language: "en",
  })}`;
  await post(sql, id, asker, 1, "Mine are nine winters old.");
  return id;
}

export async function reply(
  sql: postgres.Sql,
  threadId: string,
  author: Person,
  number = 2,
): Promise<string> {
  await post(sql, threadId, author, number, "Ten years, then they go.");
  const [row] = await sql`select id from posts where thread_id = ${threadId} and number = ${number}`;
  return row!.id as string;
}

export async function happen<T extends EventType>(
  type: T,
  payload: Catalogue[T],
  actorId: string | null,
  at?: Date,
): Promise<string> {
  return transact((tx) => record(tx, type, payload, { actorId, at }));
}

/** The answer as a standing row, and the fact. */
export async function choose(
  sql: postgres.Sql,
  threadId: string,
  postId: string,
  helper: Person,
  asker: Person,
) {
  await sql`insert into answers ${sql({ id: newId(), thread_id: threadId, post_id: postId, chosen_by_id: asker.customerId })}`;
  return happen("answer.chosen", answerFact(threadId, postId, helper, asker), asker.customerId);
}

export async function revoke(
  sql: postgres.Sql,
  threadId: string,
  postId: string,
  helper: Person,
  asker: Person,
) {
  await sql`update answers set revoked_at = now() where post_id = ${postId} and revoked_at is null`;
  return happen("answer.revoked", answerFact(threadId, postId, helper, asker), asker.customerId);
}

export function answerFact(threadId: string, postId: string, helper: Person, asker: Person) {
  return {
    threadId,
    postId,
    number: 2,
    helperId: helper.customerId,
    askerId: asker.customerId,
    title: "How old?",
  };
}

export async function react(
  sql: postgres.Sql,
  threadId: string,
  postId: string,
  author: Person,
  giver: Person,
  kind = "thanks",
) {
  await sql`insert into reactions ${sql({ post_id: postId, customer_id: giver.customerId, kind })} on conflict do nothing`;
  await sql`update posts set reaction_counts = ${sql.json({ [kind]: 1 })} where id = ${postId}`;
  const payload = { threadId, postId, number: 2, authorId: author.customerId, reaction: kind as "thanks" };
  return happen("post.reacted", payload, giver.customerId);
}

export async function unreact(
  sql: postgres.Sql,
  threadId: string,
  postId: string,
  author: Person,
  giver: Person,
) {
  await sql`delete from reactions where post_id = ${postId} and customer_id = ${giver.customerId}`;
  const payload = { threadId, postId, number: 2, authorId: author.customerId, reaction: "thanks" as const };
  return happen("post.unreacted", payload, giver.customerId);
}

/** Balance and lifetime as kept, beside the ledger's own sum and the number of its movements. */
export async function pointsOf(sql: postgres.Sql, { customerId }: { customerId: string }) {
  const [row] = await sql`
    select coalesce((select balance from point_balances where customer_id = ${customerId}), 0) as balance,
      coalesce((select lifetime from point_balances where customer_id = ${customerId}), 0) as lifetime,
      coalesce(sum(amount), 0)::int as ledger, count(*)::int as movements
    from ledger_entries where customer_id = ${customerId}`;
  return row as { balance: number; lifetime: number; ledger: number; movements: number };
}

export async function badgesOf(sql: postgres.Sql, { customerId }: { customerId: string }): Promise<string[]> {
  const rows =
    await sql`select badge_id from badge_awards where customer_id = ${customerId} and revoked_at is null order by 1`;
  return rows.map((row) => row.badge_id as string);
}

export { db };
