import { beforeAll, describe, expect, it } from "vitest";
import { changeAnswers, readAnswers } from "~/domain/ideas/answering.server";
import { listIdeas } from "~/domain/ideas/browsing.server";
import { enterChallenge } from "~/domain/ideas/challenges/entering.server";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { moveIdeaBack, moveIdeasBack } from "~/domain/ideas/moving-back.server";
import { readMoveChoices } from "~/domain/ideas/moving-choices.server";
import { moveIdea, moveIdeas } from "~/domain/ideas/moving.server";
import { readRoadmap } from "~/domain/ideas/roadmap.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { suggestFor } from "~/domain/ideas/suggesting.server";
import { suggestionQueue } from "~/domain/ideas/suggestions.server";
import { readView } from "~/domain/ideas/triage";
import { tellDecisions } from "~/domain/ideas/telling.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { readNotifications } from "~/domain/notifications/reading.server";
import { search } from "~/domain/search/searching.server";
import { deliverAll } from "~/events/deliver.server";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { board, challenge, guest, idea, people, person, post, refused, standing } from "./arrange";

const { sql } = useDatabase();
let author: Person, product: Person, member: Person, insider: Person;
let segment: string;

beforeAll(async () => {
  segment = newId();
  await sql`insert into segments ${sql({ id: segment, name: "Movers", rule: sql.json({}) })}`;
  author = await person(sql);
  product = await person(sql, { role: "product" });
  member = await person(sql);
  insider = { ...(await person(sql)), segmentIds: [segment] };
  await sql`insert into segment_members ${sql({ segment_id: segment, customer_id: insider.customerId })}`;
});

const boardOf = async (id: string) =>
  (await sql`select board_id from threads where id = ${id}`)[0]!.board_id as string;
const slugOf = async (id: string) => (await sql`select slug from boards where id = ${id}`)[0]!.slug as string;

/** Every row that has to do with these ideas, as text; but for what only goes up, and what says that it happened. */
async function everything(ids: string[]) {
  const rows = (table: string, column: string) =>
    sql`select (to_jsonb(x) - 'version' - 'wordings_version')::text as row from ${sql(table)} x where ${sql(column)} = any(${ids}) order by 1`;
  return Promise.all([
    rows("threads", "id"),
    rows("ideas", "thread_id"),
    rows("votes", "idea_id"),
    rows("posts", "thread_id"),
    rows("thread_tags", "thread_id"),
    rows("idea_status_changes", "idea_id"),
    rows("idea_merges", "idea_id"),
    rows("idea_looks", "idea_id"),
    rows("release_ideas", "idea_id"),
    rows("subscriptions", "subject_id"),
    rows("notifications", "thread_id"),
  ]);
}

