import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadFrame } from "~/domain/community/frame.server";
import { readPassport } from "~/domain/ideas/passport.server";
import {
  publishDue,
  publishRelease,
  putBackRelease,
  withdrawRelease,
  type Withdrawn,
} from "~/domain/ideas/publishing.server";
import { momentOf, wallOf, type ReleaseAudience } from "~/domain/ideas/release";
import { findDeskRelease } from "~/domain/ideas/release-desk.server";
import { listReleases, markReleasesSeen, readRelease } from "~/domain/ideas/releases.server";
import { createRelease, linkIdea } from "~/domain/ideas/releasing.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { tellDecisions } from "~/domain/ideas/telling.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { guest, idea, people, person, refused, standing } from "./arrange";

const { sql } = useDatabase();
let author: Person, product: Person, follower: Person;
let made = 0;

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product", displayName: "Petra" });
  follower = await person(sql);
  await sql`insert into notification_preferences ${sql({ customer_id: follower.customerId, letters: sql.json({ releases: "at_once" }) })}`;
});

beforeEach(async () => {
  await sql`delete from notifications`;
  await sql`delete from releases`;
});

async function draft(audience: ReleaseAudience = "public", segmentId: string | null = null) {
  const title = { en: `Winter release ${++made}`, fi: `Talven julkaisu ${made}` };
  const body = { en: "**Codes** open offline.", fi: "**Koodit** aukeavat ilman verkkoa." };
  const id = await createRelease(product, { title, body, audience, segmentId });
  const [row] = await sql`select slug from releases where id = ${id}`;
  return { id, slug: row!.slug as string };
}

const now = { at: null, ships: false };
const slugs = async (actor: typeof guest | Person) =>
  (await listReleases(actor)).releases.map((release) => release.slug);
const heard = async () => {
  await deliverAll();
  const rows = await sql`select customer_id as who, kind from notifications order by created_at, kind`;
  return rows.map(({ who, kind }) => ({ who, kind }));
};

