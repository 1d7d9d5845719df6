import { describe, expect, it } from "vitest";
import { emblemNames } from "~/components/art/emblems";
import en from "~/i18n/en/rewards";
import fi from "~/i18n/fi/rewards";
import { badges } from "~/domain/rewards/badges";
import { claimKey, claimsOf, earnedBy } from "~/domain/rewards/claims";
import { levelFrom, standingOf } from "~/domain/rewards/level";
import { dayOf, rules } from "~/domain/rewards/rules";

describe("levels", () => {
  it("begin at their thresholds, and say how far it is to the next", () => {
    expect(standingOf(0)).toEqual({ level: 1, lifetime: 0, from: 0, next: 10 });
    expect(standingOf(9).level).toBe(1);
    expect(standingOf(10)).toMatchObject({ level: 2, from: 10, next: 40 });
    expect(standingOf(1_000_000)).toMatchObject({ level: 7, next: null });
    expect(standingOf(-3).level).toBe(1);
  });

  it("each have a name in both languages", () => {
    const numbers = levelFrom.map((_, at) => String(at + 1));
    expect(Object.keys(en.level)).toEqual(numbers);
    expect(Object.keys(fi.level)).toEqual(numbers);
  });
});

describe("badges", () => {
  it("are told apart by their look, and drawn with emblems that there are", () => {
    expect(new Set(badges.map(({ emblem, colour }) => `${emblem} ${colour}`)).size).toBe(badges.length);
    expect(badges.filter(({ emblem }) => !emblemNames.some((name) => name === emblem))).toEqual([]);
  });

  it("say by which deed they are earned, unless they are given by hand", () => {
    expect(
      badges.filter(({ givenBy, earnedBy: deed }) => (givenBy === "rule") !== (deed !== undefined)),
    ).toEqual([]);
  });
});

describe("rules", () => {
  it("pay nobody for what he does to his own", () => {
    const answer = { threadId: "t", postId: "p", number: 2, helperId: "a", askerId: "a", title: "?" };
    expect(earnedBy({ type: "answer.chosen", actorId: "a", payload: answer })).toEqual([]);
    expect(
      earnedBy({ type: "answer.chosen", actorId: "a", payload: { ...answer, helperId: "b" } }),
    ).toHaveLength(1);
    const thanks = { threadId: "t", postId: "p", number: 2, authorId: "a", reaction: "thanks" as const };
    expect(earnedBy({ type: "post.reacted", actorId: "a", payload: thanks })).toEqual([]);
    const vote = { ideaId: "i", customerId: "a", authorId: "a", title: "?", voteCount: 1 };
    expect(earnedBy({ type: "idea.voted", actorId: "a", payload: vote })).toEqual([]);
  });

  it("know a cause and its undoing as the same", () => {
    const payload = { threadId: "t", postId: "p", number: 2, authorId: "a", reaction: "thanks" as const };
    const [done] = claimsOf({ type: "post.reacted", actorId: "b", payload });
    const [undone] = claimsOf({ type: "post.unreacted", actorId: "b", payload });
    expect(claimKey(done!)).toBe(claimKey(undone!));
    const [other] = claimsOf({ type: "post.reacted", actorId: "c", payload });
    expect(claimKey(other!)).not.toBe(claimKey(done!));
  });

  it("count a day from midnight to midnight in Finland", () => {
    expect(dayOf(new Date("2026-06-30T20:59:59Z"))).toBe("2026-06-30");
    expect(dayOf(new Date("2026-06-30T21:00:00Z"))).toBe("2026-07-01");
    expect(rules.every(({ amount }) => amount > 0)).toBe(true);
  });
});
