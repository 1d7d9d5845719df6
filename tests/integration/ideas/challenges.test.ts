import { beforeAll, describe, expect, it } from "vitest";
import {
  changeChallenge,
  createChallenge,
  readArranged,
  tendChallenge,
  type ChallengeForm,
} from "~/domain/ideas/challenges/arranging.server";
import { fromCompanyTime, toCompanyTime } from "~/domain/ideas/challenges/company-time";
import { enterChallenge } from "~/domain/ideas/challenges/entering.server";
import {
  dismissJudge,
  inviteJudge,
  judgeCandidates,
  listJudges,
} from "~/domain/ideas/challenges/judges.server";
import { judgeEntry, keepScores, readJudging } from "~/domain/ideas/challenges/judging.server";
import { readRanking } from "~/domain/ideas/challenges/ranking.server";
import { listChallenges, readChallenge } from "~/domain/ideas/challenges/reading.server";
import { tellPhases } from "~/domain/ideas/challenges/telling.server";
import {
  answerForConsent,
  askWinners,
  chooseWinner,
  publishResults,
  unchooseWinner,
} from "~/domain/ideas/challenges/winners.server";
import { submitIdea } from "~/domain/ideas/submission.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { approveSubmission } from "~/domain/moderation/approving.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { Held } from "~/platform/held";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, refused } from "./arrange";

const { sql } = useDatabase();
const DAY = 86_400_000;
const reason = { en: "It helps everybody at once.", fi: "Siitä on apua kaikille kerralla." };
let product: Person, moderator: Person, matti: Person, maija: Person, judge: Person, boardId: string;
let made = 0;

beforeAll(async () => {
  product = await person(sql, { role: "product", displayName: "Petra" });
  moderator = await person(sql, { role: "moderator" });
  [matti, maija, judge] = (await people(sql, 3)) as [Person, Person, Person];
  boardId = await board(sql);
});

const days = (from: number[]) => {
  const [opensAt, votingAt, judgingAt, closesAt] = from.map((n) => new Date(Date.now() + n * DAY));
  return { opensAt: opensAt!, votingAt: votingAt!, judgingAt: judgingAt!, closesAt: closesAt! };
};
const phases = {
  coming: [1, 2, 3, 4],
  open: [-1, 1, 2, 3],
  voting: [-2, -1, 1, 2],
  judging: [-3, -2, -1, 1],
  closed: [-4, -3, -2, -1],
};
type Phase = keyof typeof phases;

function form(phase: Phase, more: Partial<ChallengeForm> = {}): ChallengeForm {
  const words = { en: "Something about it, in words.", fi: "Jotakin siitä, sanoin sanottuna." };
  const question = `What would help number ${++made}?`;
  return {
    question: { en: question, fi: `${question} fi` },
    body: words,
    rules: words,
    prize: { en: "A set of tyres", fi: "Rengassarja" },
    boardId,
    ...days(phases[phase]),
    criteria: [
      { name: { en: "Use", fi: "Hyöty" }, weight: 3 },
      { name: { en: "Ease", fi: "Helppous" }, weight: 1 },
    ],
    ...more,
  };
}

async function announced(phase: Phase, more: Partial<ChallengeForm> = {}): Promise<string> {
  const slug = await createChallenge(product, form(phase, more));
  await tendChallenge(product, slug, "announce");
  return slug;
}

const move = (slug: string, phase: Phase) => {
  const { opensAt, votingAt, judgingAt, closesAt } = days(phases[phase]);
  return sql`update challenges set opens_at = ${opensAt}, voting_at = ${votingAt}, judging_at = ${judgingAt},
    closes_at = ${closesAt} where slug = ${slug}`;
};
const entry = async (slug: string, who: Person, title?: string) => {
  const id = await idea(sql, who, { boardId, title });
  await enterChallenge(who, slug, id);
  return id;
};
const bells = async (who: Person) =>
  (
    await sql`select kind from notifications where customer_id = ${who.customerId} order by created_at, kind`
  ).map(({ kind }) => kind as string);
async function score(
  slug: string,
  who: Person,
  ideaId: string,
  marks: number[],
  comment: string | null = null,
) {
  const { criteria } = await readJudging(who, slug);
  const scores = Object.fromEntries(criteria.map(({ id }, at) => [id, marks[at]!]));
  await judgeEntry(who, slug, ideaId, { scores, comment });
}

