import { beforeAll, describe, expect, it } from "vitest";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { suggestFor, suggestForAll } from "~/domain/ideas/suggesting.server";
import {
  acceptSuggestion,
  dismissSuggestion,
  suggestionQueue,
  undoSuggestion,
} from "~/domain/ideas/suggestions.server";
import { submitIdea } from "~/domain/ideas/submission.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { deliverAll } from "~/events/deliver.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { board, guest, idea, person, refused, standing } from "./arrange";

const { sql } = useDatabase();
const note = "The same wish in other words.";
let author: Person, product: Person, boardId: string;

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product" });
  boardId = await board(sql);
});

/** Ideas with these titles, looked at by the job one after another. */
async function ideas(...titles: string[]): Promise<string[]> {
  const ids = [];
  for (const title of titles) ids.push(await idea(sql, author, { boardId, title }));
  for (const id of ids) await suggestFor(id);
  return ids;
}

const pairOf = async (a: string, b: string) => {
  const { suggestions } = await suggestionQueue(product);
  return suggestions.find(({ stays, joins }) => [stays.id, joins.id].sort().join() === [a, b].sort().join());
};
const statuses = async (a: string, b: string) => {
  const [one, other] = [a, b].sort();
  const rows =
    await sql`select status from merge_suggestions where idea_id = ${one!} and other_id = ${other!} order by id`;
  return rows.map((row) => row.status as string);
};

describe("a pair that may be one wish", () => {
  it.each([
    ["Talvirenkaiden vaihto lauantaisin", "Lauantaina pitäisi voida vaihtaa renkaat"],
    ["Saturday appointments for tyre changes", "Appointment on Saturdays to change tyres"],
    ["Kuitti sähköpostiin heti", "Kuiti sähköpostin heti"],
  ])("is suggested once, in words: %s / %s", async (one, other) => {
    const [a, b] = await ideas(one, other);
    const found = await pairOf(a!, b!);
    expect(found?.reasons.words.length).toBeGreaterThan(0);
    expect(found?.reasons).toMatchObject({ sameBoard: true, sameAuthor: true });
    await suggestFor(a!);
    expect(await statuses(a!, b!)).toEqual(["pending"]);
  });

  it("is not one where a single common word is all that they share", async () => {
    const [a, b] = await ideas("Renkaiden kuviosyvyys näkyviin", "Uusien renkaiden kotiinkuljetus Lappiin");
    expect(await statuses(a!, b!)).toEqual([]);
  });

  it("is looked for by a job when an idea is new", async () => {
    const { id } = await submitIdea(author, {
      boardId,
      title: "Peruutuskameran puhdistus",
      body: "Lumi peittää sen.",
      submissionId: newId(),
    });
    await deliverAll();
    const jobs = await sql`select key from graphile_worker.jobs where key = ${`suggest-merges:${id}`}`;
    expect(jobs).toHaveLength(1);
  });

  it("is looked for once among the ideas that were there before, page by page, however often that is asked", async () => {
    const a = await idea(sql, author, { boardId, title: "Sähköauton latausta odottaessa" });
    for (let filler = 0; filler < 110; filler++)
      await idea(sql, author, { boardId, title: newId().replaceAll("-", "") });
    const b = await idea(sql, author, { boardId, title: "Odottaessa sähköauton latausta" });
    const next = async () =>
      (
        await sql`delete from graphile_worker._private_jobs where key = 'suggest-all-merges' returning payload`
      )[0]?.payload as { after: string } | undefined;
    for (let round = 0; round < 2; round++) {
      let pages = 1;
      await suggestForAll(null);
      for (let job = await next(); job; job = await next()) {
        await suggestForAll(job.after);
        pages++;
      }
      expect(pages).toBeGreaterThan(1);
      expect(await statuses(a, b)).toEqual(["pending"]);
    }
  });

  it("names what should stay: more votes, then more comments, then the older", async () => {
    const [a, b] = await ideas("Lasten leikkipaikka odotustilaan", "Leikkipaikka lapsille odotustilaan");
    expect((await pairOf(a!, b!))?.stays.id).toBe(a);
    await sql`update threads set reply_count = 2 where id = ${b!}`;
    expect((await pairOf(a!, b!))?.stays.id).toBe(b);
    await voteForIdea(await person(sql), a!);
    expect((await pairOf(a!, b!))?.stays.id).toBe(a);
  });

  it("is for the product team's eyes, and only while both stand and are seen", async () => {
    const [a, b] = await ideas("Koiranruokaa tiskiltä odottajille", "Odottajille koiranruokaa tiskiltä");
    await expect(suggestionQueue(guest)).rejects.toMatchObject({ code: "errors:not_found" });
    const agent = await person(sql, { role: "agent" });
    await expect(suggestionQueue(agent)).rejects.toMatchObject(refused("errors:not_your_role", 403));
    await sql`update threads set hidden_at = now() where id = ${b!}`;
    expect(await pairOf(a!, b!)).toBeUndefined();
  });
});

