import type { Socket } from "socket.io-client";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { suspendLogin } from "~/domain/customers/access.server";
import { record, transact } from "~/events/record.server";
import { startThread } from "~/domain/community/starting.server";
import { replyToThread } from "~/domain/community/posting.server";
import type { Person } from "~/platform/actor";
import { sha256, startSession } from "~/platform/auth.server";
import { newId } from "~/platform/ids";
import type { ListMessage, OwnVoteNow, ThreadMessage } from "~/realtime/messages";
import { person } from "../cases/arrange";
import { board, challenge } from "../community/arrange";
import { boardSettings, guest, idea } from "../ideas/arrange";
import { editPost } from "~/domain/community/editing.server";
import { retitleThread } from "~/domain/community/retitling.server";
import { readChallenge } from "~/domain/ideas/challenges/reading.server";
import { moveIdeaBack } from "~/domain/ideas/moving-back.server";
import { moveIdea } from "~/domain/ideas/moving.server";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { hidePost, restorePost } from "~/domain/moderation/hiding.server";
import { deleteThread, undeleteThread } from "~/domain/moderation/threads/deleting.server";
import { changeBoard, createBoard } from "~/domain/places/boards/changing.server";
import { tendChallenge } from "~/domain/ideas/challenges/arranging.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { voteOnBehalf } from "~/domain/ideas/voting-for.server";
import { useDatabase } from "../../support/database";
import { useSockets } from "./live-house";

const { sql } = useDatabase();
const { socketOf } = useSockets();

const join = (socket: Socket, room: string) =>
  new Promise<number | null>((resolve) =>
    socket.emit("join", room, (version: number | null) => resolve(version)),
  );

