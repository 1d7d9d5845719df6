import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { addJob } from "~/jobs/queue.server";
import { RENDERER_VERSION } from "~/platform/markdown/limits.mjs";
import { renderMarkdown } from "~/platform/markdown/render.server";
import { guessLanguage } from "./language";

const AT_ONCE = 200;

/**
 * Renders anew what an older renderer has made, some posts at a time, in the order of their ids. What the present one
 * refuses keeps its HTML: it was sanitised when it was made.
 */
export async function rerenderPosts(after: string | null): Promise<void> {
  const old = await db.execute<{ id: string; source: string }>(sql`
    select id, body_source as source from posts
    where id > ${after ?? "00000000-0000-0000-0000-000000000000"}::uuid and renderer_version < ${RENDERER_VERSION}
    order by id limit ${AT_ONCE}`);
  for (const { id, source } of old) {
    const body = await renderMarkdown(source, { lang: guessLanguage(source, "en") });
    // Who edits it meanwhile has it rendered by himself.
    await db.execute(
      body.ok
        ? sql`update posts set body_html = ${body.html}, excerpt = ${body.excerpt}, renderer_version = ${RENDERER_VERSION}
            where id = ${id} and body_source = ${source}`
        : sql`update posts set renderer_version = ${RENDERER_VERSION} where id = ${id} and body_source = ${source}`,
    );
  }
  const last = old.at(-1);
  if (last && old.length === AT_ONCE)
    await db.transaction((tx) => addJob(tx, "rerender-posts", { after: last.id }, { key: "rerender-posts" }));
}