describe("a challenge", () => {
  it("is a draft for the product team's eyes until it is announced; others may not run one", async () => {
    const slug = await createChallenge(product, form("open"));
    for (const who of [guest, matti, moderator])
      await expect(readChallenge(who, slug)).rejects.toMatchObject(refused("errors:not_found", 404));
    expect((await readChallenge(product, slug)).phase).toBe("open");
    await tendChallenge(product, slug, "announce");
    expect((await readChallenge(guest, slug)).phase).toBe("open");
    await expect(createChallenge(matti, form("open"))).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    await expect(createChallenge(moderator, form("open"))).rejects.toMatchObject(
      refused("errors:not_your_role", 403),
    );
    await expect(tendChallenge(moderator, slug, "end")).rejects.toMatchObject(
      refused("errors:not_your_role", 403),
    );
  });

  it("goes through its phases by its dates alone, and ends early when staff end it", async () => {
    const slug = await announced("coming");
    for (const phase of ["coming", "open", "voting", "judging", "closed"] as const) {
      await move(slug, phase);
      expect((await readChallenge(guest, slug)).phase).toBe(phase);
    }
    await move(slug, "voting");
    await tendChallenge(product, slug, "end");
    await tendChallenge(product, slug, "end");
    expect((await readChallenge(guest, slug)).phase).toBe("closed");
    await expect(changeChallenge(product, slug, form("open"))).rejects.toMatchObject(
      refused("challenges:refusal.over", 409),
    );
    const deeds = await sql`select action from audit_log where data->>'slug' = ${slug} order by action`;
    expect(deeds.map(({ action }) => action)).toEqual([
      "challenge.announced",
      "challenge.created",
      "challenge.ended",
    ]);
  });

  it("is seen by whoever sees its board, and by nobody else", async () => {
    const slug = await announced("open", { boardId: await board(sql, "members") });
    await expect(readChallenge(guest, slug)).rejects.toMatchObject(refused("errors:not_found", 404));
    expect((await listChallenges(guest)).map((one) => one.slug)).not.toContain(slug);
    expect((await listChallenges(matti)).map((one) => one.slug)).toContain(slug);
  });

  it("keeps the dates that were typed, in the company's time, on both sides of a change of the clocks", () => {
    for (const words of ["2026-01-15T09:30", "2026-07-15T09:30", "2026-03-29T12:00", "2026-10-25T12:00"])
      expect(toCompanyTime(fromCompanyTime(words)!)).toBe(words);
    expect(fromCompanyTime("2026-01-15T09:30")!.toISOString()).toBe("2026-01-15T07:30:00.000Z");
    expect(fromCompanyTime("tomorrow")).toBeNull();
  });
});