const next = <T>(socket: Socket, kind: string, ms = 1_000) =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${kind} within ${ms} ms`)), ms);
    socket.once(kind, (message: T) => (clearTimeout(timer), resolve(message)));
  });

const silent = (socket: Socket, kind: string, ms = 700) =>
  new Promise<void>((resolve, reject) => {
    socket.once(kind, (message: unknown) => reject(new Error(`heard ${JSON.stringify(message)}`)));
    setTimeout(resolve, ms);
  });

async function threadIn(audience: "public" | "members" | "staff", author: Person): Promise<string> {
  const categoryId = newId();
  const words = { en: audience, fi: audience };
  await db.insert(categories).values({
    id: categoryId,
    slug: `c-${categoryId.slice(-12)}`,
    name: words,
    description: words,
    colour: "lake",
    icon: "leaf",
    audience,
  });
  const thread = await startThread(author, {
    kind: "question",
    categoryId,
    title: "Is this heard by all?",
    body: "Marker-7341.",
    submissionId: newId(),
  });
  return thread.id;
}

describe("a thread's room", () => {
  it("is entered so that no news fall between its version and what is heard from then on", async () => {
    const [asker, helper] = [await person("member"), await person("member")];
    for (let round = 0; round < 12; round++) {
      const threadId = await threadIn("public", asker);
      const socket = await socketOf(null);
      let known = 0;
      socket.on("thread", ({ version }: ThreadMessage) => (known = Math.max(known, version)));
      const written = replyToThread(helper, threadId, {
        body: "At that very moment.",
        submissionId: newId(),
      });
      await new Promise((resolve) => setTimeout(resolve, round * 2));
      const joined = (await join(socket, `thread:${threadId}`))!;
      await written;
      await expect.poll(() => Math.max(known, joined), { timeout: 2_000 }).toBe(1);
    }
  });

  it("gives a new post, rendered and whole, to everyone in it within a second", async () => {
    const [asker, helper] = [await person("member"), await person("member")];
    const threadId = await threadIn("public", asker);
    const guestSocket = await socketOf(null);
    expect(await join(guestSocket, `thread:${threadId}`)).toBe(0);
    const heard = next<ThreadMessage>(guestSocket, "thread");
    await replyToThread(helper, threadId, { body: "Yes, **all**.", submissionId: newId() });
    const message = await heard;
    expect(message).toMatchObject({
      threadId,
      from: 0,
      version: 1,
      head: { replyCount: 1, lastPostNumber: 2 },
    });
    expect(message.posts).toHaveLength(1);
    expect(message.posts[0]).toMatchObject({ number: 2, author: { customerId: helper.customerId } });
    expect(message.posts[0]!.html).toContain("<strong>all</strong>");
    expect(JSON.stringify(message)).not.toContain(helper.email);
  });

  it("opens only to those who may see the thread", async () => {
    const staff = await person("moderator");
    const member = await person("member");
    const secret = await threadIn("staff", staff);
    const inner = await threadIn("members", staff);
    const [guestSocket, memberSocket, staffSocket] = [
      await socketOf(null),
      await socketOf(member),
      await socketOf(staff),
    ];
    const doors = async (room: string) => [
      await join(guestSocket, room),
      await join(memberSocket, room),
      await join(staffSocket, room),
    ];
    expect(await doors(`thread:${secret}`)).toEqual([null, null, 0]);
    expect(await doors(`thread:${inner}`)).toEqual([null, 0, 0]);
    expect(await doors("desk")).toEqual([null, null, null]);
    for (const odd of [
      "person:" + staff.customerId,
      "thread:1",
      "thread:",
      "__proto__",
      "list:staff",
      "session:x",
      7,
      null,
      { toString: 1 },
    ]) {
      expect(await join(guestSocket, odd as string)).toBeNull();
    }
  });

  it("of a challenge opens to those who see its page, and says when the page has changed", async () => {
    const [staff, member] = [await person("product"), await person("member")];
    const slug = `c-${newId()}`;
    const id = await challenge(sql, staff, { slug, boardId: await board(sql, "members") });
    const draft = await challenge(sql, staff, {
      slug: `${slug}-draft`,
      boardId: await board(sql),
      announced: false,
    });
    const [outside, inside, product] = [await socketOf(null), await socketOf(member), await socketOf(staff)];
    expect(await join(outside, `challenge:${id}`)).toBeNull();
    expect(await join(inside, `challenge:${draft}`)).toBeNull();
    expect(await join(product, `challenge:${draft}`)).toBe(0);
    expect(await join(inside, `challenge:${id}`)).toBe(0);
    const heard = next<string>(inside, "refresh");
    const quiet = silent(outside, "refresh");
    await tendChallenge(staff, slug, "cancel");
    expect(await heard).toBe(`challenge:${id}`);
    await quiet;
  });

  it("of a challenge and of all of them say within a second that an entry has gone, is back, reads otherwise or is joined with another", async () => {
    const [staff, author] = [await person("admin"), await person("member")];
    const slug = `c-${newId()}`;
    const boardId = await board(sql);
    const id = await challenge(sql, staff, { slug, boardId });
    const entry = await idea(sql, author, { boardId });
    const other = await idea(sql, author, { boardId });
    await sql`insert into challenge_entries ${sql({ challenge_id: id, idea_id: entry })}`;
    const [post] = await sql`select id from posts where thread_id = ${entry}`;
    const postId = post!.id as string;
    const [onPage, onList] = [await socketOf(null), await socketOf(null)];
    expect(await join(onPage, `challenge:${id}`)).toBe(0);
    expect(await join(onList, "challenges")).toBe(0);
    const deeds: [string, () => Promise<unknown>, string[]][] = [
      ["hidden", () => hidePost(staff, postId, "Not for here."), []],
      ["shown", () => restorePost(staff, postId), [entry]],
      ["deleted", () => deleteThread(staff, entry), []],
      ["brought back", () => undeleteThread(staff, entry), [entry]],
      ["retitled", () => retitleThread(staff, entry, { title: "Quite another", tags: [] }), [entry]],
      ["edited", () => editPost(author, postId, "In other words."), [entry]],
      ["joined", () => mergeIdeas(staff, entry, other, "The same."), [entry]],
      ["taken apart", () => unmergeIdea(staff, entry), [entry]],
    ];
    for (const [what, deed, list] of deeds) {
      const heard = [next<string>(onPage, "refresh"), next<string>(onList, "refresh")];
      await deed();
      expect(await Promise.all(heard), what).toEqual([`challenge:${id}`, "challenges"]);
      const page = await readChallenge(guest, slug);
      expect(
        page.list.map((line) => line.id),
        what,
      ).toEqual(list);
      expect(page.entries, what).toBe(list.length);
      // News of the same deed may come in two.
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });

  it("of a challenge closes to those whom its board is no longer for, and their pages hear that and no more", async () => {
    const [staff, member] = [await person("admin"), await person("member")];
    const settings = boardSettings();
    const boardId = await createBoard(staff, settings);
    const slug = `c-${newId()}`;
    const id = await challenge(sql, staff, { slug, boardId });
    const [outside, inside] = [await socketOf(null), await socketOf(member)];
    for (const socket of [outside, inside]) expect(await join(socket, `challenge:${id}`)).toBe(0);
    const heard = [next(outside, "refresh"), next(inside, "refresh")];
    await changeBoard(staff, boardId, { ...settings, audience: "members" });
    expect(await Promise.all(heard)).toEqual([`challenge:${id}`, `challenge:${id}`]);
    await expect(readChallenge(guest, slug)).rejects.toMatchObject({ status: 404 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = next(inside, "refresh");
    const quiet = silent(outside, "refresh");
    await tendChallenge(staff, slug, "cancel");
    await again;
    await quiet;
  });

  it("lets nothing of a hidden place leak into the lists of those outside", async () => {
    const staff = await person("moderator");
    const [guestSocket, memberSocket, staffSocket] = [
      await socketOf(null),
      await socketOf(await person("member")),
      await socketOf(staff),
    ];
    // News of other threads may still be under way: what counts is who hears of this one.
    const threadsHeardBy = (socket: Socket) => {
      const ids: string[] = [];
      socket.on("list", (message: ListMessage) => ids.push(message.threadId));
      return ids;
    };
    const [byGuest, byMember, byStaff] = [guestSocket, memberSocket, staffSocket].map(threadsHeardBy);
    const secret = await threadIn("staff", staff);
    await expect.poll(() => byStaff, { timeout: 3_000 }).toContain(secret);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(byGuest).not.toContain(secret);
    expect(byMember).not.toContain(secret);
  });

  it("loses the line of an idea that was moved to where he can't read it, and says which it was and no more", async () => {
    const [author, product] = [await person("member"), await person("product")];
    const [open, members, staff] = [await board(sql), await board(sql, "members"), await board(sql, "staff")];
    const id = await idea(sql, author, { boardId: open, title: "Marker-5120 in a title" });
    const other = await idea(sql, author, { boardId: open });
    const sockets = {
      guest: await socketOf(null),
      member: await socketOf(author),
      staff: await socketOf(product),
    };
    const gone = (who: keyof typeof sockets) => heard[who].filter(([kind]) => kind === "gone");
    const lines = (who: keyof typeof sockets) =>
      heard[who].filter(([kind, line]) => kind === "list" && (line as ListMessage).threadId === id).length;
    const heard: Record<keyof typeof sockets, [string, unknown][]> = { guest: [], member: [], staff: [] };
    for (const who of ["guest", "member", "staff"] as const)
      sockets[who].onAny((kind: string, what: unknown) => heard[who].push([kind, what]));

    await moveIdea(product, id, { boardId: members, otherReaders: true, note: "Marker-5120 in a reason" });
    await expect.poll(() => gone("guest"), { timeout: 3_000 }).toEqual([["gone", id]]);
    await expect.poll(() => lines("member"), { timeout: 3_000 }).toBe(1);
    expect([gone("member"), lines("guest")]).toEqual([[], 0]);

    const { moveId } = await moveIdea(product, id, { boardId: staff, otherReaders: true });
    await expect.poll(() => gone("member"), { timeout: 3_000 }).toEqual([["gone", id]]);
    await expect.poll(() => lines("staff"), { timeout: 3_000 }).toBe(2);
    expect([gone("guest"), gone("staff")]).toEqual([[["gone", id]], []]);

    // Back again: its line says so to those who may read it once more, and to nobody else.
    await moveIdeaBack(product, moveId);
    await expect.poll(() => lines("member"), { timeout: 3_000 }).toBe(2);
    expect(gone("member")).toHaveLength(1);
    expect(lines("guest")).toBe(0);
    // Of an idea that stays with its readers nobody hears that it went.
    await moveIdea(product, other, { boardId: await board(sql) });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([gone("guest").length, gone("member").length, gone("staff").length]).toEqual([1, 1, 0]);
    expect(JSON.stringify(heard)).not.toContain("Marker-5120");
  });

  it("loses the line of what was hidden or deleted", async () => {
    const [author, moderator] = [await person("member"), await person("moderator")];
    const [hidden, deleted] = [await threadIn("public", author), await threadIn("public", author)];
    const [guestSocket, staffSocket] = [await socketOf(null), await socketOf(moderator)];
    const heard: string[][] = [[], []];
    [guestSocket, staffSocket].forEach((socket, i) => socket.on("gone", (id: string) => heard[i]!.push(id)));
    const [first] = await sql<
      { id: string }[]
    >`select id from posts where thread_id = ${hidden} and number = 1`;
    await hidePost(moderator, first!.id, "Not here.");
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual([[hidden], []]);
    await deleteThread(moderator, deleted, "Not here either.");
    await expect.poll(() => heard, { timeout: 3_000 }).toEqual([[hidden, deleted], [deleted]]);
  });

  it("shows out whoever loses the right to be there", async () => {
    const [author, moderator] = [await person("member"), await person("moderator")];
    const threadId = await threadIn("public", author);
    const guestSocket = await socketOf(null);
    await join(guestSocket, `thread:${threadId}`);
    await sql`update threads set hidden_at = now() where id = ${threadId}`;
    const payload = { threadId, postId: newId(), number: 1, authorId: author.customerId, reason: "spam" };
    await transact((tx) => record(tx, "post.hidden", payload, { actorId: moderator.customerId, threadId }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const quiet = silent(guestSocket, "thread");
    await replyToThread(moderator, threadId, { body: "Only staff read this now.", submissionId: newId() });
    await quiet;
  });

  it("hears a storm of votes as at most four messages a second, the last of them right", async () => {
    const author = await person("member");
    const ideaId = await idea(sql, author);
    const voters = await Promise.all(Array.from({ length: 40 }, () => person("member")));
    const guestSocket = await socketOf(null);
    await join(guestSocket, `thread:${ideaId}`);
    const heard: ThreadMessage[] = [];
    guestSocket.on("thread", (message: ThreadMessage) => heard.push(message));
    const started = Date.now();
    await Promise.all(voters.map((voter) => voteForIdea(voter, ideaId)));
    await Promise.all(voters.slice(0, 10).map((voter) => withdrawVote(voter, ideaId)));
    await expect.poll(() => heard.at(-1)?.head.idea?.voteCount, { timeout: 2_000 }).toBe(30);
    const seconds = (Date.now() - started) / 1_000;
    expect(heard.length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
  });
});

describe("a socket", () => {
  it("is refused to a page of another site", async () => {
    await expect(socketOf(null, { origin: "https://evil.example" })).rejects.toThrow();
    await expect(socketOf(null, { origin: "null" })).rejects.toThrow();
  });

  it("ends with its session within two seconds, and not with another of the same person", async () => {
    const one = await person("member");
    const cookie = (await startSession(one.userId, null)).split(";")[0]!;
    const ending = await socketOf(null, { cookie });
    const staying = await socketOf(one);
    const gone = next(ending, "disconnect", 2_000);
    const sessionId = sha256(cookie.split("=")[1]!);
    await transact((tx) =>
      record(
        tx,
        "customer.sessions_ended",
        { customerId: one.customerId, sessionId },
        { actorId: one.customerId },
      ),
    );
    await gone;
    expect(staying.connected).toBe(true);
    const all = next(staying, "disconnect", 2_000);
    await transact((tx) =>
      record(
        tx,
        "customer.sessions_ended",
        { customerId: one.customerId, sessionId: null },
        { actorId: one.customerId },
      ),
    );
    await all;
  });

  it("is told of a suspension before it is dropped, and no other's is", async () => {
    const [one, other] = [await person("member"), await person("member")];
    const [theirs, sockets] = [await socketOf(other), [await socketOf(one), await socketOf(one)]];
    const heard: unknown[] = [];
    theirs.on("suspended", () => heard.push("suspended"));
    const told = sockets.flatMap((socket) => [
      next(socket, "suspended", 2_000),
      next(socket, "disconnect", 2_000),
    ]);
    await transact((tx) => suspendLogin(tx, one.customerId, new Date(Date.now() + 60_000), other.customerId));
    await Promise.all(told);
    expect([theirs.connected, heard]).toEqual([true, []]);
  });

  it("tells its person how often the bell has rung, as it comes and from then on, and nobody else", async () => {
    const [one, other] = [await person("member"), await person("member")];
    const bellOf = async (who: Person) => {
      const rung: number[] = [];
      (await socketOf(who)).on("bell", (unread: number) => rung.push(unread));
      return rung;
    };
    const [mine, theirs] = [await bellOf(one), await bellOf(other)];
    await expect.poll(() => [mine, theirs]).toEqual([[0], [0]]);
    await sql`insert into notifications ${sql({ id: newId(), customer_id: one.customerId, kind: "reply", event_id: newId() })}`;
    await transact((tx) =>
      record(tx, "notification.added", { customerIds: [one.customerId] }, { actorId: null }),
    );
    await expect.poll(() => mine).toEqual([0, 1]);
    // What rang while he was cut off.
    const again = await bellOf(one);
    await expect.poll(() => again).toEqual([1]);
    expect(theirs).toEqual([0]);
  });

  it("tells its person of a vote of his, wherever he is and whoever gave it, and nobody else whose it is", async () => {
    const [author, voter, agent] = [await person("member"), await person("member"), await person("agent")];
    const ideaId = await idea(sql, author);
    const [phone, laptop] = [await socketOf(voter), await socketOf(voter)];
    const others = [await socketOf(null), await socketOf(author), await socketOf(agent)];
    await Promise.all([phone, laptop, ...others].map((socket) => join(socket, `thread:${ideaId}`)));
    const quiet = others.map((socket) => silent(socket, "voted", 1_500));
    const heard = () => Promise.all([phone, laptop].map((socket) => next<OwnVoteNow>(socket, "voted")));

    const given = heard();
    const { version } = await voteForIdea(voter, ideaId);
    expect(await given).toEqual(Array(2).fill({ ideaId, voted: true, voteCount: 1, version }));
    const taken = heard();
    await withdrawVote(voter, ideaId);
    expect(await taken).toEqual(Array(2).fill({ ideaId, voted: false, voteCount: 0, version: version + 1 }));
    const written = heard();
    await voteOnBehalf(agent, ideaId, {
      customerId: voter.customerId,
      source: "call",
      note: "He rang us.",
      importance: null,
    });
    expect(await written).toEqual(Array(2).fill({ ideaId, voted: true, voteCount: 1, version: version + 2 }));
    await Promise.all(quiet);
  });

  it("passes on who is typing to the others in the room, and takes it from nobody outside", async () => {
    const [one, other] = [await person("member", { displayName: "Aino" }), await person("member")];
    const threadId = await threadIn("public", one);
    const [a, b, outside] = [
      await socketOf(one),
      await socketOf(other),
      await socketOf(await person("member")),
    ];
    await Promise.all([join(a, `thread:${threadId}`), join(b, `thread:${threadId}`)]);
    const heard = new Promise<string>((resolve) =>
      b.once("typing", (_: string, who: { displayName: string }) => resolve(who.displayName)),
    );
    outside.emit("typing", threadId);
    a.emit("typing", threadId);
    expect(await heard).toBe("Aino");
  });
});
