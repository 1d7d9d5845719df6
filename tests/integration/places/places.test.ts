import { describe, expect, it } from "vitest";
import { listThreads } from "~/domain/community/browsing.server";
import { findThread } from "~/domain/community/finding.server";
import { movedCategory, readPlaces } from "~/domain/community/places.server";
import { startThread } from "~/domain/community/starting.server";
import { changePlace, createPlace } from "~/domain/places/changing.server";
import { arrangedPlace, seenBy } from "~/domain/places/desk.server";
import { foresee } from "~/domain/places/effect.server";
import { readGuestView } from "~/domain/places/guest-view.server";
import { stepPlace } from "~/domain/places/ordering.server";
import type { PlaceFields } from "~/domain/places/place";
import { lastChange, undoChange } from "~/domain/places/undoing.server";
import { arrangeSegment, previewRule, removeSegment } from "~/domain/segments/arranging.server";
import { workOutAllMembers } from "~/domain/segments/membership.server";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { account, guest, person, thread } from "../community/arrange";

const { sql } = useDatabase();
let made = 0;

/** The code of the refusal that an attempt ended with. */
const refused = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "not refused",
    (error: { code?: string }) => error.code ?? String(error),
  );

function fields(about: Partial<PlaceFields> = {}): PlaceFields {
  return {
    slug: `paikka-${++made}`,
    name: { en: "Place", fi: "Paikka" },
    description: { en: "A place", fi: "Paikka" },
    colour: "moss",
    icon: "coffee",
    parentId: null,
    audience: "public",
    segmentId: null,
    accountId: null,
    oneWay: false,
    severalAnswers: false,
    template: null,
    archived: false,
    ...about,
  };
}

describe("a place", () => {
  it("is made and changed by moderators and administrators; to customers its desk does not exist", async () => {
    const moderator = await person(sql, { role: "moderator" });
    const id = await createPlace(moderator, fields());
    expect((await arrangedPlace(moderator, id)).audience).toBe("public");
    for (const role of ["agent", "product"] as const)
      expect(await refused(createPlace(await person(sql, { role }), fields()))).toBe("errors:not_your_role");
    for (const actor of [guest, await person(sql)]) {
      expect(await refused(createPlace(actor, fields()))).toBe("errors:not_found");
      expect(await refused(changePlace(actor, id, fields()))).toBe("errors:not_found");
      expect(await refused(stepPlace(actor, id, "up"))).toBe("errors:not_found");
    }
  });

  it("says beforehand what closing it does, does just that, and opens again by the undo, once", async () => {
    const admin = await person(sql, { role: "admin" });
    const before = fields();
    const id = await createPlace(admin, before);
    const inside = await thread(sql, await person(sql), { categoryId: id });
    await thread(sql, await person(sql), { categoryId: id });
    const member = await person(sql);
    const effect = { guests: { before: 2, after: 0 }, members: { before: 2, after: 2 } };
    expect(await foresee(admin, id, { ...before, audience: "members" })).toEqual(effect);
    expect((await findThread(guest, inside)).id).toBe(inside);

    await changePlace(admin, id, { ...before, audience: "members" });
    const change = (await lastChange(admin, id))!;
    expect(change.effect).toEqual(effect);
    expect(await refused(findThread(guest, inside))).toBe("errors:not_found");
    expect((await listThreads(guest, { view: "latest", categoryId: id })).lines).toEqual([]);
    expect((await findThread(member, inside)).id).toBe(inside);
    expect((await seenBy(admin, id)).map(({ as, sees, threads }) => [as, sees, threads])).toEqual([
      ["guest", false, 0],
      ["member", true, 2],
    ]);
    await undoChange(admin, id, change.id);
    expect((await findThread(guest, inside)).id).toBe(inside);
    expect(await refused(undoChange(admin, id, change.id))).toBe("places:refusal.changed_since");
    const events =
      await sql`select 1 from events where type = 'category.changed' and payload->>'categoryId' = ${id}`;
    expect(events).toHaveLength(3);
  });

  it("leads from its old address to the new one, but nobody who may not see it", async () => {
    const admin = await person(sql, { role: "admin" });
    const before = fields();
    const id = await createPlace(admin, before);
    const after = { ...before, slug: `${before.slug}-uusi` };
    await changePlace(admin, id, after);
    expect(await movedCategory(guest, before.slug)).toBe(after.slug);
    await changePlace(admin, id, { ...after, audience: "staff" });
    expect(await movedCategory(guest, before.slug)).toBeNull();
    expect(await refused(createPlace(admin, fields({ slug: after.slug })))).toBe("places:refusal.slug_taken");
  });

  it("stands on two levels, has an audience that exists, and takes a step at a time", async () => {
    const admin = await person(sql, { role: "admin" });
    const top = await createPlace(admin, fields());
    const [one, two] = [
      await createPlace(admin, fields({ parentId: top })),
      await createPlace(admin, fields({ parentId: top })),
    ];
    expect(await refused(createPlace(admin, fields({ parentId: one })))).toBe("places:refusal.parent");
    expect(
      await refused(changePlace(admin, top, fields({ parentId: await createPlace(admin, fields()) }))),
    ).toBe("places:refusal.children");
    expect(await refused(createPlace(admin, fields({ audience: "segment" })))).toBe(
      "places:refusal.which_segment",
    );
    expect(await refused(createPlace(admin, fields({ audience: "account", accountId: newId() })))).toBe(
      "places:refusal.which_account",
    );
    const order = async () => (await readPlaces(guest, null, top)).map(({ id }) => id);
    expect(await order()).toEqual([top, one, two]);
    await Promise.all([stepPlace(admin, two, "up"), stepPlace(admin, two, "up")]);
    expect(await order()).toEqual([top, two, one]);
  });

  it("closed takes no new threads, and what is there stays readable", async () => {
    const admin = await person(sql, { role: "admin" });
    const made = fields();
    const id = await createPlace(admin, made);
    const inside = await thread(sql, await person(sql), { categoryId: id });
    await changePlace(admin, id, { ...made, archived: true });
    const start = startThread(await person(sql), {
      kind: "discussion",
      categoryId: id,
      title: "Is anyone still here?",
      body: "I only wonder.",
      submissionId: newId(),
    });
    expect(await refused(start)).toBe("community:refusal.place_archived");
    expect((await findThread(guest, inside)).id).toBe(inside);
  });

  it("where each sees his own tells nobody even how many the others have", async () => {
    const admin = await person(sql, { role: "admin" });
    const id = await createPlace(admin, fields({ oneWay: true }));
    const [one, other] = [await person(sql), await person(sql)];
    await thread(sql, one, { categoryId: id });
    const seen = async (actor: typeof one | typeof guest) => {
      const [place] = await readPlaces(actor, { [id]: 1 }, id);
      return [place!.threads, place!.newest !== null];
    };
    expect(await seen(one)).toEqual([1, true]);
    expect(await seen(other)).toEqual([0, false]);
    expect(await seen(guest)).toEqual([0, false]);
    expect(await seen(admin)).toEqual([1, true]);
  });
});

