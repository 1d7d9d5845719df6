import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { digestLetter, type DigestLine } from "~/emails/digest";
import { post } from "~/emails/send.server";
import { threadPath } from "~/domain/community/addresses";
import type { ThreadKind } from "~/domain/community/thread";
import type { IdeaStatus } from "~/domain/ideas/idea";
import type { Language } from "~/i18n/languages";
import { now } from "~/platform/clock";
import { canBeTold, mayBeToldOf, titleOfOther, wantsLetter } from "./audience.server";
import { hasMutedThread } from "./followers.server";
import type { NotificationKind } from "./notification";
import { paceOf, paceOfGroup } from "./pace.server";

/** The daily letter goes out from this hour on, by the clock of the one who reads it. */
const FROM_HOUR = 7;
const MOST_LINES = 12;
const HIGHLIGHTS = 5;
const PAGE = 100;

type Reader = {
  id: string;
  email: string;
  name: string;
  language: Language;
  day: string;
  since: string;
  highlights: boolean;
};

/** Writes the daily letters that are due now. Asked again on the same day it writes none anew. Returns how many. */
export async function writeDigests(): Promise<number> {
  let written = 0;
  for (let after: string | null = null; ;) {
    const page: Reader[] = await readersAfter(after);
    for (const reader of page) if (await writeDigest(reader)) written++;
    if (page.length < PAGE) return written;
    after = page.at(-1)!.id;
  }
}

/** Who wants some news by the day, and for whom a new day has begun. */
async function readersAfter(after: string | null): Promise<Reader[]> {
  const at = sql`${now().toISOString()}::timestamptz`;
  const local = sql`(${at} at time zone c.time_zone)`;
  return db.execute<Reader & Record<string, unknown>>(sql`
    select c.id, u.email, c.display_name as name, c.locale as language, ${local}::date::text as day,
      coalesce(p.digest_at, ${at} - interval '1 day') as since, ${paceOfGroup("highlights")} = 'daily' as highlights
    from notification_preferences p join customers c on c.id = p.customer_id join users u on u.customer_id = c.id
    where (${after}::uuid is null or c.id > ${after}::uuid) and jsonb_path_exists(p.letters, '$.* ? (@ == "daily")')
      and u.email_verified_at is not null and ${canBeTold} and ${wantsLetter(sql`'digest'`)}
      and extract(hour from ${local}) >= ${FROM_HOUR}
      and (p.digest_at is null or (p.digest_at at time zone c.time_zone)::date < ${local}::date)
    order by c.id limit ${PAGE}`);
}

type Found = {
  kind: NotificationKind | null;
  by: string | null;
  replies: number;
  status: IdeaStatus | null;
  about: string | null;
  thread: { id: string; slug: string; kind: ThreadKind; title: string };
};

async function writeDigest(reader: Reader): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two workers at once: the second finds the day taken.
    const [mine] = await tx.execute(sql`
      update notification_preferences p set digest_at = ${now().toISOString()}::timestamptz from customers c
      where c.id = p.customer_id and p.customer_id = ${reader.id}
        and (p.digest_at is null or (p.digest_at at time zone c.time_zone)::date < ${reader.day}::date)
      returning 1 as one`);
    if (!mine) return false;
    const thread = sql`jsonb_build_object('id', t.id, 'slug', t.slug, 'kind', t.kind, 'title', t.title) as thread`;
    const told = await tx.execute<Found>(sql`
      select distinct on (t.id) case n.kind when 'idea_statuses' then 'idea_status' else n.kind end as kind,
        a.display_name as by, t.reply_count as replies, n.data->>'status' as status, ${titleOfOther} as about, ${thread}
      from notifications n join customers c on c.id = n.customer_id join users u on u.customer_id = c.id
        join threads t on t.id = n.thread_id or (n.kind = 'idea_statuses' and t.id in (
          select s.idea_id from idea_tellings x join idea_status_changes s on s.id = x.change_id
          where x.customer_id = n.customer_id and s.batch_id::text = n.data->>'batchId'))
        left join customers a on a.id = n.actor_id
      where c.id = ${reader.id} and n.read_at is null and n.created_at > ${reader.since}::timestamptz
        and ${paceOf(sql`n.kind`)} = 'daily' and ${mayBeToldOf}
      order by t.id, n.created_at desc limit ${MOST_LINES}`);
    const lively = reader.highlights
      ? await tx.execute<Found>(sql`
          select null as kind, null as by, t.reply_count as replies, null as status, null as about, ${thread}
          from threads t, customers c join users u on u.customer_id = c.id
          where c.id = ${reader.id} and t.last_activity_at > ${reader.since}::timestamptz and t.author_id <> c.id
            and not t.private and ${mayBeToldOf} and not ${hasMutedThread(sql`t.id`)}
            and not exists (select 1 from read_states r where r.customer_id = c.id and r.thread_id = t.id
              and r.last_read_number >= t.last_post_number)
            and t.id not in (select x.thread_id from notifications x where x.customer_id = c.id and x.thread_id is not null
              and x.created_at > ${reader.since}::timestamptz)
          order by t.reply_count desc, t.id desc limit ${HIGHLIGHTS}`)
      : [];
    // The one piece of the day's news that is about no thread; told by the week.
    const [sleeping] = await tx.execute<{ count: number }>(sql`
      select (n.data->>'count')::int as count from notifications n join customers c on c.id = n.customer_id
      where c.id = ${reader.id} and n.kind = 'ideas_asleep' and n.read_at is null
        and n.created_at > ${reader.since}::timestamptz and ${paceOf(sql`n.kind`)} = 'daily'
      order by n.created_at desc limit 1`);
    if (told.length + lively.length === 0 && !sleeping) return false;
    const line = ({ kind, by, replies, status, about, thread: at }: Found): DigestLine => ({
      kind,
      by,
      replies,
      status,
      about,
      title: at.title,
      path: threadPath(at),
    });
    const { id: customerId, email, language, name, day } = reader;
    const to = { customerId, email, language, name };
    await post(
      tx,
      digestLetter(to, { day, told: told.map(line), lively: lively.map(line), asleep: sleeping?.count ?? 0 }),
    );
    return true;
  });
}
