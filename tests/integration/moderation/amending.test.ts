import { beforeEach, describe, expect, it } from "vitest";
import { editPost, findEditable } from "~/domain/community/editing.server";
import { readThread } from "~/domain/community/reading.server";
import { readRevisions } from "~/domain/community/revisions.server";
import { appeal, appealQueue, decideAppeal } from "~/domain/moderation/appealing.server";
import { hidePost, restorePost } from "~/domain/moderation/hiding.server";
import { readOwnHidden } from "~/domain/moderation/standing.server";
import { search } from "~/domain/search/searching.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { eventsOf, guest, idOfPost, outcomes, person, refused, thread } from "../community/arrange";

const { sql } = useDatabase();
let asker: Person, author: Person, moderator: Person, other: Person, threadId: string, postId: string;
const why = "I have taken the price list out.";

beforeEach(async () => {
  [asker, author] = [await person(sql), await person(sql)];
  [moderator, other] = [await person(sql, { role: "moderator" }), await person(sql, { role: "moderator" })];
  threadId = await thread(sql, asker, { replies: [author] });
  postId = await idOfPost(sql, threadId, 2);
  await hidePost(moderator, postId, "It reads like an advert.");
});

const ask = (who = author) => appeal(who, { subjectType: "post", subjectId: postId, text: why });
const decide = async (decision: "upheld" | "overturned") => {
  const [waiting] = (await appealQueue(other)).filter((one) => one.subjectId === postId);
  await decideAppeal(other, waiting!.id, { decision, answer: "We have looked at it." });
  return waiting!;
};

describe("one's own hidden post", () => {
  it("is changed by its writer, stays hidden, and nobody hears or sees a thing of it", async () => {
    const before = await eventsOf(sql, threadId);
    await editPost(author, postId, "Plain words with MARKER.");
    expect(await eventsOf(sql, threadId)).toEqual(before);
    for (const who of [guest, asker, author]) {
      const seen = await readThread(who, threadId, null);
      expect(seen.posts[1]).toMatchObject({ hidden: true, html: "", excerpt: "", editedAt: null });
      expect(JSON.stringify(seen)).not.toContain("MARKER");
      expect((await search(who, { q: "marker" })).total).toBe(0);
    }
    await expect(readRevisions(asker, postId)).rejects.toMatchObject({ status: 404 });
    expect((await readRevisions(moderator, postId)).revisions).toHaveLength(2);
    await restorePost(moderator, postId);
    expect((await readThread(asker, threadId, null)).posts[1]!.html).toContain("MARKER");
  });

  it("is changed by nobody else, nor once it was deleted or its writer may not write", async () => {
    for (const who of [asker, moderator])
      await expect(editPost(who, postId, "x")).rejects.toMatchObject(
        refused("community:refusal.not_yours", 403),
      );
    await expect(editPost(guest, postId, "x")).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    const until = new Date(Date.now() + 60_000).toISOString();
    await expect(editPost({ ...author, silencedUntil: until }, postId, "x")).rejects.toMatchObject(
      refused("moderation:refusal.silenced", 403),
    );
    await sql`update posts set deleted_at = now() where id = ${postId}`;
    await expect(editPost(author, postId, "x")).rejects.toMatchObject(
      refused("writing:refusal.deleted_post", 409),
    );
  });

  it("that opens a thread is found by its writer alone, though the thread is hidden with it", async () => {
    const opening = await idOfPost(sql, threadId, 1);
    await hidePost(moderator, opening, "Not for here.");
    await editPost(asker, opening, "Better words.");
    expect((await findEditable(asker, opening)).bodySource).toBe("Better words.");
    for (const who of [guest, author])
      await expect(findEditable(who, opening)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(readThread(asker, threadId, null)).rejects.toMatchObject({ status: 404 });
    // A reply of one's own in a thread that others have had hidden is out of reach.
    await expect(findEditable(author, postId)).rejects.toMatchObject(refused("errors:not_found", 404));
    await sql`update categories set audience = 'staff' where id = (select category_id from threads where id = ${threadId})`;
    await expect(findEditable(asker, opening)).rejects.toMatchObject(refused("errors:not_found", 404));
  });
});

describe("another look at it", () => {
  it("is asked for once, and once more when the post was changed after the answer", async () => {
    await ask();
    await expect(ask()).rejects.toMatchObject(refused("moderation:refusal.appealed_already", 409));
    await editPost(author, postId, "Changed while it waits.");
    await expect(ask()).rejects.toMatchObject(refused("moderation:refusal.appealed_already", 409));
    expect(await decide("upheld")).toMatchObject({ own: "Changed while it waits.", changed: true });
    expect(await readOwnHidden(author, postId)).toMatchObject({
      askable: false,
      appeal: { decision: "upheld" },
    });
    await expect(ask()).rejects.toMatchObject(refused("moderation:refusal.appealed_already", 409));
    await editPost(author, postId, "Changed after the answer.");
    expect((await readOwnHidden(author, postId))!.askable).toBe(true);
    await outcomes(Array.from({ length: 4 }, () => ask()));
    const rows = await sql`select 1 from appeals where subject_id = ${postId} and decided_at is null`;
    expect(rows).toHaveLength(1);
    expect(await readOwnHidden(author, postId)).toMatchObject({ askable: false, appeal: { decision: null } });
    await decide("overturned");
    expect((await readThread(asker, threadId, null)).posts[1]!.html).toContain("Changed after the answer.");
    expect(await readOwnHidden(author, postId)).toBeUndefined();
  });

  it("is asked for anew when it is hidden anew, and by its writer alone", async () => {
    await ask();
    await decide("overturned");
    await expect(ask()).rejects.toMatchObject(refused("errors:not_found", 404));
    await hidePost(moderator, postId, "It is back again.");
    await expect(ask(asker)).rejects.toMatchObject(refused("errors:not_found", 404));
    await ask();
  });
});
