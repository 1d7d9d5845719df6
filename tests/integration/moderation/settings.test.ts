import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { previewsOf } from "~/domain/community/link-previews.server";
import { replyToThread } from "~/domain/community/posting.server";
import { join } from "~/domain/customers/joining.server";
import { approveSubmission } from "~/domain/moderation/approving.server";
import { changeSetting } from "~/domain/moderation/settings.server";
import { Held } from "~/platform/held";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { readSettings } from "~/platform/settings.server";
import { useDatabase } from "../../support/database";
import { guest, outcomes, person, refused, thread } from "../community/arrange";
import { countPosts, heldOf } from "./arrange";

const { sql } = useDatabase();
let admin: Person, moderator: Person;
beforeAll(async () => {
  admin = await person(sql, { role: "admin" });
  moderator = await person(sql, { role: "moderator" });
});
afterEach(() => sql`delete from settings`);

const deeds = () => sql`select data from audit_log where action = 'setting.changed' order by at, id`;

describe("a setting", () => {
  it("is the administrator's, but how many reports hide a post is the moderators', too", async () => {
    await changeSetting(moderator, "auto_hide_reports", 5);
    expect(await readSettings()).toEqual({
      registration: 1,
      link_previews: 1,
      first_posts_held: 0,
      auto_hide_reports: 5,
    });
    await expect(changeSetting(moderator, "registration", 0)).rejects.toMatchObject(
      refused("errors:not_your_role", 403),
    );
    for (const actor of [guest, await person(sql)])
      await expect(changeSetting(actor, "registration", 0)).rejects.toMatchObject(
        refused("errors:not_found", 404),
      );
  });

  it("takes only what it can be, and stands in the log once, with what it was", async () => {
    for (const value of [-1, 2, 0.5, Number.NaN])
      await expect(changeSetting(admin, "registration", value)).rejects.toMatchObject({ status: 422 });
    const before = (await deeds()).length;
    await outcomes(Array.from({ length: 5 }, () => changeSetting(admin, "first_posts_held", 2)));
    const lines = await deeds();
    expect(lines.slice(before)).toEqual([{ data: { name: "first_posts_held", from: 0, to: 2 } }]);
  });

  it("keeps the door: nobody joins, known address or not, and no letter goes out", async () => {
    await changeSetting(admin, "registration", 0);
    for (const email of ["new@example.com", moderator.email])
      await expect(
        join(
          { displayName: "Nelli Uusi", email, password: "seven snowy spruces sway", wantsLetters: false },
          { ip: "10.0.0.9", language: "fi" },
        ),
      ).rejects.toMatchObject(refused("account:refusal.closed", 403));
    expect(await sql`select 1 from mails`).toHaveLength(0);
  });

  it("holds a newcomer's first posts until they were let out, then no more; nobody else's", async () => {
    await changeSetting(admin, "first_posts_held", 1);
    const [asker, newcomer] = [await person(sql), await person(sql, { trustLevel: 0 })];
    const threadId = await thread(sql, asker);
    const say = (who: Person) =>
      replyToThread(who, threadId, { body: "It was the valve, in my case.", submissionId: newId() });
    await expect(say(newcomer)).rejects.toBeInstanceOf(Held);
    const [held] = await heldOf(sql, newcomer);
    expect(held!.reasons).toEqual(["first_posts"]);
    await say(asker);
    await approveSubmission(moderator, held!.id);
    await say(newcomer);
    expect(await countPosts(sql, newcomer)).toBe(2);
  });

  it("takes the cards of linked pages away at once", async () => {
    const url = "https://example.org/valves";
    await sql`insert into link_previews ${sql({ url, state: "ready", title: "Valves", site_name: "example.org" })}`;
    const posts = [{ number: 1, html: `<p><a href="${url}">${url}</a></p>` }];
    expect(await previewsOf(posts)).toMatchObject({ 1: [{ title: "Valves" }] });
    await changeSetting(admin, "link_previews", 0);
    expect(await previewsOf(posts)).toEqual({});
  });
});