describe("moving an idea to another board", () => {
  it("takes its votes, words and address along, and is seen at once wherever ideas are", async () => {
    const [here, there] = [await board(sql), await board(sql)];
    const wish = await idea(sql, author, {
      boardId: here,
      title: "Zwollish wheels for wagons",
      status: "planned",
    });
    await voteForIdea(member, wish);
    await moveIdea(product, wish, { boardId: there, from: here });
    const listed = async (boardId: string) =>
      (await listIdeas(guest, { order: "new", board: await slugOf(boardId) })).ideas.map(({ id }) => id);
    expect(await listed(here)).toEqual([]);
    expect(await listed(there)).toEqual([wish]);
    const columns = await readRoadmap(guest, { board: await slugOf(there) });
    expect(columns.flatMap(({ ideas }) => ideas.map(({ id }) => id))).toEqual([wish]);
    expect(await standing(sql, wish)).toMatchObject({ counter: 1, votes: 1, status: "planned" });
    const [line] =
      await sql`select action, reason, data from audit_log where subject_id = ${wish} and action = 'idea.moved'`;
    expect(line!.data).toMatchObject({ title: "Zwollish wheels for wagons", into: "App" });
  });

  it("asks for a yes where others would read it than before, and not where the readers are the same", async () => {
    const [open, closed] = [await board(sql), await board(sql, "members")];
    const wish = await idea(sql, author, { boardId: open });
    const move = { boardId: closed };
    await expect(moveIdea(product, wish, move)).rejects.toMatchObject(
      refused("moving:refusal.other_readers", 409),
    );
    expect(await boardOf(wish)).toBe(open);
    await moveIdea(product, wish, { ...move, otherReaders: true });
    await expect(moveIdea(product, wish, { boardId: open })).rejects.toMatchObject(
      refused("moving:refusal.other_readers", 409),
    );
    await moveIdea(product, wish, { boardId: await board(sql, "members") });
  });

  it("says before it is done who would lose sight of it: voters, followers, its author", async () => {
    const here = await board(sql);
    const narrower = await board(sql, "segment", segment);
    const wider = await board(sql, "public");
    const wish = await idea(sql, author, { boardId: here });
    const wording = await idea(sql, author, { boardId: here });
    for (const voter of [...(await people(sql, 2)), insider, product]) await voteForIdea(voter, wish);
    await voteForIdea(member, wording);
    const follower = await person(sql);
    for (const who of [follower, member, insider])
      await sql`insert into subscriptions ${sql({ customer_id: who.customerId, subject_type: "thread", subject_id: wish, level: "watching" })}`;
    await mergeIdeas(product, wording, wish, "The same wish.");
    const { choices } = await readMoveChoices(product, wish);
    const of = (id: string) => choices.find((choice) => choice.board.id === id);
    expect(of(narrower)).toMatchObject({
      voters: 3,
      followers: 1,
      author: true,
      otherReaders: true,
      more: false,
      wordings: { go: 1, stay: 0 },
    });
    expect(of(wider)).toMatchObject({
      voters: 0,
      followers: 0,
      author: false,
      otherReaders: false,
      more: false,
    });
  });

  it("shows it to nobody any more whom the new board is closed to: no page, list, search or bell, and no news of it", async () => {
    const [open, closed] = [await board(sql), await board(sql, "segment", segment)];
    const wish = await idea(sql, author, { boardId: open, title: "Marker of the moved wish" });
    const colleague = await person(sql, { role: "agent" });
    for (const voter of [member, insider, colleague]) await voteForIdea(voter, wish);
    await sql`insert into subscriptions ${sql({ customer_id: member.customerId, subject_type: "thread", subject_id: wish, level: "watching" })}`;
    await deliverAll();
    await moveIdea(product, wish, { boardId: closed, otherReaders: true, note: "Marker of a reason" });
    await changeIdeaStatus(product, wish, { from: "new", status: "planned", note: "Marker of a decision" });
    await sql`update idea_status_changes set tell_at = now() - interval '1 second' where idea_id = ${wish}`;
    await tellDecisions();
    await deliverAll();
    const told = async (who: Person) =>
      (
        await sql`select kind from notifications where customer_id = ${who.customerId} and thread_id = ${wish}`
      ).map(({ kind }) => kind as string);
    expect(await told(insider)).toEqual(["idea_status"]);
    expect(await told(member)).toEqual([]);
    expect(await told(author)).toEqual([]);
    const found = async (who: typeof guest | Person) =>
      (await search(who, { q: "moved wish marker" })).hits.map(({ line }) => line.id);
    expect(await found(insider)).toContain(wish);
    for (const who of [guest, member, author]) {
      expect((await listIdeas(who, { order: "new" })).ideas.map(({ id }) => id)).not.toContain(wish);
      expect(await found(who)).not.toContain(wish);
    }
    expect(JSON.stringify(await readNotifications(member, null))).not.toContain("Marker");
    await expect(voteForIdea(await person(sql), wish)).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    expect(await standing(sql, wish)).toMatchObject({ counter: 3, votes: 3 });
  });

  it("tells its author once, with the reason; and no more, if it is undone before he has read of it", async () => {
    const [here, there] = [await board(sql), await board(sql)];
    const wish = await idea(sql, author, { boardId: here });
    const wording = await idea(sql, author, { boardId: here });
    await mergeIdeas(product, wording, wish, "The same wish.");
    const bells = () =>
      sql`select data->>'note' as note from notifications where thread_id = ${wish} and kind = 'idea_moved' order by created_at`;
    const move = { boardId: there, note: "It is about the app." };
    const first = await moveIdea(product, wish, move);
    await deliverAll();
    await deliverAll();
    expect(await bells()).toEqual([{ note: "It is about the app." }]);
    const { notifications } = await readNotifications(author, null);
    expect(notifications[0]).toMatchObject({ kind: "idea_moved", board: { en: "App" } });
    await moveIdeaBack(product, first.moveId);
    await deliverAll();
    expect(await bells()).toEqual([]);
    const second = await moveIdea(product, wish, move);
    await deliverAll();
    await sql`update notifications set read_at = now() where thread_id = ${wish}`;
    await moveIdeaBack(product, second.moveId);
    await deliverAll();
    expect(await bells()).toHaveLength(2);
    expect(
      await sql`select 1 from notifications where thread_id = ${wording} and kind = 'idea_moved'`,
    ).toEqual([]);
  });

  it("takes its other wordings along, but for those that more people could read then", async () => {
    const [open, closed, staff] = [await board(sql), await board(sql, "members"), await board(sql, "staff")];
    const wish = await idea(sql, author, { boardId: open });
    const [near, secret] = [
      await idea(sql, author, { boardId: open }),
      await idea(sql, author, { boardId: staff }),
    ];
    await mergeIdeas(product, near, wish, "The same wish.");
    await mergeIdeas(product, secret, wish, "The same wish.");
    const { choices } = await readMoveChoices(product, wish);
    expect(choices.find((choice) => choice.board.id === closed)).toMatchObject({
      wordings: { go: 1, stay: 1 },
    });
    const { moveId } = await moveIdea(product, wish, { boardId: closed, otherReaders: true });
    expect([await boardOf(wish), await boardOf(near), await boardOf(secret)]).toEqual([
      closed,
      closed,
      staff,
    ]);
    await moveIdeaBack(product, moveId);
    expect([await boardOf(wish), await boardOf(near), await boardOf(secret)]).toEqual([open, open, staff]);
    await expect(moveIdea(product, near, { boardId: closed, otherReaders: true })).rejects.toMatchObject(
      refused("moving:refusal.joined", 409),
    );
  });

  it("keeps what its author answered to the former board, and asks what the new one asks", async () => {
    const field = (id: string, label: string, staffOnly = false) => ({
      ...{
        id,
        kind: "text",
        label: { en: label, fi: label },
        hint: { en: "", fi: "" },
        options: [],
        required: false,
        staffOnly,
      },
    });
    const [here, there] = [await board(sql), await board(sql)];
    const asks = async (id: string, ...fields: ReturnType<typeof field>[]) =>
      sql`update boards set fields = ${sql.json(fields)} where id = ${id}`;
    await asks(here, field("car-of-old", "Which car?"), field("worth-of-old", "What is it worth?", true));
    await asks(there, field("phone", "Which phone?"));
    const wish = await idea(sql, author, { boardId: here });
    await changeAnswers(author, wish, { "car-of-old": "A van", "worth-of-old": "Much" });
    const before = await readAnswers(author, wish);
    const { moveId } = await moveIdea(product, wish, { boardId: there });
    const read = async (who: Person | typeof guest) =>
      (await readAnswers(who, wish)).answered.map((one) => `${one.field.label.en} ${one.answer}`);
    expect(await read(author)).toEqual(["Which car? A van", "What is it worth? Much"]);
    expect(await read(guest)).toEqual(["Which car? A van"]);
    await changeAnswers(author, wish, { phone: "An old one" });
    expect(await read(guest)).toEqual(["Which phone? An old one", "Which car? A van"]);
    await moveIdeaBack(product, moveId);
    expect((await readAnswers(author, wish)).answered.slice(0, 2)).toEqual(before.answered);
  });

  it("is refused of an entry of a challenge, to a closed board, to where it stands, and from where it stands no more", async () => {
    const [here, there, old] = [await board(sql), await board(sql), await board(sql)];
    await sql`update boards set archived_at = now() where id = ${old}`;
    const wish = await idea(sql, author, { boardId: here });
    const refusals: [Parameters<typeof moveIdea>[2], string, number][] = [
      [{ boardId: here }, "there_already", 422],
      [{ boardId: old }, "board_archived", 409],
      [{ boardId: there, from: there }, "moved_meanwhile", 409],
    ];
    for (const [move, code, status] of refusals)
      await expect(moveIdea(product, wish, move)).rejects.toMatchObject(
        refused(`moving:refusal.${code}`, status),
      );
    await expect(moveIdea(product, wish, { boardId: newId() })).rejects.toMatchObject(
      refused("errors:bad_choice", 422),
    );
    const slug = `moved-${newId()}`;
    const calledOff = await challenge(sql, product, { slug, boardId: here });
    await enterChallenge(author, slug, wish);
    await expect(moveIdea(product, wish, { boardId: there })).rejects.toMatchObject(
      refused("moving:refusal.challenge", 409),
    );
    await sql`update challenges set cancelled_at = now() where id = ${calledOff}`;
    await moveIdea(product, wish, { boardId: there });
  });

  it("is not for members, nor for staff of other work; one that is gone is not there", async () => {
    const wish = await idea(sql, author);
    const boardId = await board(sql);
    const agent = await person(sql, { role: "agent" });
    for (const [who, code, status] of [
      [member, "errors:not_found", 404],
      [author, "errors:not_found", 404],
      [agent, "errors:not_your_role", 403],
    ] as const) {
      await expect(moveIdea(who, wish, { boardId })).rejects.toMatchObject(refused(code, status));
      await expect(moveIdeas(who, [wish], { boardId })).rejects.toMatchObject(refused(code, status));
      await expect(readMoveChoices(who, wish)).rejects.toMatchObject(refused(code, status));
    }
    await sql`update threads set deleted_at = now() where id = ${wish}`;
    await expect(moveIdea(product, wish, { boardId })).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
  });

  it("makes a pair that waits to be judged say no longer that both stand on one board", async () => {
    const here = await board(sql);
    const one = await idea(sql, author, { boardId: here, title: "Quibbling hubcaps rattle in winter" });
    const other = await idea(sql, author, { boardId: here, title: "Quibbling hubcaps rattle in winters" });
    await suggestFor(one);
    const said = async () => {
      const [row] = await sql`select reasons->'sameBoard' as same from merge_suggestions
        where ${one}::uuid in (idea_id, other_id) and ${other}::uuid in (idea_id, other_id)`;
      return row!.same as boolean;
    };
    expect(await said()).toBe(true);
    await moveIdea(product, one, { boardId: await board(sql) });
    await suggestFor(one);
    expect(await said()).toBe(false);
    expect((await suggestionQueue(product)).count).toBeGreaterThan(0);
  });
});