describe("a release", () => {
  it("is the product team's alone until it is out, and then for its readers", async () => {
    const segmentId = newId();
    await sql`insert into segments ${sql({ id: segmentId, name: "Fleets", rule: sql.json({ all: [] }), created_by_id: product.customerId })}`;
    const insider = await person(sql, { segmentIds: [segmentId] });
    const open = await draft();
    const closed = await draft("members");
    const fleets = await draft("segment", segmentId);
    const inner = await draft("staff");
    for (const reader of [guest, author, insider, await person(sql, { role: "agent" })]) {
      await expect(readRelease(reader, open.slug)).rejects.toMatchObject(refused("errors:not_found", 404));
    }
    expect((await readRelease(product, open.slug)).publishedAt).toBeNull();
    for (const each of [open, closed, fleets, inner]) await publishRelease(product, each.id, now);
    expect(await slugs(guest)).toEqual([open.slug]);
    expect((await slugs(author)).sort()).toEqual([open.slug, closed.slug].sort());
    expect((await slugs(insider)).sort()).toEqual([open.slug, closed.slug, fleets.slug].sort());
    expect(await slugs(product)).toHaveLength(4);
    await expect(readRelease(author, fleets.slug)).rejects.toMatchObject({ status: 404 });
  });

  it("is written and published by the product team alone", async () => {
    const { id } = await draft();
    await expect(publishRelease(author, id, now)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(withdrawRelease(await person(sql, { role: "agent" }), id)).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      publishRelease(product, id, { at: new Date(Date.now() - 1_000), ships: false }),
    ).rejects.toMatchObject(refused("releasing:refusal.past", 422));
  });

  it("comes out by the clock once, however many workers look", async () => {
    const { id, slug } = await draft();
    await publishRelease(product, id, { at: new Date(Date.now() + 60_000), ships: false });
    expect(await publishDue()).toBe(0);
    await sql`update releases set publish_at = now() - interval '1 minute' where id = ${id}`;
    const published = await Promise.all([publishDue(), publishDue(), publishDue()]);
    expect(published.reduce((sum, one) => sum + one)).toBe(1);
    expect(await slugs(guest)).toEqual([slug]);
    expect(await heard()).toEqual([{ who: follower.customerId, kind: "release" }]);
    await expect(publishRelease(product, id, now)).rejects.toMatchObject(
      refused("releasing:refusal.out_already", 409),
    );
  });

  it("taken back and published again tells nobody a second time", async () => {
    const { id } = await draft();
    await publishRelease(product, id, now);
    await withdrawRelease(product, id);
    expect(await slugs(guest)).toEqual([]);
    await publishRelease(product, id, now);
    expect(await heard()).toEqual([{ who: follower.customerId, kind: "release" }]);
  });

  it("tells of itself only those who may read it", async () => {
    const { id } = await draft("staff");
    await publishRelease(product, id, now);
    expect(await heard()).toEqual([]);
  });

  it("ships its ideas with its words; whoever hears of an idea does not hear of the release too", async () => {
    const [id, done] = [await idea(sql, author), await idea(sql, author, { status: "shipped" })];
    await voteForIdea(follower, id);
    const listener = await person(sql);
    await sql`insert into notification_preferences ${sql({ customer_id: listener.customerId, letters: sql.json({ releases: "at_once" }) })}`;
    const release = await draft();
    for (const each of [id, done]) await linkIdea(product, release.id, each, true);
    await publishRelease(product, release.id, { at: null, ships: true });
    expect(await standing(sql, id)).toMatchObject({ status: "shipped" });
    expect((await readPassport(guest, id)).decisions).toMatchObject([
      { to: "shipped", note: expect.stringContaining("Codes open offline.") },
    ]);
    expect((await readPassport(guest, id)).releases).toMatchObject([{ slug: release.slug }]);
    expect(await heard()).toEqual([{ who: listener.customerId, kind: "release" }]);
    await sql`update idea_status_changes set tell_at = now() - interval '1 second' where told_at is null`;
    await tellDecisions();
    const told = (await heard()).filter((one) => one.kind === "idea_status").map((one) => one.who);
    expect(told.sort()).toEqual([author.customerId, follower.customerId].sort());
    await sql`delete from notification_preferences where customer_id = ${listener.customerId}`;
  });

  it("takes what it shipped back with it while nobody was told, but nothing that was decided or told since", async () => {
    const ideas = [await idea(sql, author), await idea(sql, author), await idea(sql, author)];
    const [held, told, decided] = ideas as [string, string, string];
    const release = await draft();
    for (const each of ideas) await linkIdea(product, release.id, each, true);
    await publishRelease(product, release.id, { at: null, ships: true });
    expect((await findDeskRelease(product, release.id)).held).toBe(3);
    await sql`update idea_status_changes set tell_at = now() - interval '1 second' where idea_id = ${told}`;
    await tellDecisions();
    await changeIdeaStatus(product, decided, {
      from: "shipped",
      status: "in_progress",
      note: "Not yet, after all.",
    });
    await withdrawRelease(product, release.id);
    const statuses = await Promise.all(ideas.map(async (id) => (await standing(sql, id)).status));
    expect(statuses).toEqual(["new", "shipped", "in_progress"]);
    expect((await readPassport(guest, held)).decisions).toEqual([]);
    expect((await findDeskRelease(product, release.id)).held).toBe(0);
    // Put back where it was, it ships that again, and nothing else.
    const [line] = await sql`
      select data from audit_log where subject_id = ${release.id} and action = 'release.withdrawn'`;
    await putBackRelease(product, release.id, line!.data.before as Withdrawn);
    expect((await standing(sql, held)).status).toBe("shipped");
    expect((await standing(sql, decided)).status).toBe("in_progress");
  });

  it("is new until a member has looked", async () => {
    const [reader] = await people(sql, 1);
    await sql`update customers set created_at = now() - interval '1 year' where id = ${reader!.customerId}`;
    const { id } = await draft();
    expect((await loadFrame(reader!)).releases).toBe(0);
    await publishRelease(product, id, now);
    expect((await loadFrame(reader!)).releases).toBe(1);
    expect((await loadFrame(guest)).releases).toBe(0);
    await markReleasesSeen(reader!);
    expect((await loadFrame(reader!)).releases).toBe(0);
  });
});

it("reads a wall clock in its own time zone, also where clocks change", () => {
  expect(momentOf("2026-12-01T09:00", "Europe/Helsinki")?.toISOString()).toBe("2026-12-01T07:00:00.000Z");
  expect(momentOf("2026-07-01T09:00", "America/New_York")?.toISOString()).toBe("2026-07-01T13:00:00.000Z");
  expect(momentOf("2026-10-25T03:30", "Europe/Helsinki")?.toISOString()).toMatch(/^2026-10-25T0[01]:30/);
  expect(wallOf("2026-12-01T07:00:00.000Z", "Europe/Helsinki")).toBe("2026-12-01T09:00");
  for (const nonsense of ["", "2026-13-01T09:00", "tomorrow"]) expect(momentOf(nonsense, "UTC")).toBeNull();
});