describe("a decision on a pair", () => {
  it("that they are two wishes stands for good, and can be taken back at once", async () => {
    const [a, b] = await ideas("Sauna asiakkaille talviaamuina", "Talviaamuina sauna asiakkaille");
    const { id } = (await pairOf(a!, b!))!;
    await dismissSuggestion(product, id);
    await suggestFor(a!);
    await suggestFor(b!);
    expect(await statuses(a!, b!)).toEqual(["dismissed"]);
    expect(await pairOf(a!, b!)).toBeUndefined();
    await undoSuggestion(product, id);
    expect(await pairOf(a!, b!)).toBeDefined();
  });

  it("joins them the way that was chosen, and can be taken back", async () => {
    const [a, b] = await ideas("Vanteiden hionta ja maalaus", "Vanteiden maalaus ja hionta");
    const { id, stays } = (await pairOf(a!, b!))!;
    expect(stays.id).toBe(a);
    await acceptSuggestion(product, id, { keep: b!, note });
    expect(await standing(sql, a!)).toMatchObject({ status: "merged" });
    expect(await statuses(a!, b!)).toEqual(["accepted"]);
    await undoSuggestion(product, id);
    expect(await standing(sql, a!)).toMatchObject({ status: "new" });
    expect(await pairOf(a!, b!)).toBeDefined();
  });

  it("is made once: of two at the same time one is told that somebody was quicker", async () => {
    for (let round = 0; round < 4; round++) {
      const [a, b] = await ideas(`Ilmanpaineen tarkistus ${round}x`, `Tarkistus ilmanpaineen ${round}x`);
      const { id } = (await pairOf(a!, b!))!;
      const outcomes = await Promise.allSettled([
        acceptSuggestion(product, id, { keep: a!, note }),
        dismissSuggestion(product, id),
        acceptSuggestion(product, id, { keep: b!, note }),
      ]);
      expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      for (const one of outcomes) {
        if (one.status === "rejected")
          expect(one.reason).toMatchObject(refused("ideas:refusal.pair_decided", 409));
      }
      expect(await statuses(a!, b!)).toHaveLength(1);
    }
  });

  it("asks of the one that stays what was asked of the absorbed one, unless that is answered already", async () => {
    const [a, b, c, d] = await ideas(
      "Kahvikone odotustilan nurkkaan",
      "Odotustilan nurkkaan kahvikone",
      "Kahvikone nurkkaan odotustilan",
      "Nurkkaan odotustilan kahvikone",
    );
    await dismissSuggestion(product, (await pairOf(b!, d!))!.id);
    await sql`delete from merge_suggestions where ${b!}::uuid in (idea_id, other_id) and ${c!}::uuid in (idea_id, other_id)`;
    await mergeIdeas(product, a!, b!, note);
    expect(await statuses(a!, b!)).toEqual(["accepted"]);
    expect(await statuses(a!, c!)).toEqual(["expired"]);
    expect(await statuses(b!, c!)).toEqual(["pending"]);
    expect(await statuses(b!, d!)).toEqual(["dismissed"]);
  });

  it("and what was taken apart again is not asked again", async () => {
    const [a, b] = await ideas("Akun varaustilan mittaus talvella", "Talvella akun varaustilan mittaus");
    await mergeIdeas(product, a!, b!, note);
    await unmergeIdea(product, a!);
    await suggestFor(a!);
    expect(await statuses(a!, b!)).toEqual(["dismissed"]);
  });
});