describe("a segment", () => {
  it("is who its rule names, now and after the facts have changed; staff are in none", async () => {
    const admin = await person(sql, { role: "admin" });
    const company = await account(sql);
    await sql`update accounts set plan = 'Gold', annual_value_eur = 9000 where id = ${company}`;
    const inside = await person(sql, { accountId: company });
    await person(sql, { accountId: company, role: "agent" });
    const rule = { plans: ["gold"], minValue: 5_000 };
    expect(await previewRule(admin, rule)).toMatchObject({ count: 1, people: [{ id: inside.customerId }] });
    const id = await arrangeSegment(admin, null, { name: "Gold", rule });
    const members = async () =>
      (await sql`select customer_id from segment_members where segment_id = ${id}`).map(
        (row) => row.customer_id as string,
      );
    expect(await members()).toEqual([inside.customerId]);
    await sql`update accounts set annual_value_eur = 100 where id = ${company}`;
    await workOutAllMembers();
    expect(await members()).toEqual([]);
    await arrangeSegment(admin, id, { name: "Gold", rule: { plans: ["gold"] } });
    expect(await members()).toEqual([inside.customerId]);
  });

  it("of a place can't be removed, has a name of its own, and is the administrators' alone", async () => {
    const admin = await person(sql, { role: "admin" });
    const id = await arrangeSegment(admin, null, { name: "Locals", rule: { language: "fi" } });
    expect(await refused(arrangeSegment(admin, null, { name: "Locals", rule: {} }))).toBe(
      "places:refusal.segment_named",
    );
    await createPlace(admin, fields({ audience: "segment", segmentId: id }));
    expect(await refused(removeSegment(admin, id))).toBe("places:refusal.segment_used");
    expect(await refused(previewRule(await person(sql, { role: "moderator" }), {}))).toBe(
      "errors:not_your_role",
    );
    expect(await refused(readGuestView(await person(sql, { role: "moderator" })))).toBe(
      "errors:not_your_role",
    );
    const view = await readGuestView(admin);
    for (const { readable, all } of [...view.kinds, ...view.places])
      expect(readable).toBeLessThanOrEqual(all);
  });
});
