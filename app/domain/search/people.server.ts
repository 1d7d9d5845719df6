import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { wordsOf } from "~/platform/search-words";

/**
 * People by the beginnings of their names: only those who have a login and have said something that the actor may
 * read. The company's other customers are nobody's to look up here.
 */
export async function searchPeople(actor: Actor, q: string, count: number): Promise<Face[]> {
  const words = wordsOf(q).slice(0, 4);
  if (words.join("").length < 3) return [];
  const named = sql.join(
    words.map(
      (word) => sql`(lower(' ' || c.display_name) like ${`% ${word}%`} or c.handle like ${`${word}%`})`,
    ),
    sql` and `,
  );
  const rows = await db.execute<{ face: Face }>(sql`
    select ${face("c")} as face from customers c
    where ${named} and c.erased_at is null and c.merged_into_id is null
      and exists (select 1 from users u where u.customer_id = c.id and u.email_verified_at is not null)
      and exists (select 1 from posts p join threads on threads.id = p.thread_id
        where p.author_id = c.id and p.hidden_at is null and p.deleted_at is null and ${visibleThreads(actor)})
    order by c.display_name, c.id limit ${count}`);
  return rows.map((row) => row.face);
}