describe("moving many", () => {
  it("moves each by itself: what is refused holds up none of the others, and all go back in one go", async () => {
    const [here, there, narrow] = [await board(sql), await board(sql), await board(sql, "members")];
    const [a, b] = [await idea(sql, author, { boardId: here }), await idea(sql, author, { boardId: here })];
    const other = await idea(sql, author, { boardId: narrow });
    const joined = await idea(sql, author, { boardId: here });
    await mergeIdeas(product, joined, b, "The same wish.");
    const ids = [a, b, other, joined, a];
    const { batchId, changed, refused: not } = await moveIdeas(product, ids, { boardId: there });
    expect(changed).toEqual([a, b]);
    expect(not.map(({ id, code }) => [id, code])).toEqual([
      [other, "moving:refusal.other_readers"],
      [joined, "moving:refusal.joined"],
    ]);
    expect(await moveIdeasBack(product, batchId)).toBe(2);
    expect([await boardOf(a), await boardOf(b), await boardOf(joined)]).toEqual([here, here, here]);
    expect(await moveIdeasBack(product, batchId)).toBe(0);
  });

  it("tells an author of several once, with how many, and once of their way back, if he had read of it", async () => {
    const [here, there] = [await board(sql), await board(sql)];
    const writer = await person(sql);
    const ids = [
      await idea(sql, writer, { boardId: here }),
      await idea(sql, writer, { boardId: here }),
      await idea(sql, author, { boardId: here }),
    ];
    const bells = async () =>
      (await readNotifications(writer, null)).notifications.map(({ kind, moved }) => [kind, moved]);
    const first = await moveIdeas(product, ids, { boardId: there, note: "Together." });
    await deliverAll();
    expect(await bells()).toEqual([["idea_moved", 2]]);
    await moveIdeasBack(product, first.batchId);
    await deliverAll();
    expect(await bells()).toEqual([]);
    const second = await moveIdeas(product, ids, { boardId: there });
    await deliverAll();
    await sql`update notifications set read_at = now() where customer_id = ${writer.customerId}`;
    await moveIdeasBack(product, second.batchId);
    await deliverAll();
    expect(await bells()).toEqual([
      ["idea_moved", 2],
      ["idea_moved", 1],
    ]);
  });

  it("leaves alone what has left the view that was chosen", async () => {
    const [here, there] = [await board(sql), await board(sql)];
    const [stays, goes] = [
      await idea(sql, author, { boardId: here }),
      await idea(sql, author, { boardId: here }),
    ];
    const within = readView(new URLSearchParams(`layout=list&board=${await slugOf(here)}`));
    await moveIdea(product, stays, { boardId: there });
    const { changed, refused: not } = await moveIdeas(product, [stays, goes], {
      boardId: await board(sql),
      within,
    });
    expect(changed).toEqual([goes]);
    expect(not).toEqual([{ id: stays, code: "triaging:refusal.left_view" }]);
  });
});

