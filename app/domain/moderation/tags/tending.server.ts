import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { tagSlug } from "~/domain/community/tags";
import { tagLimits } from "~/domain/community/thread";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { mayModerate } from "../policy";

export type TendedTag = {
  id: string;
  slug: string;
  name: string;
  threads: number;
  synonyms: { slug: string; name: string; parts: boolean }[];
};

const PAGE = 100;

/** All tags with their other words, for staff: by their beginning, from a word on. */
export async function tendedTags(
  actor: Actor,
  { q = "", after = "" }: { q?: string; after?: string },
): Promise<{ tags: TendedTag[]; next: string | null }> {
  authorize(mayModerate(actor));
  const rows = await db.execute<TendedTag>(sql`
    select g.id, g.slug, g.name, (select count(*)::int from thread_tags x where x.tag_id = g.id) as threads,
      coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'parts', exists (select 1 from audit_log l
          where l.subject_type = 'tag' and l.subject_id = g.id::text and l.action = 'tag.merged' and l.data->>'slug' = s.slug))
        order by s.slug) from tag_synonyms s where s.tag_id = g.id), '[]') as synonyms
    from tags g where starts_with(g.slug, ${tagSlug(q)}) and g.slug > ${after} order by g.slug limit ${PAGE + 1}`);
  return { tags: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]!.slug : null };
}

/** Another name; the old word stays as another word for it, so that links and habits hold. */
export async function renameTag(actor: Actor, tagId: string, name: string): Promise<void> {
  await tend(actor, tagId, async (tx, staff, tag) => {
    const slug = tagSlug(name);
    if (slug.length < tagLimits.min) throw new Refusal("community:refusal.tag_length", 422, {}, "name");
    if (slug !== tag.slug) {
      const [taken] = await tx.execute(sql`
        select 1 from tags where slug = ${slug} union all
        select 1 from tag_synonyms where slug = ${slug} and tag_id <> ${tagId}`);
      if (taken) throw new Refusal("tending:refusal.taken", 409, {}, "name");
      await tx.execute(sql`delete from tag_synonyms where slug = ${slug}`);
      await tx.execute(sql`
        insert into tag_synonyms (slug, name, tag_id) values (${tag.slug}, ${tag.name}, ${tagId}) on conflict do nothing`);
    }
    await tx.execute(sql`update tags set slug = ${slug}, name = ${name} where id = ${tagId}`);
    await audit(tx, staff, {
      action: "tag.renamed",
      subjectType: "tag",
      subjectId: tagId,
      data: { from: tag.name, to: name },
    });
  });
}

/** Makes one tag another word for the other. What it takes to part them again is kept. */
export async function mergeTags(actor: Actor, tagId: string, intoSlug: string): Promise<void> {
  await tend(actor, tagId, async (tx, staff, tag) => {
    const [into] = await tx.execute<{ id: string; name: string }>(sql`
      select id, name from tags where slug = ${tagSlug(intoSlug)} for update`);
    if (!into) throw new Refusal("tending:refusal.no_such", 422, {}, "into");
    if (into.id === tagId) throw new Refusal("tending:refusal.itself", 422, {}, "into");
    const [was] = await tx.execute<{
      threads: string[];
      both: string[];
      synonyms: string[];
      followers: unknown[];
    }>(sql`
      select coalesce((select jsonb_agg(thread_id) from thread_tags where tag_id = ${tagId}), '[]') as threads,
        coalesce((select jsonb_agg(x.thread_id) from thread_tags x join thread_tags y on y.thread_id = x.thread_id
          and y.tag_id = ${into.id} where x.tag_id = ${tagId}), '[]') as both,
        coalesce((select jsonb_agg(slug) from tag_synonyms where tag_id = ${tagId}), '[]') as synonyms,
        coalesce((select jsonb_agg(to_jsonb(s)) from subscriptions s where subject_type = 'tag' and subject_id = ${tagId}), '[]') as followers`);
    await tx.execute(sql`
      insert into thread_tags (thread_id, tag_id) select thread_id, ${into.id} from thread_tags where tag_id = ${tagId}
      on conflict do nothing`);
    const followed = await tx.execute<{ id: string }>(sql`
      insert into subscriptions (customer_id, subject_type, subject_id, level, created_at)
      select customer_id, 'tag', ${into.id}, level, created_at from subscriptions
      where subject_type = 'tag' and subject_id = ${tagId} on conflict do nothing returning customer_id as id`);
    await tx.execute(sql`delete from subscriptions where subject_type = 'tag' and subject_id = ${tagId}`);
    await tx.execute(sql`update tag_synonyms set tag_id = ${into.id} where tag_id = ${tagId}`);
    await tx.execute(sql`delete from tags where id = ${tagId}`);
    await tx.execute(
      sql`insert into tag_synonyms (slug, name, tag_id) values (${tag.slug}, ${tag.name}, ${into.id})`,
    );
    await audit(tx, staff, {
      action: "tag.merged",
      subjectType: "tag",
      subjectId: into.id,
      data: { ...tag, ...was, followed: followed.map(({ id }) => id), into: into.name },
    });
  });
}

