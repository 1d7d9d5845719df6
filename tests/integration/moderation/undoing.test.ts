import { beforeAll, describe, expect, it } from "vitest";
import { assignCase } from "~/domain/cases/assignment.server";
import { escalateThread } from "~/domain/cases/escalation.server";
import { changePriority } from "~/domain/cases/status.server";
import { claimQuestion } from "~/domain/community/waiting.server";
import {
  changeChallenge,
  createChallenge,
  tendChallenge,
  type ChallengeForm,
} from "~/domain/ideas/challenges/arranging.server";
import { dismissJudge, inviteJudge } from "~/domain/ideas/challenges/judges.server";
import { askWinners, chooseWinner, unchooseWinner } from "~/domain/ideas/challenges/winners.server";
import { estimateIdea } from "~/domain/ideas/estimating.server";
import { addFinerStatus, giveFinerStatus } from "~/domain/ideas/finer-statuses.server";
import { mergeIdeas } from "~/domain/ideas/merging.server";
import { moveIdea } from "~/domain/ideas/moving.server";
import { giveIdeas } from "~/domain/ideas/owning.server";
import { publishRelease, withdrawRelease } from "~/domain/ideas/publishing.server";
import { changeRelease, createRelease, type ReleaseFields } from "~/domain/ideas/releasing.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { dismissSuggestion } from "~/domain/ideas/suggestions.server";
import { tagIdeas } from "~/domain/ideas/tagging-many.server";
import { linkToTracker } from "~/domain/ideas/tracking.server";
import { appeal } from "~/domain/moderation/appealing.server";
import { approvalQueue, refuseSubmission } from "~/domain/moderation/approving.server";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import { setTrust } from "~/domain/moderation/earning-trust.server";
import { dismissFlags, flagPost, flagQueue, holdFlagged } from "~/domain/moderation/flags.server";
import { hidePost, restorePost } from "~/domain/moderation/hiding.server";
import { imposeSanction } from "~/domain/moderation/sanctioning.server";
import { changeSetting } from "~/domain/moderation/settings.server";
import { mergeTags, renameTag } from "~/domain/moderation/tags/tending.server";
import { deleteThread } from "~/domain/moderation/threads/deleting.server";
import { moveThread } from "~/domain/moderation/threads/moving.server";
import { changeState, pinThread } from "~/domain/moderation/threads/states.server";
import { needsReason, undoableDeeds, undos, whyFinal, type Undo } from "~/domain/moderation/undoable";
import { findUndoable } from "~/domain/moderation/undoable.server";
import { unwatchWord, watchWord } from "~/domain/moderation/watched-words.server";
import { changeBoard, createBoard, stepBoard } from "~/domain/places/boards/changing.server";
import { changePlace, createPlace } from "~/domain/places/changing.server";
import { stepPlace } from "~/domain/places/ordering.server";
import type { PlaceFields } from "~/domain/places/place";
import { adjustPoints } from "~/domain/rewards/adjusting.server";
import { awardBadge } from "~/domain/rewards/giving.server";
import { arrangeSegment, removeSegment } from "~/domain/segments/arranging.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { undoDeed } from "../../../app/routes/desk/undo-deed.server";
import { useDatabase } from "../../support/database";
import { category, guest, idOfPost, outcomes, person, refused, thread } from "../community/arrange";
import { board, boardSettings, idea } from "../ideas/arrange";
import { installReference } from "../rewards/arrange";

const { sql, url } = useDatabase();
let admin: Person, moderator: Person, member: Person;
const why = "It was all a misunderstanding.";

beforeAll(async () => {
  await installReference(url);
  admin = await person(sql, { role: "admin" });
  moderator = await person(sql, { role: "moderator" });
  member = await person(sql);
});

const newest = async (actor = admin) => (await readAuditLog(actor, {})).lines[0]!;
const takeBack = async (actor: Person, lineId: string) =>
  undoDeed(actor, await findUndoable(actor, lineId), why);

