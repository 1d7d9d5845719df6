import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { retitle } from "~/domain/community/retitling.server";
import { tagSlug } from "~/domain/community/tags";
import { tagLimits } from "~/domain/community/thread";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { noteLook } from "./looking.server";
import { mayTriage } from "./policy";
import type { TriageView } from "./triage";
import { requireWithin } from "./whole-view.server";

/**
 * Puts a tag on ideas, or takes it off, each by itself: one that is refused holds up none of the others. `changed` are
 * those that it made a difference to: the opposite, done to them, is the undo.
 */
export async function tagIdeas(
  actor: Actor,
  ids: string[],
  { tag, deed, within }: { tag: string; deed: "add" | "remove"; within?: TriageView | null },
): Promise<{ changed: string[]; refused: { id: string; code: string }[] }> {
  authorize(mayTriage(actor));
  const staff = actor as Person;
  const slug = await slugOf(tag);
  const changed: string[] = [];
  const refused: { id: string; code: string }[] = [];
  for (const id of [...new Set(ids)]) {
    try {
      const differs = await transact(async (tx) => {
        await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
        const idea = await findIdea(actor, id, tx);
        await requireWithin(tx, actor, id, within);
        await noteLook(tx, id, staff);
        return retitle(tx, staff, idea, "idea.tagged", ({ title, tags }) => {
          const others = tags.filter((name) => tagSlug(name) !== slug);
          if (deed === "remove") return { title, tags: others };
          if (others.length < tags.length) return { title, tags };
          if (tags.length >= tagLimits.count) throw new Refusal("community:refusal.too_many_tags", 422);
          return { title, tags: [...tags, tag] };
        });
      });
      if (differs) changed.push(id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id, code: error.code });
    }
  }
  return { changed, refused };
}

/** Another word for a tag is that tag. */
async function slugOf(tag: string): Promise<string> {
  const slug = tagSlug(tag);
  const [known] = await db.execute<{ slug: string }>(
    sql`select g.slug from tag_synonyms s join tags g on g.id = s.tag_id where s.slug = ${slug}`,
  );
  return known?.slug ?? slug;
}