/** Takes a merge of tags back: the word is a tag again, with the threads and the followers that it had. */
export async function unmergeTag(actor: Actor, slug: string): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const [merge] = await tx.execute<{ intoId: string; data: Merged }>(sql`
      select s.tag_id as "intoId", l.data from tag_synonyms s join audit_log l on l.subject_type = 'tag'
        and l.action = 'tag.merged' and l.subject_id = s.tag_id::text and l.data->>'slug' = s.slug
      where s.slug = ${slug} order by l.at desc, l.id desc limit 1 for update of s`);
    if (!merge) throw notFound();
    const { intoId, data: was } = merge;
    const json = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;
    await tx.execute(sql`delete from tag_synonyms where slug = ${slug}`);
    await tx.execute(sql`insert into tags (id, slug, name) values (${was.id}, ${was.slug}, ${was.name})`);
    await tx.execute(sql`
      update tag_synonyms set tag_id = ${was.id} where tag_id = ${intoId} and slug in (select jsonb_array_elements_text(${json(was.synonyms)}))`);
    await tx.execute(sql`
      insert into thread_tags (thread_id, tag_id) select id, ${was.id} from threads
      where id in (select jsonb_array_elements_text(${json(was.threads)})::uuid) on conflict do nothing`);
    await tx.execute(sql`
      delete from thread_tags where tag_id = ${intoId}
        and thread_id in (select jsonb_array_elements_text(${json(was.threads)})::uuid)
        and thread_id not in (select jsonb_array_elements_text(${json(was.both)})::uuid)`);
    await tx.execute(sql`
      insert into subscriptions select * from jsonb_populate_recordset(null::subscriptions, ${json(was.followers)}) on conflict do nothing`);
    await tx.execute(sql`
      delete from subscriptions where subject_type = 'tag' and subject_id = ${intoId}
        and customer_id in (select jsonb_array_elements_text(${json(was.followed)})::uuid)`);
    await audit(tx, actor as Person, {
      action: "tag.unmerged",
      subjectType: "tag",
      subjectId: was.id,
      data: { name: was.name },
    });
    await record(tx, "tags.tended", { tagId: was.id }, { actorId: (actor as Person).customerId });
  });
}

interface Merged extends Tag {
  threads: string[];
  both: string[];
  synonyms: string[];
  followers: unknown[];
  followed: string[];
}

/** Only a tag that no thread bears. */
export async function deleteTag(actor: Actor, tagId: string): Promise<void> {
  await tend(actor, tagId, async (tx, staff, tag) => {
    const [used] = await tx.execute(sql`select 1 from thread_tags where tag_id = ${tagId} limit 1`);
    if (used) throw new Refusal("tending:refusal.in_use", 409);
    await tx.execute(sql`delete from subscriptions where subject_type = 'tag' and subject_id = ${tagId}`);
    await tx.execute(sql`delete from tags where id = ${tagId}`);
    await audit(tx, staff, {
      action: "tag.deleted",
      subjectType: "tag",
      subjectId: tagId,
      data: { name: tag.name },
    });
  });
}

interface Tag {
  id: string;
  slug: string;
  name: string;
}

async function tend(
  actor: Actor,
  tagId: string,
  work: (tx: Tx, staff: Person, tag: Tag) => Promise<void>,
): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const [tag] = await tx.execute<Tag & Record<string, unknown>>(
      sql`select id, slug, name from tags where id = ${tagId} for update`,
    );
    if (!tag) throw notFound();
    await work(tx, actor as Person, tag);
    await record(tx, "tags.tended", { tagId }, { actorId: (actor as Person).customerId });
  });
}