describe("taking part", () => {
  it("is for customers with ideas of their own, on its board, while it is open", async () => {
    const slug = await announced("open");
    const own = await idea(sql, matti, { boardId });
    await expect(enterChallenge(guest, slug, own)).rejects.toMatchObject({ code: "errors:sign_in_first" });
    await expect(enterChallenge(maija, slug, own)).rejects.toMatchObject(
      refused("challenges:refusal.not_yours", 403),
    );
    await expect(enterChallenge(product, slug, await idea(sql, product, { boardId }))).rejects.toMatchObject(
      refused("challenges:refusal.staff", 403),
    );
    await expect(enterChallenge(matti, slug, await idea(sql, matti))).rejects.toMatchObject(
      refused("challenges:refusal.other_board", 422),
    );
    for (const [phase, code] of [
      ["coming", "not_yet"],
      ["voting", "too_late"],
      ["closed", "too_late"],
    ] as const) {
      await move(slug, phase);
      await expect(enterChallenge(matti, slug, own)).rejects.toMatchObject(
        refused(`challenges:refusal.${code}`, 409),
      );
    }
    await move(slug, "open");
    expect((await readChallenge(matti, slug)).enterable.map(({ id }) => id)).toContain(own);
    await enterChallenge(matti, slug, own);
    expect((await readChallenge(guest, slug)).list.map(({ id }) => id)).toEqual([own]);
    await expect(enterChallenge(matti, await announced("open"), own)).rejects.toMatchObject(
      refused("challenges:refusal.elsewhere", 409),
    );
  });

  it("twice at once is taking part once", async () => {
    const slug = await announced("open");
    const own = await idea(sql, matti, { boardId });
    await Promise.all(Array.from({ length: 8 }, () => enterChallenge(matti, slug, own)));
    expect(await sql`select 1 from challenge_entries where idea_id = ${own}`).toHaveLength(1);
    expect(
      await sql`select 1 from events where type = 'challenge.entered' and thread_id = ${own}`,
    ).toHaveLength(1);
  });

  it("with a new idea is one deed: refused, it leaves no idea behind", async () => {
    const slug = await announced("open");
    const input = { boardId, title: "A roof over the bicycles", body: "Rain is wet.", challenge: slug };
    const { id } = await submitIdea(matti, { ...input, submissionId: newId() });
    expect((await readChallenge(guest, slug)).list.map((one) => one.id)).toEqual([id]);
    await move(slug, "voting");
    const late = { ...input, title: "A roof that came too late", submissionId: newId() };
    await expect(submitIdea(matti, late)).rejects.toMatchObject(refused("challenges:refusal.too_late", 409));
    expect(await sql`select 1 from threads where title = ${late.title}`).toHaveLength(0);
  });

  it("counts by when it was sent, if it waited for approval; an idea goes out even if the challenge is past taking it", async () => {
    const slug = await announced("open");
    const newcomer = await person(sql, { trustLevel: 0 });
    const send = async (title: string) => {
      const submissionId = newId();
      const trace = { honeypot: "", handedOutAt: Date.now() - 60_000 };
      const body = "See https://example.com/roof for how.";
      await expect(
        submitIdea(newcomer, { boardId, title, body, challenge: slug, submissionId, trace }),
      ).rejects.toBeInstanceOf(Held);
      const [held] = await sql`select id from held_submissions where submission_id = ${submissionId}`;
      return held!.id as string;
    };
    const [inTime, tooLate] = [await send("A roof that waited"), await send("A roof that waited too long")];
    const approver = await person(sql, { role: "moderator" });
    await sql`update challenges set voting_at = now(), judging_at = now() + interval '1 day',
      closes_at = now() + interval '2 days' where slug = ${slug}`;
    await approveSubmission(approver, inTime);
    await move(slug, "judging");
    await approveSubmission(approver, tooLate);
    const titles = (await readChallenge(guest, slug)).list.map(({ title }) => title);
    expect(titles).toEqual(["A roof that waited"]);
    expect(await sql`select 1 from threads where title = 'A roof that waited too long'`).toHaveLength(1);
  });
});

describe("votes", () => {
  it("are the ideas' own, and stand as they were when the voting ended", async () => {
    const slug = await announced("open");
    const [first, second] = [await entry(slug, matti), await entry(slug, maija)];
    await move(slug, "voting");
    const voters = await people(sql, 3);
    for (const voter of voters) await voteForIdea(voter, second);
    const counts = async () =>
      Object.fromEntries((await readChallenge(guest, slug)).list.map(({ id, voteCount }) => [id, voteCount]));
    expect(await counts()).toEqual({ [second]: 3, [first]: 0 });
    await sql`update votes set created_at = now() - interval '2 days' where idea_id = ${second}`;
    await move(slug, "judging");
    await voteForIdea(voters[0]!, first);
    await withdrawVote(voters[1]!, second);
    expect(await counts()).toEqual({ [second]: 3, [first]: 0 });
  });
});