async function tag(name: string): Promise<string> {
  const id = newId();
  await sql`insert into tags ${sql({ id, slug: name, name })}`;
  return id;
}

/** Rows of these tables, without what only says when. */
async function rows(table: string, id?: string, column = "id"): Promise<unknown> {
  return sql`select to_jsonb(x) - 'version' - 'updated_at' - 'status_changed_at' as x from ${sql(table)} x
    where ${id ? sql`${sql(column)} = ${id}` : sql`true`} order by x::text`;
}

const place = (about: Partial<PlaceFields> = {}): PlaceFields => ({
  slug: `undo-${newId().slice(-8)}`,
  name: { en: "Place", fi: "Alue" },
  description: { en: "A place", fi: "Alue" },
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
});

/** For each way of taking back: what is there first, the deed, and what must be as before when it is undone. */
type Case = () => Promise<{ deed: () => Promise<unknown>; state: () => Promise<unknown> }>;
const aThread = () => thread(sql, member, { replies: [member] });
const ofThread = (id: string) => () => rows("threads", id);

const cases: Record<Undo, Case> = {
  restore_post: async () => {
    const postId = await idOfPost(sql, await aThread(), 2);
    return {
      deed: () => hidePost(moderator, postId, "Hardly to the point."),
      state: () => rows("posts", postId),
    };
  },
  lift_sanction: async () => {
    const who = await person(sql);
    return {
      deed: () =>
        imposeSanction(moderator, who.customerId, {
          kind: "silence",
          rule: "abuse",
          message: why,
          days: 3,
          postId: null,
        }),
      state: () =>
        sql`select kind from sanctions where customer_id = ${who.customerId} and lifted_at is null and ends_at > now()`,
    };
  },
  trust_back: async () => ({
    deed: () => setTrust(moderator, member.customerId, { level: 4, reason: why }),
    state: () => sql`select trust_locked from customers where id = ${member.customerId}`,
  }),
  unwatch: async () => ({
    deed: () => watchWord(moderator, "undone word", "hold"),
    state: () => rows("watched_words"),
  }),
  watch_again: async () => {
    await watchWord(moderator, "redone word", "refuse");
    const [word] = await sql`select id from watched_words where expression = 'redone word'`;
    return {
      deed: () => unwatchWord(moderator, word!.id as string),
      state: () => sql`select expression, action from watched_words order by 1`,
    };
  },
  set_back: async () => ({
    deed: () => changeSetting(moderator, "auto_hide_reports", 7),
    state: async () =>
      (await sql`select value from settings where name = 'auto_hide_reports'`)[0] ?? { value: 3 },
  }),
  state_back: async () => {
    const id = await aThread();
    return { deed: () => changeState(moderator, id, "locked"), state: ofThread(id) };
  },
  operation_back: async () => {
    const id = await aThread();
    const categoryId = await category(sql);
    return { deed: () => moveThread(moderator, id, { categoryId }), state: ofThread(id) };
  },
  undelete: async () => {
    const id = await aThread();
    return { deed: () => deleteThread(moderator, id), state: ofThread(id) };
  },
  unmerge_tag: async () => {
    const id = await tag("sora");
    await tag("hiekka");
    return { deed: () => mergeTags(moderator, id, "hiekka"), state: () => rows("tags") };
  },
  rename_back: async () => {
    const id = await tag("piikki");
    return { deed: () => renameTag(moderator, id, "nasta"), state: () => rows("tags") };
  },
  place_back: async () => {
    const fields = place();
    const id = await createPlace(moderator, fields);
    return {
      deed: () => changePlace(moderator, id, { ...fields, audience: "members" }),
      state: () => rows("categories", id),
    };
  },
  segment_back: async () => {
    const id = await arrangeSegment(admin, null, { name: "Undone", rule: { language: "fi" } });
    return {
      deed: () => arrangeSegment(admin, id, { name: "Other", rule: { stages: ["member"] } }),
      state: () => rows("segments", id),
    };
  },
  segment_again: async () => {
    const id = await arrangeSegment(admin, null, { name: "Gone", rule: { language: "fi" } });
    return {
      deed: () => removeSegment(admin, id),
      state: () => sql`select name, rule from segments order by 1`,
    };
  },
  revoke_badge: async () => ({
    deed: () =>
      awardBadge(moderator, member.customerId, {
        badgeId: "thanks",
        citation: "Talked a stranger through a flat tyre.",
      }),
    state: () =>
      sql`select badge_id from badge_awards where customer_id = ${member.customerId} and revoked_at is null`,
  }),
  idea_back: async () => {
    const id = await idea(sql, member);
    return {
      deed: () =>
        changeIdeaStatus(admin, id, { from: "new", status: "planned", note: "We begin in spring." }),
      state: () => sql`select status from ideas where thread_id = ${id}`,
    };
  },
  ideas_apart: async () => {
    const [one, other] = [await idea(sql, member), await idea(sql, member)];
    return {
      deed: () => mergeIdeas(admin, one, other, "They wish the same."),
      state: async () =>
        sql`select i.status, i.canonical_id, i.vote_count, i.score, t.state from ideas i join threads t on t.id = i.thread_id
          where i.thread_id in (${one}, ${other}) order by i.thread_id`,
    };
  },
  board_before: async () => {
    const [wish, wording] = [await idea(sql, member), await idea(sql, member)];
    await mergeIdeas(admin, wording, wish, "They wish the same.");
    const boardId = await board(sql, "members");
    return {
      deed: () => moveIdea(admin, wish, { boardId, otherReaders: true }),
      state: () =>
        sql`select id, board_id, pinned_at, state from threads where id in (${wish}, ${wording}) order by id`,
    };
  },
  order_back: async () => {
    const parentId = await createPlace(moderator, place());
    await createPlace(moderator, place({ parentId }));
    const second = await createPlace(moderator, place({ parentId }));
    await sql`update categories set position = position * 10 + 3 where parent_id = ${parentId}`;
    return { deed: () => stepPlace(moderator, second, "up"), state: () => rows("categories") };
  },
  flags_again: async () => {
    const id = await aThread();
    const postId = await idOfPost(sql, id, 2);
    await flagPost(await person(sql), postId, { reason: "spam", note: "An advert" });
    await holdFlagged(moderator, postId);
    return {
      deed: () => dismissFlags(moderator, postId),
      state: async () => [
        await rows("flags", postId, "post_id"),
        await sql`select hidden_at is not null as hidden, hidden_reason, hidden_rule, hidden_by_id from posts where id = ${postId}`,
        (await flagQueue(moderator)).some((one) => one.postId === postId && one.held),
      ],
    };
  },
  submission_again: async () => {
    const id = newId();
    const fields = { body: "Buy my tyres." };
    const about = { id, customer_id: member.customerId, kind: "reply", thread_id: await aThread() };
    await sql`insert into held_submissions ${sql({ ...about, fields: sql.json(fields), reasons: ["links"], submission_id: newId() })}`;
    return {
      deed: () => refuseSubmission(moderator, id, "It reads like an advert."),
      state: async () => [
        await rows("held_submissions", id),
        (await approvalQueue(moderator)).some((one) => one.id === id),
      ],
    };
  },
  points_back: async () => ({
    deed: () => adjustPoints(moderator, member.customerId, { amount: 7, reason: why, submissionId: newId() }),
    state: async () =>
      (
        await sql`select balance, lifetime from point_balances where customer_id = ${member.customerId}`
      )[0] ?? {
        balance: 0,
        lifetime: 0,
      },
  }),
  board_back: async () => {
    const fields = boardSettings();
    const id = await createBoard(admin, fields);
    return {
      deed: () => changeBoard(admin, id, { ...fields, audience: "members" }),
      state: () => rows("boards", id),
    };
  },
  boards_back: async () => {
    await createBoard(admin, boardSettings());
    const second = await createBoard(admin, boardSettings());
    await sql`update boards set position = position * 10 + 3`;
    return { deed: () => stepBoard(admin, second, "up"), state: () => rows("boards") };
  },
  worker_back: async () => {
    const [agent, other] = [await person(sql, { role: "agent" }), await person(sql, { role: "agent" })];
    const { caseId, number } = await escalateThread(agent, await aThread(), {
      subject: "Wheels",
      priority: "normal",
    });
    const [opened] = await sql`select assignee_id from cases where id = ${caseId}`;
    const from = opened!.assignee_id as string | null;
    return {
      deed: () => assignCase(agent, number, { from, to: other.customerId }),
      state: () => sql`select assignee_id from cases where id = ${caseId}`,
    };
  },
  priority_back: async () => {
    const agent = await person(sql, { role: "agent" });
    const { caseId, number } = await escalateThread(agent, await aThread(), {
      subject: "Wheels",
      priority: "normal",
    });
    return {
      deed: () => changePriority(agent, number, "urgent"),
      state: () =>
        sql`select priority, first_response_due_at, resolution_due_at from cases where id = ${caseId}`,
    };
  },
  release_back: async () => {
    const id = await createRelease(admin, release);
    return {
      deed: () => changeRelease(admin, id, { ...release, audience: "staff", body: { en: "No.", fi: "Ei." } }),
      state: () => rows("releases", id),
    };
  },
  schedule_back: async () => {
    const id = await createRelease(admin, release);
    await publishRelease(admin, id, { at: inDays(2), ships: false });
    return {
      deed: () => publishRelease(admin, id, { at: inDays(3), ships: true }),
      state: () => rows("releases", id),
    };
  },
  release_again: async () => {
    const id = await createRelease(admin, release);
    await publishRelease(admin, id, { at: null, ships: false });
    return { deed: () => withdrawRelease(admin, id), state: () => rows("releases", id) };
  },
  challenge_back: async () => {
    const { slug, id, form } = await aChallenge();
    return {
      deed: () => changeChallenge(admin, slug, { ...form, closesAt: inDays(9), criteria: [] }),
      state: async () => [
        await rows("challenges", id),
        await sql`select name, weight, position from challenge_criteria where challenge_id = ${id} order by position`,
      ],
    };
  },
  challenge_goes_on: async () => {
    const { slug, id } = await aChallenge();
    return { deed: () => tendChallenge(admin, slug, "end"), state: () => rows("challenges", id) };
  },
  judge_off: async () => {
    const { slug, id } = await aChallenge();
    const judge = await person(sql);
    return {
      deed: () => inviteJudge(admin, slug, judge.handle),
      state: () => sql`select customer_id from challenge_judges where challenge_id = ${id}`,
    };
  },
  judge_again: async () => {
    const { slug, id } = await aChallenge();
    const judge = await person(sql);
    await inviteJudge(admin, slug, judge.handle);
    return {
      deed: () => dismissJudge(admin, slug, judge.customerId),
      state: () => sql`select customer_id from challenge_judges where challenge_id = ${id}`,
    };
  },
  winner_back: async () => {
    const { slug, id, ideaId } = await aChallenge("judged");
    const reason = { en: "It helps everybody.", fi: "Siitä on apua kaikille." };
    await chooseWinner(admin, slug, { ideaId, rank: 1, reason });
    return {
      deed: () => chooseWinner(admin, slug, { ideaId, rank: 2, reason: { ...reason, en: "It is cheap." } }),
      state: () => winners(id),
    };
  },
  winner_again: async () => {
    const { slug, id, ideaId } = await aChallenge("judged");
    await chooseWinner(admin, slug, { ideaId, rank: 1, reason: { en: "It helps.", fi: "Siitä on apua." } });
    return { deed: () => unchooseWinner(admin, slug, ideaId), state: () => winners(id) };
  },
  owner_back: async () => {
    const ideaId = await idea(sql, member);
    await giveIdeas(admin, [{ ideaId, ownerId: admin.customerId }]);
    const colleague = await person(sql, { role: "product" });
    return {
      deed: () => giveIdeas(admin, [{ ideaId, ownerId: colleague.customerId }]),
      state: () => sql`select owner_id from ideas where thread_id = ${ideaId}`,
    };
  },
  tags_back: async () => {
    const ideaId = await idea(sql, member);
    return {
      deed: () => tagIdeas(admin, [ideaId], { tag: "avaimet", deed: "add" }),
      state: () => sql`select tag_id from thread_tags where thread_id = ${ideaId}`,
    };
  },
  tracker_back: async () => {
    const ideaId = await idea(sql, member);
    await linkToTracker(admin, ideaId, { url: "https://tracker.example/1", label: "T-1" });
    return {
      deed: () => linkToTracker(admin, ideaId, null),
      state: () => sql`select url, label from idea_tracker_links where idea_id = ${ideaId}`,
    };
  },
  estimate_back: async () => {
    const ideaId = await idea(sql, member);
    return {
      deed: () => estimateIdea(admin, ideaId, { reach: 100, impact: 0.5, confidence: 80, effort: 2.5 }),
      state: () =>
        sql`select reach, impact, confidence, effort from idea_estimates where idea_id = ${ideaId}`,
    };
  },
  pair_again: async () => {
    const [one, other] = [await idea(sql, member), await idea(sql, member)].sort();
    const id = newId();
    await sql`insert into merge_suggestions ${sql({ id, idea_id: one!, other_id: other!, score: 0.9, reasons: sql.json({ words: [] }) })}`;
    return {
      deed: () => dismissSuggestion(admin, id),
      state: () => sql`select status, decided_by_id from merge_suggestions where id = ${id}`,
    };
  },
  finer_back: async () => {
    const ideaId = await idea(sql, member);
    const label = { en: "Being looked at", fi: "Katsottavana" };
    const first = await addFinerStatus(admin, { within: "new", label, internal: true });
    const second = await addFinerStatus(admin, { within: "new", label, internal: true });
    await giveFinerStatus(admin, ideaId, first);
    return {
      deed: () => giveFinerStatus(admin, ideaId, second),
      state: () => sql`select status_id from ideas where thread_id = ${ideaId}`,
    };
  },
  segment_gone: async () => ({
    deed: () => arrangeSegment(admin, null, { name: "A slip", rule: { language: "fi" } }),
    state: () => sql`select name from segments order by 1`,
  }),
  claim_off: async () => {
    const id = await aQuestion();
    const agent = await person(sql, { role: "agent" });
    return { deed: () => claimQuestion(agent, id, true), state: () => claims(id) };
  },
  claim_again: async () => {
    const id = await aQuestion();
    const agent = await person(sql, { role: "agent" });
    await claimQuestion(agent, id, true);
    return { deed: () => claimQuestion(agent, id, false), state: () => claims(id) };
  },
};