describe("taking a move back", () => {
  it("leaves every row as it was, whatever was moved and wherever to", async () => {
    const audiences = ["public", "members", "staff", "segment"] as const;
    const boards = await Promise.all(
      audiences.map((audience) => board(sql, audience, audience === "segment" ? segment : undefined)),
    );
    for (let round = 0; round < 16; round++) {
      const here = boards[round % 4]!;
      const there = boards[(round + 1 + Math.floor(round / 4)) % 4]!;
      if (here === there) continue;
      const wish = await idea(sql, author, { boardId: here, status: round % 3 ? "new" : "planned" });
      const wordings = await Promise.all(
        boards.slice(0, (round % 4) + 1).map((boardId) => idea(sql, author, { boardId })),
      );
      const staff = await people(sql, 3, { role: "agent" });
      for (const voter of staff) await voteForIdea(voter, round % 2 ? wish : wordings[0]!).catch(() => {});
      for (const wording of wordings) await mergeIdeas(product, wording, wish, "The same wish.");
      await deliverAll();
      const before = await everything([wish, ...wordings]);
      const { moveId } = await moveIdea(product, wish, {
        boardId: there,
        otherReaders: true,
        note: "Elsewhere.",
      });
      expect(await everything([wish, ...wordings])).not.toEqual(before);
      if (round % 2) await deliverAll();
      await moveIdeaBack(product, moveId);
      await deliverAll();
      expect(await everything([wish, ...wordings])).toEqual(before);
    }
  });

  it("goes from the last one back, is done once by two at once, and is refused once it was joined with another", async () => {
    const [a, b, c] = [await board(sql), await board(sql), await board(sql)];
    const wish = await idea(sql, author, { boardId: a });
    const first = await moveIdea(product, wish, { boardId: b });
    const second = await moveIdea(product, wish, { boardId: c });
    await expect(moveIdeaBack(product, first.moveId)).rejects.toMatchObject(
      refused("moving:refusal.undo_later_first", 409),
    );
    const outcomes = await Promise.allSettled([1, 2].map(() => moveIdeaBack(product, second.moveId)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await boardOf(wish)).toBe(b);
    const other = await idea(sql, author, { boardId: b });
    await mergeIdeas(product, wish, other, "The same wish.");
    await expect(moveIdeaBack(product, first.moveId)).rejects.toMatchObject(
      refused("moving:refusal.joined", 409),
    );
    await unmergeIdea(product, wish);
    await moveIdeaBack(product, first.moveId);
    expect(await boardOf(wish)).toBe(a);
  });

  it("shows nobody what was written since to fewer", async () => {
    const [open, closed] = [await board(sql), await board(sql, "staff")];
    const wish = await idea(sql, author, { boardId: open });
    const { moveId } = await moveIdea(product, wish, { boardId: closed, otherReaders: true });
    await post(sql, wish, product, 2, "Said among staff");
    await sql`update threads set last_post_number = 2 where id = ${wish}`;
    await expect(moveIdeaBack(product, moveId)).rejects.toMatchObject(
      refused("moving:refusal.undo_widens", 409),
    );
    expect(await boardOf(wish)).toBe(closed);
  });

  it("keeps what people did meanwhile, and leaves where it is what was moved or parted and moved again", async () => {
    const [a, b, c] = [await board(sql), await board(sql), await board(sql)];
    const [wish, wording] = [
      await idea(sql, author, { boardId: a }),
      await idea(sql, author, { boardId: a }),
    ];
    await mergeIdeas(product, wording, wish, "The same wish.");
    const { moveId } = await moveIdea(product, wish, { boardId: b });
    await voteForIdea(member, wish);
    await unmergeIdea(product, wording);
    await moveIdea(product, wording, { boardId: c });
    await moveIdeaBack(product, moveId);
    expect([await boardOf(wish), await boardOf(wording)]).toEqual([a, c]);
    expect(await standing(sql, wish)).toMatchObject({ counter: 1, votes: 1 });
  });
});

describe("moving while others act", () => {
  it("and votes crossing it: whoever may not see it any more has no vote from after the move", async () => {
    let refusedOnce = false;
    for (let round = 0; round < 8; round++) {
      const [open, closed] = [await board(sql), await board(sql, "staff")];
      const wish = await idea(sql, author, { boardId: open });
      const voters = await people(sql, 12);
      // A lock that all of them wait for: the votes were asked for before the move, and come after it.
      const waiting = sql.begin(async (tx) => {
        await tx`select 1 from ideas where thread_id = ${wish} for update`;
        const move = moveIdea(product, wish, { boardId: closed, otherReaders: true });
        await new Promise((done) => setTimeout(done, 60));
        const votes = voters.map((voter) => voteForIdea(voter, wish));
        const all = Promise.allSettled([move, ...votes]);
        await new Promise((done) => setTimeout(done, 60));
        return { all };
      });
      const [moved, ...votes] = await (await waiting).all;
      expect(moved!.status).toBe("fulfilled");
      const given = votes.filter(({ status }) => status === "fulfilled").length;
      refusedOnce ||= given < voters.length;
      const [late] =
        await sql`select count(*)::int as n from events e where e.thread_id = ${wish} and e.type = 'idea.voted'
        and e.room_version > (select room_version from events where thread_id = ${wish} and type = 'idea.moved')`;
      expect(late!.n).toBe(0);
      expect(await standing(sql, wish)).toMatchObject({ counter: given, votes: given });
    }
    expect(refusedOnce).toBe(true);
  });

  it("and a merge crossing it leave the whole set where its readers may read it", async () => {
    for (let round = 0; round < 8; round++) {
      const [open, closed] = [await board(sql), await board(sql, "members")];
      const [wish, wording] = [
        await idea(sql, author, { boardId: open }),
        await idea(sql, author, { boardId: open }),
      ];
      const [moved, merged] = await Promise.allSettled([
        moveIdea(product, wish, { boardId: closed, otherReaders: true }),
        round % 2
          ? mergeIdeas(product, wording, wish, "The same wish.")
          : mergeIdeas(product, wish, wording, "The same wish."),
      ]);
      expect(merged!.status).toBe("fulfilled");
      if (round % 2) expect(moved!.status).toBe("fulfilled");
      const [row] =
        await sql`select board_id, (select count(*)::int from idea_moves where idea_id = ${wish}) as moves
        from threads where id = ${wish}`;
      const went = moved!.status === "fulfilled";
      expect(row).toEqual({ board_id: went ? closed : open, moves: went ? 1 : 0 });
      expect([open, closed]).toContain(await boardOf(wording));
    }
  });

  it("and a decision, another move and an entry into a challenge crossing it end in a state that each would allow", async () => {
    for (let round = 0; round < 8; round++) {
      const [here, there, third] = [await board(sql), await board(sql), await board(sql)];
      const slug = `crossing-${newId()}`;
      await challenge(sql, product, { slug, boardId: here });
      const wish = await idea(sql, author, { boardId: here });
      const [one, other, decided, entered] = await Promise.allSettled([
        moveIdea(product, wish, { boardId: there, from: here }),
        moveIdea(product, wish, { boardId: third, from: here }),
        changeIdeaStatus(product, wish, {
          from: "new",
          status: "planned",
          note: "Decided at the same time.",
        }),
        enterChallenge(author, slug, wish),
      ]);
      expect(decided!.status).toBe("fulfilled");
      const moves = [one!, other!].filter(({ status }) => status === "fulfilled").length;
      expect(moves + (entered!.status === "fulfilled" ? 1 : 0)).toBe(1);
      expect((await boardOf(wish)) === here).toBe(moves === 0);
    }
  });
});