describe("judging", () => {
  it("finds whom one may invite by the beginning of a name or a handle, staff first, and nobody twice; none of it for a member", async () => {
    const slug = await announced("open");
    const word = newId().slice(-8);
    const customer = await person(sql, { displayName: `Zoe Q${word}` });
    const staff = await person(sql, { displayName: `Zora Q${word}`, role: "agent" });
    const found = async (q: string) => (await judgeCandidates(product, slug, q)).map(({ insert }) => insert);
    expect(await found(`q${word}`)).toEqual([`@${staff.handle}`, `@${customer.handle}`]);
    expect(await found(`zoe q${word}`)).toEqual([`@${customer.handle}`]);
    expect(await found(`@${customer.handle}`)).toEqual([`@${customer.handle}`]);
    expect([await found(`q${word}%`), await found(" "), await found("%")]).toEqual([[], [], []]);
    await inviteJudge(product, slug, `@${staff.handle}`);
    expect(await found(`q${word}`)).toEqual([`@${customer.handle}`]);
    await expect(judgeCandidates(matti, slug, "zo")).rejects.toMatchObject(refused("errors:not_found", 404));
  });

  it("is for the judges, in its time, and never of one's own entry; nobody else ever sees a score", async () => {
    const slug = await announced("open");
    const [own, others] = [await entry(slug, judge), await entry(slug, matti)];
    await inviteJudge(product, slug, `@${judge.handle}`);
    await inviteJudge(product, slug, judge.handle);
    await expect(inviteJudge(product, slug, "no_such_person")).rejects.toMatchObject({ field: "handle" });
    const calledOff = await announced("open");
    await tendChallenge(product, calledOff, "cancel");
    await expect(inviteJudge(product, calledOff, judge.handle)).rejects.toMatchObject(
      refused("challenges:refusal.over", 409),
    );
    await expect(score(slug, judge, others, [5, 5])).rejects.toMatchObject(
      refused("challenges:refusal.not_judging", 409),
    );
    await move(slug, "judging");
    await expect(score(slug, judge, own, [5, 5])).rejects.toMatchObject(
      refused("challenges:refusal.own_entry", 403),
    );
    await expect(score(slug, judge, others, [5])).rejects.toMatchObject(
      refused("challenges:refusal.score_all", 422),
    );
    await score(slug, judge, others, [1, 1]);
    await score(slug, judge, others, [4, 2], "MARKER of a judge");
    for (const who of [guest, matti, maija, moderator]) {
      await expect(readJudging(who, slug)).rejects.toMatchObject(refused("errors:not_found", 404));
      expect(JSON.stringify([await readChallenge(who, slug), await listChallenges(who)])).not.toMatch(
        /MARKER|score/,
      );
    }
    await expect(readRanking(moderator, slug)).rejects.toMatchObject(refused("errors:not_your_role", 403));
    await expect(readRanking(judge, slug)).rejects.toMatchObject(refused("errors:not_found", 404));
    expect(await sql`select 1 from events where payload::text like '%MARKER%'`).toHaveLength(0);
    const mine = (await readJudging(judge, slug)).entries.find(({ id }) => id === others)!;
    expect(Object.values(mine.scores)).toEqual(expect.arrayContaining([4, 2]));
    await expect(dismissJudge(product, slug, judge.customerId)).rejects.toMatchObject(
      refused("challenges:refusal.has_judged", 409),
    );
    expect((await readArranged(product, slug)).judged).toBe(true);
  });

  it("shows a judge his own scores alone, and the product team all: by weight, with how far they lie apart, votes beside", async () => {
    const slug = await announced("open");
    const other = await person(sql, { role: "agent" });
    const id = await entry(slug, matti);
    for (const { handle } of [judge, other]) await inviteJudge(product, slug, handle);
    await move(slug, "judging");
    await score(slug, judge, id, [5, 1], "MARKER of one");
    await score(slug, other, id, [3, 3]);
    expect(JSON.stringify(await readJudging(other, slug))).not.toContain("MARKER");
    const [ranked] = (await readRanking(product, slug)).entries;
    expect(ranked).toMatchObject({ average: 3.5, spread: 1, votes: 0 });
    expect(ranked!.judgements).toHaveLength(2);
  });

  it("keeps what a judge has scored so far, for him to go on with: it counts once every criterion has its score", async () => {
    const slug = await announced("open");
    const id = await entry(slug, matti);
    await inviteJudge(product, slug, judge.handle);
    await expect(keepScores(judge, slug, id, { scores: {}, comment: null })).rejects.toMatchObject(
      refused("challenges:refusal.not_judging", 409),
    );
    await move(slug, "judging");
    const mine = async () => (await readJudging(judge, slug)).entries[0]!;
    const [use, ease] = (await readJudging(judge, slug)).criteria.map((one) => one.id) as [string, string];
    await keepScores(judge, slug, id, { scores: { [use]: 4 }, comment: "So far" });
    expect(await mine()).toMatchObject({ scores: { [use]: 4 }, comment: "So far", judgedAt: null });
    expect(await listJudges(product, slug)).toMatchObject([{ judged: 0, begun: true }]);
    expect((await readRanking(product, slug)).entries[0]).toMatchObject({ average: null });
    await keepScores(judge, slug, id, { scores: { [use]: 4, [ease]: 4 }, comment: "Whole" });
    expect(await mine()).toMatchObject({ comment: "Whole", judgedAt: expect.any(String) as string });
    expect(await listJudges(product, slug)).toMatchObject([{ judged: 1, begun: true }]);
    expect((await readRanking(product, slug)).entries[0]).toMatchObject({ average: 4 });
    await expect(keepScores(maija, slug, id, { scores: {}, comment: null })).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
  });

  it("two scores of one judge at once leave one judgement, whole", async () => {
    const slug = await announced("open");
    const id = await entry(slug, matti);
    await inviteJudge(product, slug, judge.handle);
    await move(slug, "judging");
    await Promise.all([1, 2, 3, 4, 5].map((mark) => score(slug, judge, id, [mark, mark])));
    const rows =
      await sql`select s.score from challenge_judgements j join challenge_scores s on s.judgement_id = j.id
      where j.idea_id = ${id}`;
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.score as number)).size).toBe(1);
  });
});