const inDays = (n: number) => new Date(Date.now() + n * 86_400_000);
const release: ReleaseFields = {
  title: { en: "A release to undo", fi: "Kumottava julkaisu" },
  body: { en: "**Codes** open.", fi: "**Koodit** aukeavat." },
  audience: "public",
  segmentId: null,
};
const aQuestion = () => thread(sql, member, { kind: "question" });
const claims = (id: string) => sql`select customer_id from question_claims where thread_id = ${id}`;
const winners = (id: string) =>
  sql`select idea_id, rank, reason from challenge_winners where challenge_id = ${id}`;

/** An announced challenge with an entry, open or with its judges. */
async function aChallenge(phase: "open" | "judged" = "open") {
  const boardId = await createBoard(admin, boardSettings());
  const words = { en: "Something about it.", fi: "Jotakin siitä." };
  const question = `What would help ${newId()}?`;
  const [opensAt, votingAt, judgingAt, closesAt] = (phase === "open" ? [-1, 1, 2, 3] : [-3, -2, -1, 1]).map(
    inDays,
  ) as [Date, Date, Date, Date];
  const form: ChallengeForm = {
    question: { en: question, fi: question },
    body: words,
    rules: words,
    prize: words,
    boardId,
    opensAt,
    votingAt,
    judgingAt,
    closesAt,
    criteria: [{ name: { en: "Use", fi: "Hyöty" }, weight: 3 }],
  };
  const slug = await createChallenge(admin, form);
  await tendChallenge(admin, slug, "announce");
  const [row] = await sql`select id from challenges where slug = ${slug}`;
  const id = row!.id as string;
  const ideaId = await idea(sql, member, { boardId });
  await sql`insert into challenge_entries ${sql({ challenge_id: id, idea_id: ideaId })}`;
  return { slug, id, form, ideaId };
}

