import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readBadge } from "~/domain/rewards/badge-pages.server";
import { readLeaderboard } from "~/domain/rewards/leaderboard.server";
import { movePoints } from "~/domain/rewards/ledger.server";
import { transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { guest, installReference, people, person } from "./arrange";

const { sql, url } = useDatabase();
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeAll(() => installReference(url));

/** Each test has the board to itself: those of the tests before have asked to be on no list. */
beforeEach(async () => {
  await sql`update customers set leaderboard_opt_out = true`;
});

async function earn({ customerId }: Person, amount: number, days = 1): Promise<void> {
  await transact((tx) =>
    movePoints(tx, { key: newId(), customerId, amount, reason: "A test", at: daysAgo(days) }),
  );
}

const names = async (actor: Person | typeof guest = guest, period: "month" | "quarter" | "all" = "all") =>
  (await readLeaderboard(actor, period)).places.map(({ place, points, person: { displayName } }) => [
    place,
    displayName,
    points,
  ]);

describe("the leaderboard", () => {
  it("orders people by their points, with equal places for equal points", async () => {
    const [a, b, c, none] = await people(sql, 4);
    await earn(a!, 10);
    await earn(b!, 30);
    await earn(c!, 10);
    await earn(none!, 5);
    await earn(none!, -5);
    const board = await names();
    expect(board.map(([place]) => place)).toEqual([1, 2, 2]);
    expect(board[0]).toEqual([1, b!.displayName, 30]);
    expect(
      board
        .slice(1)
        .map(([, name]) => name)
        .sort(),
    ).toEqual([a!.displayName, c!.displayName].sort());
  });

  it("counts by period", async () => {
    const [fresh, steady, once] = await people(sql, 3);
    await earn(fresh!, 5, 2);
    await earn(steady!, 20, 60);
    await earn(steady!, 3, 2);
    await earn(once!, 100, 200);
    expect((await names(guest, "month")).map(([, name, points]) => [name, points])).toEqual([
      [fresh!.displayName, 5],
      [steady!.displayName, 3],
    ]);
    expect((await names(guest, "quarter")).map(([, name, points]) => [name, points])).toEqual([
      [steady!.displayName, 23],
      [fresh!.displayName, 5],
    ]);
    expect((await names(guest, "all")).map(([, name]) => name)).toEqual([
      once!.displayName,
      steady!.displayName,
      fresh!.displayName,
    ]);
  });

  it("names no staff, nobody who has opted out, said no to points, been erased or merged", async () => {
    const [seen, shy, refusing, erased, merged] = await people(sql, 5);
    const agent = await person(sql, { role: "agent" });
    for (const one of [seen, shy, refusing, erased, merged, agent]) await earn(one!, 50);
    await sql`update customers set leaderboard_opt_out = true where id = ${shy!.customerId}`;
    await sql`update customers set erased_at = now() where id = ${erased!.customerId}`;
    await sql`update customers set merged_into_id = ${seen!.customerId} where id = ${merged!.customerId}`;
    await sql`insert into consents ${sql(
      [true, false].map((granted, at) => ({
        id: newId(),
        customer_id: refusing!.customerId,
        purpose: "rewards",
        granted,
        text_version: "1",
        source: "test",
        at: daysAgo(2 - at),
      })),
    )}`;
    for (const period of ["month", "quarter", "all"] as const)
      expect(await names(guest, period)).toEqual([[1, seen!.displayName, 50]]);
    expect(await readLeaderboard(shy!, "all")).toMatchObject({ own: null, optedOut: true });
    expect(await readLeaderboard(seen!, "all")).toMatchObject({ own: null, optedOut: false });
    expect(await readLeaderboard(agent, "all")).toMatchObject({ own: null, optedOut: false });
  });

  it("shows 50 people, and one's own place beyond them", async () => {
    const many = await people(sql, 53);
    for (const [index, one] of many.entries()) await earn(one, 100 - index);
    const board = await readLeaderboard(many[51]!, "all");
    expect(board.places).toHaveLength(50);
    expect(board.own).toMatchObject({ place: 52, points: 49, person: { customerId: many[51]!.customerId } });
    expect((await readLeaderboard(many[3]!, "month")).own).toBeNull();
    expect((await readLeaderboard(guest, "month")).own).toBeNull();
  });
});

describe("a badge's page", () => {
  it("counts all who hold it, and leaves out by name who wants to be on no list", async () => {
    const [open, shy] = await people(sql, 2);
    await sql`update customers set leaderboard_opt_out = true where id = ${shy!.customerId}`;
    await sql`insert into badge_awards ${sql([open!, shy!].map(({ customerId }) => ({ id: newId(), badge_id: "first-idea", customer_id: customerId })))}`;
    const seen = await readBadge(guest, "first-idea", null);
    expect(seen.badge.holders).toBe(2);
    expect(seen.holders.map(({ person: { customerId } }) => customerId)).toEqual([open!.customerId]);
    expect((await readBadge(shy!, "first-idea", null)).holders).toHaveLength(2);
    await expect(readBadge(guest, "no-such-badge", null)).rejects.toMatchObject({ status: 404 });
  });

  it("comes page by page", async () => {
    const many = await people(sql, 35);
    await sql`insert into badge_awards ${sql(
      many.map(({ customerId }, at) => ({
        id: newId(),
        badge_id: "kind-word",
        customer_id: customerId,
        awarded_at: daysAgo(at % 7),
      })),
    )}`;
    const first = await readBadge(guest, "kind-word", null);
    const second = await readBadge(guest, "kind-word", first.next);
    expect(second.next).toBeNull();
    expect(new Set([...first.holders, ...second.holders].map(({ awardId }) => awardId)).size).toBe(35);
    expect([first.holders.length, second.holders.length]).toEqual([30, 5]);
  });
});