describe("winners", () => {
  async function judged() {
    const slug = await announced("open");
    const ids = [
      await entry(slug, matti, "The winning roof"),
      await entry(slug, maija, "The second roof"),
    ] as const;
    await move(slug, "judging");
    return { slug, ids };
  }

  it("are named by their own consent only, told once, and paid once, however often it is published", async () => {
    const { slug, ids } = await judged();
    await chooseWinner(product, slug, { ideaId: ids[0], rank: 1, reason });
    await expect(chooseWinner(product, slug, { ideaId: ids[1], rank: 1, reason })).rejects.toMatchObject({
      field: "rank",
    });
    await chooseWinner(product, slug, {
      ideaId: ids[1],
      rank: 2,
      reason: { en: "MARKER in English", fi: "MARKER" },
    });
    await expect(publishResults(product, slug)).rejects.toMatchObject(
      refused("challenges:refusal.ask_first", 409),
    );
    expect((await readChallenge(matti, slug)).asked).toBeNull();
    await askWinners(product, slug);
    await askWinners(product, slug);
    await deliverAll();
    expect(await bells(matti)).toContain("challenge_won");
    expect((await bells(matti)).filter((kind) => kind === "challenge_won")).toHaveLength(1);
    await expect(unchooseWinner(product, slug, ids[0])).rejects.toMatchObject(
      refused("challenges:refusal.asked_already", 409),
    );
    await expect(answerForConsent(judge, slug, true)).rejects.toMatchObject(refused("errors:not_found", 404));
    await answerForConsent(matti, slug, true);
    expect((await readChallenge(guest, slug)).winners).toEqual([]);
    await Promise.all([
      publishResults(product, slug),
      publishResults(product, slug),
      publishResults(product, slug),
    ]);
    await deliverAll();
    const page = await readChallenge(guest, slug);
    expect(page).toMatchObject({ phase: "closed", winners: [{ rank: 1 }, { rank: 2, named: null }] });
    expect(page.winners[0]!.named).toMatchObject({ idea: { title: "The winning roof" }, reason });
    expect(JSON.stringify(page.winners)).not.toMatch(/MARKER|second roof/);
    for (const who of [matti, maija])
      expect((await bells(who)).filter((kind) => kind === "challenge_results")).toHaveLength(1);
    const paid =
      await sql`select 1 from ledger_transactions where rule_id = 'challenge-won' and thread_id = ${ids[0]}`;
    expect(paid.length).toBeLessThanOrEqual(1);
    await answerForConsent(matti, slug, false);
    expect((await readChallenge(guest, slug)).winners.map(({ named }) => named)).toEqual([null, null]);
    await answerForConsent(maija, slug, true);
    expect((await readChallenge(guest, slug)).winners[1]!.named).toMatchObject({
      idea: { title: "The second roof" },
    });
    await expect(chooseWinner(product, slug, { ideaId: ids[0], rank: 3, reason })).rejects.toMatchObject(
      refused("challenges:refusal.published", 409),
    );
  });

  it("are chosen by the product team, among entries of customers, when the judges have begun and nothing is called off", async () => {
    const { slug, ids } = await judged();
    const choice = { ideaId: ids[0], rank: 1, reason };
    await expect(chooseWinner(moderator, slug, choice)).rejects.toMatchObject(
      refused("errors:not_your_role", 403),
    );
    await sql`update customers set staff_role = 'agent' where id = ${maija.customerId}`;
    await expect(chooseWinner(product, slug, { ...choice, ideaId: ids[1] })).rejects.toMatchObject(
      refused("challenges:refusal.staff", 409),
    );
    await sql`update customers set staff_role = null where id = ${maija.customerId}`;
    const stranger = await idea(sql, matti, { boardId });
    await expect(chooseWinner(product, slug, { ...choice, ideaId: stranger })).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    await move(slug, "voting");
    await expect(chooseWinner(product, slug, choice)).rejects.toMatchObject(
      refused("challenges:refusal.not_judged_yet", 409),
    );
    await move(slug, "judging");
    await expect(publishResults(product, slug)).rejects.toMatchObject(
      refused("challenges:refusal.no_winner", 409),
    );
    await chooseWinner(product, slug, choice);
    await unchooseWinner(product, slug, ids[0]);
    await tendChallenge(product, slug, "cancel");
    await expect(chooseWinner(product, slug, choice)).rejects.toMatchObject(
      refused("challenges:refusal.cancelled", 409),
    );
  });
});