describe("a deed in the log is taken back where it stands:", () => {
  it.each(undos)("%s: all is as it was, and once is enough", async (undo) => {
    const { deed, state } = await cases[undo]();
    const before = await state();
    await deed();
    const line = await newest();
    expect(line.undo).toBe(undo);
    expect(undoableDeeds[line.action as keyof typeof undoableDeeds]).toBe(undo);
    expect(await state()).not.toEqual(before);
    await takeBack(admin, line.id);
    expect(await state()).toEqual(before);
    const same = (await readAuditLog(admin, {})).lines.find(({ id }) => id === line.id)!;
    expect(same.undo).toBeNull();
    await expect(takeBack(admin, line.id)).rejects.toMatchObject(
      refused("moderation:refusal.not_undoable", 409),
    );
  });
});

describe("taking back", () => {
  it("is offered for the newest deed on a thing alone", async () => {
    const id = await aThread();
    await pinThread(moderator, id, "here");
    const first = await newest(moderator);
    await pinThread(moderator, id, "everywhere");
    const second = await newest(moderator);
    await expect(takeBack(moderator, first.id)).rejects.toMatchObject({ status: 409 });
    await takeBack(moderator, second.id);
    expect((await newest(moderator)).data).toMatchObject({ from: "everywhere", to: "here" });
  });

  it("pressed five times at once, is done once", async () => {
    const postId = await idOfPost(sql, await aThread(), 2);
    await hidePost(moderator, postId, "Hardly to the point.");
    const { id } = await newest(moderator);
    await outcomes(Array.from({ length: 5 }, () => takeBack(moderator, id)));
    const done = await sql`select 1 from audit_log where action = 'post.restored' and subject_id = ${postId}`;
    expect(done).toHaveLength(1);
    await restorePost(moderator, postId);
  });

  it("is for those who read the line: of an administrator's deeds no moderator takes any back", async () => {
    await changeSetting(admin, "registration", 0);
    const { id } = await newest();
    expect((await newest(moderator)).undo).toBeNull();
    await expect(takeBack(moderator, id)).rejects.toMatchObject({ status: 409 });
    const segment = await arrangeSegment(admin, null, { name: "Theirs", rule: {} });
    await removeSegment(admin, segment);
    const gone = await newest();
    await expect(takeBack(moderator, gone.id)).rejects.toMatchObject(refused("errors:not_found", 404));
    for (const actor of [guest, member, await person(sql, { role: "agent" })])
      await expect(findUndoable(actor, id)).rejects.toMatchObject({ name: "Refusal" });
    await takeBack(admin, id);
  });

  it("is not offered once what it did has moved on: the order, the points, the appeal, another decision", async () => {
    const parentId = await createPlace(moderator, place());
    const [first, second] = [
      await createPlace(moderator, place({ parentId })),
      await createPlace(moderator, place({ parentId })),
    ];
    await stepPlace(moderator, second, "up");
    const stepped = await newest(moderator);
    await stepPlace(moderator, first, "up");
    await expect(takeBack(moderator, stepped.id)).rejects.toMatchObject({ status: 409 });

    const rich = await person(sql);
    await adjustPoints(moderator, rich.customerId, { amount: 5, reason: why, submissionId: newId() });
    const given = await newest(moderator);
    await adjustPoints(moderator, rich.customerId, { amount: -3, reason: why, submissionId: newId() });
    await expect(takeBack(moderator, given.id)).rejects.toMatchObject({ status: 409 });
    expect(needsReason("points_back")).toBe(true);

    const agent = await person(sql, { role: "agent" });
    const { number } = await escalateThread(agent, await aThread(), {
      subject: "Wheels",
      priority: "normal",
    });
    await changePriority(agent, number, "urgent");
    const hurried = await newest();
    await changePriority(agent, number, "low");
    await expect(takeBack(admin, hurried.id)).rejects.toMatchObject({ status: 409 });

    const postId = await idOfPost(sql, await aThread(), 2);
    await flagPost(await person(sql), postId, { reason: "spam" });
    await dismissFlags(moderator, postId);
    const dismissed = await newest(moderator);
    await hidePost(moderator, postId, "It is spam after all.");
    await expect(takeBack(moderator, dismissed.id)).rejects.toMatchObject({ status: 409 });

    const [kept, id] = [await person(sql), newId()];
    const about = { id, customer_id: kept.customerId, kind: "reply", thread_id: await aThread() };
    await sql`insert into held_submissions ${sql({ ...about, fields: sql.json({ body: "Words." }), reasons: ["links"], submission_id: newId() })}`;
    await refuseSubmission(moderator, id, "It reads like an advert.");
    const refusal = await newest(moderator);
    await appeal(kept, { subjectType: "submission", subjectId: id, text: why });
    await expect(takeBack(moderator, refusal.id)).rejects.toMatchObject({ status: 409 });
  });

  it("of the product team's deeds is not offered once it would not be honest", async () => {
    const out = await createRelease(admin, release);
    await publishRelease(admin, out, { at: inDays(2), ships: false });
    const scheduled = await newest();
    await publishRelease(admin, out, { at: null, ships: false });
    expect((await newest()).undo).toBeNull();
    await expect(takeBack(admin, scheduled.id)).rejects.toMatchObject({ status: 409 });

    const { slug, ideaId } = await aChallenge("judged");
    await chooseWinner(admin, slug, { ideaId, rank: 1, reason: { en: "It helps.", fi: "Siitä on apua." } });
    const chosen = await newest();
    expect(chosen.undo).toBe("winner_back");
    await askWinners(admin, slug);
    await expect(takeBack(admin, chosen.id)).rejects.toMatchObject({ status: 409 });

    const [tagged, claimed] = [await idea(sql, member), await aQuestion()];
    await tagIdeas(admin, [tagged], { tag: "rengas", deed: "add" });
    const tagging = await newest();
    await tagIdeas(admin, [tagged], { tag: "rengas", deed: "remove" });
    await expect(takeBack(admin, tagging.id)).rejects.toMatchObject({ status: 409 });

    const agent = await person(sql, { role: "agent" });
    await claimQuestion(agent, claimed, true);
    const claim = await newest();
    await claimQuestion(agent, claimed, false);
    await claimQuestion(admin, claimed, true);
    await expect(takeBack(admin, claim.id)).rejects.toMatchObject({ status: 409 });
    // For another only an administrator says it, and from the log alone.
    await expect(claimQuestion(agent, claimed, false, admin.customerId)).rejects.toMatchObject(
      refused("errors:not_your_role", 403),
    );
  });

  it("says of deeds that nothing takes back, why not", async () => {
    const postId = await idOfPost(sql, await aThread(), 2);
    await hidePost(moderator, postId, "Hardly to the point.");
    await restorePost(moderator, postId);
    expect(whyFinal((await newest(moderator)).action)).toBe("hide_again");
    // One that could have been taken back says so too, once it is past that.
    expect(whyFinal("post.hidden")).toBe("moved_on");
    expect(whyFinal("idea.status")).toBe("decide_idea");
  });
});
