import { describe, expect, it } from "vitest";
import { escalateThread } from "~/domain/cases/escalation.server";
import { tendChallenge } from "~/domain/ideas/challenges/arranging.server";
import { replyToThread } from "~/domain/community/posting.server";
import { hidePost } from "~/domain/moderation/hiding.server";
import { record, transact } from "~/events/record.server";
import { guest } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { currentSnapshot, hasMissed, missedLines } from "~/realtime/missed.server";
import { person, question } from "../cases/arrange";
import { board, challenge } from "../community/arrange";
import { useDatabase } from "../../support/database";

const { sql } = useDatabase();

describe("a page that comes into its room after it was read", () => {
  it("has missed nothing where nothing happened, or to others only", async () => {
    const asOf = await currentSnapshot();
    for (const room of ["desk", `case:${newId()}`, `challenge:${newId()}`, "challenges"] as const)
      expect(await hasMissed(room, asOf), room).toBe(false);
    const [agent, asker] = [await person("agent"), await person("member")];
    const thread = await question(asker);
    await escalateThread(agent, thread.id, { subject: "Came loose", priority: "normal", note: "" });
    expect(await hasMissed(`case:${newId()}`, asOf)).toBe(false);
    expect(await hasMissed("challenges", asOf)).toBe(false);
  });

  it("has missed what became of its case, and the desk of any", async () => {
    const [agent, asker] = [await person("agent"), await person("member")];
    const thread = await question(asker);
    const asOf = await currentSnapshot();
    const { caseId } = await escalateThread(agent, thread.id, {
      subject: "Came loose",
      priority: "normal",
      note: "",
    });
    expect(await hasMissed(`case:${caseId}`, asOf)).toBe(true);
    expect(await hasMissed("desk", asOf)).toBe(true);
    expect(await hasMissed(`case:${caseId}`, await currentSnapshot())).toBe(false);
  });

  it("has missed a challenge's turn", async () => {
    const staff = await person("product");
    const slug = `missed-${newId()}`;
    const id = await challenge(sql, staff, { slug, boardId: await board(sql, "public") });
    const asOf = await currentSnapshot();
    await tendChallenge(staff, slug, "cancel");
    expect(await hasMissed(`challenge:${id}`, asOf)).toBe(true);
    expect(await hasMissed("challenges", asOf)).toBe(true);
  });

  it("has missed what began before it was read and was kept after: the order of numbers tells nothing", async () => {
    const caseId = newId();
    let written!: () => void;
    let keep!: () => void;
    const begun = new Promise<void>((resolve) => (written = resolve));
    const kept = new Promise<void>((resolve) => (keep = resolve));
    const late = transact(async (tx) => {
      await record(tx, "case.status_changed", {} as never, { actorId: null, caseId });
      written();
      await kept;
    });
    await begun;
    await transact((tx) =>
      record(tx, "case.status_changed", {} as never, { actorId: null, caseId: newId() }),
    );
    const asOf = await currentSnapshot();
    expect(await hasMissed(`case:${caseId}`, asOf)).toBe(false);
    keep();
    await late;
    expect(await hasMissed(`case:${caseId}`, asOf)).toBe(true);
  });

  it("reads again rather than believe a snapshot that is none, or from long ago", async () => {
    for (const asOf of [undefined, "", "now", "1:1:';drop table events", "9".repeat(2_000), { xid: 1 }])
      expect(await hasMissed("desk", asOf)).toBe(true);
    await expect(hasMissed("desk", "9:1:").catch(() => true)).resolves.toBe(true);
  });
});

describe("a list that was read before its connection, or through a cut", () => {
  it("hears of what changed and of what came since, as it is by now, and which of its lines he may not read any more", async () => {
    const [staff, asker, helper] = [
      await person("moderator"),
      await person("member"),
      await person("member"),
    ];
    const [answered, hidden, quiet] = [await question(asker), await question(asker), await question(asker)];
    const asOf = await currentSnapshot();
    const came = await question(asker, "Came while he was cut off");
    await transact((tx) =>
      record(tx, "thread.created", {} as never, { actorId: asker.customerId, threadId: came.id }),
    );
    for (let reply = 0; reply < 2; reply++)
      await replyToThread(helper, answered.id, { body: "Twice.", submissionId: newId() });
    await hidePost(staff, await openingOf(hidden.id), "Marker-of-a-secret");
    const shown = [answered.id, hidden.id, quiet.id];
    const { lines, gone } = await missedLines(guest, asOf, shown);
    expect(lines.map(({ threadId, fresh, replyCount }) => [threadId, fresh, replyCount]).sort()).toEqual(
      [
        [answered.id, false, 2],
        [came.id, true, 0],
      ].sort(),
    );
    expect(gone).toEqual([hidden.id]);
    // Whoever may read it hears what it is.
    expect((await missedLines(staff, asOf, shown)).gone).toEqual([]);
    expect(await missedLines(guest, await currentSnapshot(), [answered.id, quiet.id])).toEqual({
      lines: [],
      gone: [],
    });
  });

  it("learns nothing of threads that he may not read, and takes no nonsense", async () => {
    const staff = await person("moderator");
    const secret = await question(staff);
    const asOf = await currentSnapshot();
    await sql`update categories set audience = 'staff' where id = (select category_id from threads where id = ${secret.id})`;
    await replyToThread(staff, secret.id, { body: "Marker-of-a-secret", submissionId: newId() });
    expect(await missedLines(guest, asOf, [])).toEqual({ lines: [], gone: [] });
    for (const ids of [null, "all", [1, {}, "x' or true --"], Array(5_000).fill("x")])
      expect(await missedLines(guest, asOf, ids)).toEqual({ lines: [], gone: [] });
    expect(await missedLines(guest, "1:1:1;", [secret.id])).toEqual({ lines: [], gone: [] });
  });
});

async function openingOf(threadId: string): Promise<string> {
  const [post] = await sql`select id from posts where thread_id = ${threadId} and number = 1`;
  return post!.id as string;
}