describe("those who take part", () => {
  it("hear of each phase once, though two workers ask at the same moment; who takes no part hears nothing", async () => {
    const [entrant, voter, bystander, scorer] = (await people(sql, 4)) as [Person, Person, Person, Person];
    const slug = await announced("open");
    const id = await entry(slug, entrant);
    await voteForIdea(voter, id);
    await inviteJudge(product, slug, scorer.handle);
    for (const phase of ["voting", "judging"] as const) {
      await move(slug, phase);
      await Promise.all([tellPhases(), tellPhases(), tellPhases()]);
      await tellPhases();
    }
    await deliverAll();
    expect(await bells(entrant)).toEqual(["challenge_phase", "challenge_phase"]);
    expect(await bells(voter)).toEqual(["challenge_phase", "challenge_phase"]);
    expect((await bells(scorer)).sort()).toEqual(["challenge_judge", "challenge_judging"]);
    expect(await bells(bystander)).toEqual([]);
    await move(slug, "closed");
    const told = async () =>
      (
        await sql`select t.phase from challenge_tellings t join challenges c on c.id = t.challenge_id
          where c.slug = ${slug} order by t.told_at`
      ).map(({ phase }) => phase as string);
    expect(await told()).toEqual(["voting", "judging"]);
  });

  it("hear nothing of its opening and its end: the pages that stand open do, once each", async () => {
    const [entrant] = await people(sql, 1);
    const slug = await announced("open");
    await enterChallenge(entrant!, slug, await idea(sql, entrant!, { boardId }));
    const changes = async () =>
      (
        await sql`select count(*)::int as n from events e join challenges c on c.id = (e.payload->>'challengeId')::uuid
          where c.slug = ${slug} and e.type = 'challenge.changed'`
      )[0]!.n as number;
    const before = await changes();
    await Promise.all([tellPhases(), tellPhases()]);
    expect(await changes()).toBe(before + 1);
    await move(slug, "closed");
    await sql`update challenges set closes_at = now() - interval '1 hour' where slug = ${slug}`;
    await Promise.all([tellPhases(), tellPhases()]);
    await tellPhases();
    expect(await changes()).toBe(before + 2);
    await deliverAll();
    expect(await bells(entrant!)).toEqual([]);
  });

  it("hear nothing of one that is a draft, called off, or out of their sight", async () => {
    const [entrant] = await people(sql, 1);
    const hidden = await board(sql, "members");
    const slug = await announced("open", { boardId: hidden });
    const id = await idea(sql, entrant!, { boardId: hidden });
    await enterChallenge(entrant!, slug, id);
    await sql`update boards set audience = 'staff' where id = ${hidden}`;
    const off = await announced("open");
    await enterChallenge(entrant!, off, await idea(sql, entrant!, { boardId }));
    await tendChallenge(product, off, "cancel");
    for (const one of [slug, off]) await move(one, "voting");
    await tellPhases();
    await deliverAll();
    expect(await bells(entrant!)).toEqual([]);
  });
});
