import { beforeAll, describe, expect, it } from "vitest";
import { tellOfAsleep } from "~/domain/ideas/asleep.server";
import { deliverAll } from "~/events/deliver.server";
import { compareOrders } from "~/domain/ideas/comparing.server";
import { estimateIdea } from "~/domain/ideas/estimating.server";
import { lookAtIdea, unlookAtIdea } from "~/domain/ideas/looking.server";
import { mergeIdeas } from "~/domain/ideas/merging.server";
import { editNote, noteOnIdea, readNotes, setNoteDeleted } from "~/domain/ideas/noting.server";
import { giveIdeas } from "~/domain/ideas/owning.server";
import { tagIdeas } from "~/domain/ideas/tagging-many.server";
import { linkToTracker } from "~/domain/ideas/tracking.server";
import { changeIdeaStatus, changeIdeaStatuses } from "~/domain/ideas/status.server";
import { countOf, MANY_MAX, readView, searchOf } from "~/domain/ideas/triage";
import { readDossier } from "~/domain/ideas/triage-panel.server";
import { listViews, saveView, setViewRemoved } from "~/domain/ideas/triage-views.server";
import {
  countInbox,
  countStages,
  ideasForExport,
  triageBoard,
  triageList,
  triagePage,
} from "~/domain/ideas/triage.server";
import { undoStatusChanges } from "~/domain/ideas/undoing.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { wholeView } from "~/domain/ideas/whole-view.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { guest, idea, people, person, refused } from "./arrange";

const { sql } = useDatabase();
let author: Person, product: Person, other: Person;

beforeAll(async () => {
  author = await person(sql);
  product = await person(sql, { role: "product", displayName: "Petra" });
  other = await person(sql, { role: "admin", displayName: "Aino" });
});

const view = (search = "") => readView(new URLSearchParams(search));
const idsOf = (ideas: { id: string }[]) => ideas.map(({ id }) => id);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function account(annualValueEur: number): Promise<string> {
  const id = newId();
  await sql`insert into accounts ${sql({ id, name: `Account ${annualValueEur}`, annual_value_eur: annualValueEur })}`;
  return id;
}

describe("a view of the board", () => {
  it("has one address, which says what it asks for and nothing that it can't mean", () => {
    const search = "?layout=list&status=inbox&order=priority&owner=mine&q=tires&asleep=1";
    expect(searchOf(view(search))).toBe(search);
    expect(searchOf(view("status=nonsense&owner=1%27or&order=segment&segment=x&tag=<b>"))).toBe(
      "?layout=board",
    );
    expect(view("status=planned").layout).toBe("list");
  });

  it("keeps no columns that were opened just now", async () => {
    expect(searchOf(view("wide=inbox.nonsense.planned"))).toBe("?layout=board&wide=inbox.planned");
    expect(
      (
        await saveView(await person(sql, { role: "product" }), {
          name: "Wide",
          search: "?wide=inbox",
          shared: false,
        })
      ).search,
    ).toBe("?layout=board");
  });

  it("is kept for oneself or the team, under a name that is used once, and comes back after it was removed", async () => {
    await saveView(product, { name: "Cars", search: "?owner=mine&junk=1", shared: false });
    await saveView(product, { name: "Cars", search: "?owner=nobody", shared: true });
    const [own] = await listViews(product);
    expect(own).toMatchObject({
      name: "Cars",
      search: "?layout=board&owner=nobody",
      shared: true,
      mine: true,
    });
    expect(await listViews(other)).toMatchObject([{ name: "Cars", mine: false, by: "Petra" }]);
    await expect(setViewRemoved(other, own!.id, true)).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
    await setViewRemoved(product, own!.id, true);
    expect(await listViews(other)).toEqual([]);
    await setViewRemoved(product, own!.id, false);
    expect(await listViews(other)).toHaveLength(1);
  });

  it("gets another name, but none that another of one's own has, and nobody else gives it one", async () => {
    const keeper = await person(sql, { role: "product" });
    const keep = (name: string, id?: string, shared = false) =>
      saveView(keeper, { id, name, search: "?owner=mine", shared });
    const names = async () => (await listViews(keeper)).filter(({ mine }) => mine).map(({ name }) => name);
    await keep("First");
    await keep("Second");
    const [first, second] = (await listViews(keeper)).filter(({ mine }) => mine);
    await expect(keep("Second", first!.id)).rejects.toMatchObject(
      refused("triaging:refusal.view_name_taken", 409),
    );
    await expect(
      saveView(product, { id: first!.id, name: "Mine", search: "", shared: false }),
    ).rejects.toMatchObject(refused("errors:not_found", 404));
    await setViewRemoved(keeper, second!.id, true);
    await keep("Second", first!.id, true);
    expect(await names()).toEqual(["Second"]);
    expect((await listViews(other)).map(({ name }) => name)).toContain("Second");
  });

  it("narrows by owner, words, tag, segment and what nobody has estimated", async () => {
    const id = await idea(sql, author, { title: "Heated seats for 100% of cars" });
    const decoy = await idea(sql, author, { title: "Heated seats for 1000 cars" });
    await giveIdeas(product, [{ ideaId: id, ownerId: product.customerId }]);
    const found = async (search: string) => idsOf(await triageList(product, view(`layout=list&${search}`)));
    expect(await found("q=100%25")).toEqual([id]);
    expect(await found("owner=mine&q=seats")).toEqual([id]);
    expect(await found("owner=nobody&q=seats")).toEqual([decoy]);
    await estimateIdea(product, decoy, { reach: 10, impact: 1, confidence: 50, effort: 1 });
    expect(await found("unestimated=1&q=seats")).toEqual([id]);
    await linkToTracker(product, id, { url: "https://tracker.example.com/APP-7", label: "APP-7" });
    expect(await found("q=app-7")).toEqual([id]);
    const tag = newId();
    await sql`insert into tags ${sql({ id: tag, slug: `seat-${tag}`, name: "seat" })}`;
    await sql`insert into thread_tags ${sql({ thread_id: id, tag_id: tag })}`;
    expect(await found(`tag=seat-${tag}`)).toEqual([id]);
    const segment = newId();
    await sql`insert into segments ${sql({ id: segment, name: `Fleet ${segment}`, rule: sql.json({}) })}`;
    const [voter] = await people(sql, 1);
    await voteForIdea(voter!, id);
    await sql`insert into segment_members ${sql({ segment_id: segment, customer_id: voter!.customerId })}`;
    expect(await found(`segment=${segment}&order=segment`)).toEqual([id]);
  });
});

describe("the board", () => {
  it("has what is new in the inbox until one of the team has looked at it, or done something with it", async () => {
    const id = await idea(sql, author);
    const stageOf = async () =>
      [...(await triageBoard(product, view()))].find(([, ideas]) => idsOf(ideas).includes(id))?.[0];
    expect(await stageOf()).toBe("inbox");
    const before = await countStages(product, view());
    // Its tab says how many wait there, whatever the view beside it leaves out.
    expect((await countStages(product, view("layout=list&asleep=1"))).inbox).toBe(0);
    expect(await countInbox(product)).toBe(before.inbox);
    await lookAtIdea(product, id);
    expect(await stageOf()).toBe("new");
    expect((await countStages(product, view())).inbox).toBe(before.inbox - 1);
    await unlookAtIdea(other, id);
    expect(await stageOf()).toBe("inbox");
    await linkToTracker(product, id, { url: "https://tracker.example.com/1", label: "1" });
    expect(await stageOf()).toBe("new");
  });

  it("shows the first of each column, all of one that was opened, and pages of a list that have every idea once", async () => {
    const word = `heap-${newId()}`;
    for (let n = 0; n < 30; n++) await idea(sql, author, { title: `${word} ${n}` });
    const inbox = async (search: string) =>
      (await triageBoard(product, view(`q=${word}${search}`))).get("inbox")!;
    for (const order of ["votes", "trend", "oldest", "priority", "value"]) {
      const first = await inbox(`&order=${order}`);
      const opened = await inbox(`&order=${order}&wide=inbox.planned`);
      expect(first).toHaveLength(8);
      expect(opened).toHaveLength(30);
      expect(idsOf(opened).slice(0, 8)).toEqual(idsOf(first));
      const one = await triagePage(product, view(`layout=list&q=${word}&order=${order}`));
      const two = await triagePage(product, view(`layout=list&q=${word}&order=${order}`), 2);
      expect([one.ideas.length, one.more, two.ideas.length, two.more]).toEqual([25, true, 5, false]);
      expect(idsOf([...one.ideas, ...two.ideas])).toEqual(idsOf(opened));
    }
    expect((await ideasForExport(product, view(`q=${word}`))).length).toBe(30);
    expect((await countStages(product, view(`q=${word}`))).inbox).toBe(30);
  });

  it("counts who is behind an idea once, in whatever wording he voted, and says the most that he said", async () => {
    const [accountId, stays, joins] = [
      await account(4_000),
      await idea(sql, author),
      await idea(sql, author),
    ];
    const voters = await people(sql, 3);
    for (const voter of voters)
      await sql`update customers set account_id = ${accountId} where id = ${voter.customerId}`;
    for (const voter of voters) await voteForIdea(voter, stays);
    await voteForIdea(voters[0]!, joins);
    await sql`update votes set importance = 'critical' where idea_id = ${joins} and customer_id = ${voters[0]!.customerId}`;
    await sql`update votes set importance = 'nice' where idea_id = ${stays} and customer_id = ${voters[0]!.customerId}`;
    await sql`update votes set created_at = ${daysAgo(60)} where idea_id = ${stays}`;
    await mergeIdeas(product, joins, stays, "The same wish.");
    const { demand } = (await readDossier(product, stays)).idea;
    // The author's own votes are of nobody's company.
    expect(demand).toMatchObject({ accounts: 1, annualValueEur: 4_000, important: 1 });
    expect(Object.values(demand.stages).reduce((sum, n) => sum + n, 0)).toBe(
      (
        await sql`select count(distinct customer_id)::int as n from votes where idea_id in (${stays}, ${joins})`
      )[0]!.n,
    );
  });

  it("orders by priority, and reckons it as everyone can by hand", async () => {
    const low = await idea(sql, author, { title: "zebra low" });
    const high = await idea(sql, author, { title: "zebra high" });
    const none = await idea(sql, author, { title: "zebra none" });
    await estimateIdea(product, low, { reach: 100, impact: 0.5, confidence: 80, effort: 4 });
    await estimateIdea(product, high, { reach: 100, impact: 3, confidence: 100, effort: 1.5 });
    const ideas = await triageList(product, view("layout=list&order=priority&q=zebra"));
    expect(idsOf(ideas)).toEqual([high, low, none]);
    expect(ideas.map((line) => line.estimate?.priority)).toEqual([200, 10, undefined]);
    await estimateIdea(product, high, null);
    expect((await triageList(product, view("layout=list&order=priority&q=zebra")))[0]!.id).toBe(low);
  });
});

describe("owners", () => {
  it("are colleagues who decide on ideas; each idea is given by itself, and can be given back", async () => {
    const [a, b] = [await idea(sql, author), await idea(sql, author)];
    const gone = newId();
    await expect(giveIdeas(product, [{ ideaId: a, ownerId: author.customerId }])).rejects.toMatchObject(
      refused("errors:bad_choice", 422),
    );
    const { before, refused: left } = await giveIdeas(product, [
      { ideaId: a, ownerId: other.customerId },
      { ideaId: gone, ownerId: other.customerId },
      { ideaId: b, ownerId: other.customerId },
    ]);
    expect(left).toEqual([{ id: gone, code: "errors:not_found" }]);
    expect(before).toEqual([
      { ideaId: a, ownerId: null },
      { ideaId: b, ownerId: null },
    ]);
    expect((await readDossier(product, a)).idea.owner?.displayName).toBe("Aino");
    await giveIdeas(product, before);
    expect((await readDossier(product, a)).idea.owner).toBeNull();
  });
});

describe("all of a view", () => {
  const arranged = async (count: number) => {
    const word = `whole-${newId()}`;
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await idea(sql, author, { title: `${word} ${n}` }));
    return { ids, within: view(`layout=list&status=new&q=${word}`), word };
  };

  it("is chosen beyond its page, counted as the view counts it, and decided on in one go that is undone in one go", async () => {
    const { ids, within } = await arranged(28);
    const chosen = (await wholeView(product, within))!;
    expect(chosen).toEqual(ids);
    expect(chosen).toHaveLength(countOf(within, await countStages(product, within)));
    const {
      batchId,
      changed,
      refused: left,
    } = await changeIdeaStatuses(product, chosen, {
      status: "planned",
      note: "All of them.",
      within,
    });
    expect([changed, left]).toEqual([chosen, []]);
    expect(
      await sql`select count(distinct batch_id)::int as batches, count(*)::int as n from idea_status_changes where idea_id in ${sql(ids)}`,
    ).toMatchObject([{ batches: 1, n: 28 }]);
    expect(await undoStatusChanges(product, batchId)).toBe(28);
    expect(await wholeView(product, within)).toEqual(ids);
  });

  it("is what it was when it was chosen: what has left the view since stays as it is, what has come was not chosen", async () => {
    const { ids, within, word } = await arranged(3);
    const chosen = (await wholeView(product, within))!;
    const [decided, retitled, stays] = ids as [string, string, string];
    await changeIdeaStatus(other, decided, { from: "new", status: "under_review", note: "" });
    await sql`update threads set title = 'Of something else' where id = ${retitled}`;
    const late = await idea(sql, author, { title: `${word} late` });
    const leftView = [decided, retitled].map((id) => ({ id, code: "triaging:refusal.left_view" }));

    const { changed, refused: left } = await changeIdeaStatuses(product, chosen, {
      status: "planned",
      note: "",
      within,
    });
    expect([changed, left]).toEqual([[stays], leftView]);
    const wide = { ...within, status: null };
    const given = await giveIdeas(
      product,
      chosen.map((ideaId) => ({ ideaId, ownerId: other.customerId })),
      wide,
    );
    expect(given.before.map(({ ideaId }) => ideaId)).toEqual([decided, stays]);
    expect(given.refused).toEqual([leftView[1]]);
    const tagged = await tagIdeas(product, chosen, {
      tag: `tag ${word.slice(-6)}`,
      deed: "add",
      within: wide,
    });
    expect([tagged.changed, tagged.refused]).toEqual([[decided, stays], [leftView[1]]]);
    expect((await sql`select status, owner_id from ideas where thread_id = ${late}`)[0]).toEqual({
      status: "new",
      owner_id: null,
    });
  });

  it("leaves alone what another decides on at the same moment", async () => {
    const { ids, within } = await arranged(6);
    const chosen = (await wholeView(product, within))!;
    const [mine, theirs] = await Promise.all([
      changeIdeaStatuses(product, chosen, { status: "planned", note: "", within }),
      changeIdeaStatuses(other, [...chosen].reverse(), { status: "under_review", note: "", within }),
    ]);
    expect([...mine.changed, ...theirs.changed].sort()).toEqual([...ids].sort());
    expect([...mine.refused, ...theirs.refused].map(({ code }) => code)).toEqual(
      Array<string>(6).fill("triaging:refusal.left_view"),
    );
  });

  it("is not chosen where it is more than one deed reaches, nor by those who do not decide", async () => {
    const { ids, within, word } = await arranged(1);
    const boardId = (await sql`select board_id from threads where id = ${ids[0]!}`)[0]!.board_id as string;
    await sql`insert into threads (id, kind, board_id, author_id, last_poster_id, title, slug, language)
      select gen_random_uuid(), 'idea', ${boardId}, ${author.customerId}, ${author.customerId}, ${word} || ' more ' || n, 'more', 'en'
      from generate_series(1, ${MANY_MAX}::int) n`;
    await sql`insert into ideas (thread_id, score) select id, 0 from threads where title like ${`${word} more %`}`;
    expect(await wholeView(product, within)).toBeNull();
    await sql`delete from ideas where thread_id = (select id from threads where title = ${`${word} more 1`})`;
    expect(await wholeView(product, within)).toHaveLength(MANY_MAX);
    await expect(wholeView(author, within)).rejects.toMatchObject(refused("errors:not_found", 404));
  });
});

describe("notes among staff", () => {
  it("are read by the product team alone, changed by who wrote them, and come back after they were deleted", async () => {
    const id = await idea(sql, author);
    const note = { body: "**Ask** the fleet first.", submissionId: newId() };
    await noteOnIdea(product, id, note);
    await noteOnIdea(product, id, note);
    const [written, ...more] = await readNotes(other, id);
    expect(more).toEqual([]);
    expect(written!.html).toContain("<strong>Ask</strong>");
    await expect(editNote(other, id, written!.id, "Mine now")).rejects.toMatchObject({ status: 403 });
    await editNote(product, id, written!.id, "Ask the taxis first.");
    expect(await readNotes(product, id)).toMatchObject([{ source: "Ask the taxis first." }]);
    await setNoteDeleted(product, id, written!.id, true);
    expect(await readNotes(product, id)).toEqual([]);
    await setNoteDeleted(product, id, written!.id, false);
    expect(await readNotes(product, id)).toHaveLength(1);
    for (const actor of [guest, author]) {
      await expect(readNotes(actor, id)).rejects.toMatchObject(refused("errors:not_found", 404));
      await expect(readDossier(actor, id)).rejects.toMatchObject(refused("errors:not_found", 404));
    }
    for (const role of ["agent", "moderator"] as const)
      await expect(readNotes(await person(sql, { role }), id)).rejects.toMatchObject({ status: 403 });
  });
});

describe("what stands beside the votes", () => {
  it("is told apart: people, accounts with their value, importance, reasons, weeks and influence", async () => {
    const id = await idea(sql, author);
    const fleet = await account(50_000);
    const [rich, alsoRich] = await people(sql, 2, { accountId: fleet });
    const [plain] = await people(sql, 1);
    for (const voter of [rich!, alsoRich!, plain!]) await voteForIdea(voter, id);
    await sql`update votes set importance = 'critical', reason = 'Every morning.' where idea_id = ${id} and customer_id = ${plain!.customerId}`;
    await sql`update votes set created_at = ${daysAgo(45)} where idea_id = ${id} and customer_id = ${rich!.customerId}`;
    await idea(sql, plain!, { status: "shipped" });
    const dossier = await readDossier(product, id);
    expect(dossier).toMatchObject({
      idea: { voteCount: 3, demand: { accounts: 1, annualValueEur: 50_000, important: 1, recent: 2 } },
      accounts: [{ annualValueEur: 50_000, voters: 2 }],
      importance: { critical: 1, important: 0, nice: 0, unsaid: 2 },
      reasons: [{ reason: "Every morning.", importance: "critical" }],
      influence: { answers: 0, shipped: 1 },
    });
    expect(dossier.weeks).toHaveLength(26);
    expect(dossier.weeks.at(-1)).toBe(2);
    expect(dossier.weeks.reduce((sum, votes) => sum + votes, 0)).toBe(3);
  });

  it("puts the same ideas in other orders side by side: whom many want, and who pays", async () => {
    const many = await idea(sql, author, { title: "giraffe of many" });
    const paid = await idea(sql, author, { title: "giraffe of one who pays" });
    for (const voter of await people(sql, 3)) await voteForIdea(voter, many);
    const [buyer] = await people(sql, 1, { accountId: await account(900_000) });
    await voteForIdea(buyer!, paid);
    await deliverAll();
    const compared = (by: "people" | "value") =>
      compareOrders(product, view("q=giraffe"), { by, segment: null });
    expect(idsOf(await compared("people"))).toEqual([many, paid]);
    const byValue = await compared("value");
    expect(idsOf(byValue)).toEqual([paid, many]);
    expect(byValue[0]).toMatchObject({
      amounts: { people: 1, value: 900_000, segment: 0, influence: 0 },
      ranks: { people: 2, value: 1 },
    });
  });
});

describe("a tag for many", () => {
  it("is put on each by itself, kept in its history, and taken off those alone that had not had it", async () => {
    const name = `Heron ${newId().slice(-6)}`;
    const [bare, tagged, full] = [await idea(sql, author), await idea(sql, author), await idea(sql, author)];
    await tagIdeas(product, [tagged], { tag: name, deed: "add" });
    for (const filler of ["one", "two", "three", "four", "five"])
      await tagIdeas(product, [full], { tag: `${name} ${filler}`, deed: "add" });
    const tagsOf = async (id: string) =>
      (
        await sql`select g.name from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = ${id} order by 1`
      ).map((row) => row.name as string);
    const before = await Promise.all([bare, tagged, full].map(tagsOf));
    const unseen = newId();
    // Written otherwise it is the same tag.
    const { changed, refused: left } = await tagIdeas(product, [bare, tagged, full, unseen], {
      tag: name.toUpperCase(),
      deed: "add",
    });
    expect(changed).toEqual([bare]);
    expect(left).toEqual([
      { id: full, code: "community:refusal.too_many_tags" },
      { id: unseen, code: "errors:not_found" },
    ]);
    expect(await tagsOf(bare)).toEqual([name]);
    expect(await sql`select tags from thread_revisions where thread_id = ${bare}`).toEqual([{ tags: [] }]);
    expect(await sql`select action from audit_log where subject_id = ${bare}`).toEqual([
      { action: "idea.tagged" },
    ]);
    await tagIdeas(product, changed, { tag: name, deed: "remove" });
    expect(await Promise.all([bare, tagged, full].map(tagsOf))).toEqual(before);
    await expect(tagIdeas(author, [bare], { tag: name, deed: "add" })).rejects.toMatchObject({ status: 404 });
    const agent = await person(sql, { role: "agent" });
    await expect(tagIdeas(agent, [bare], { tag: name, deed: "add" })).rejects.toMatchObject(
      refused("errors:not_your_role", 403),
    );
  });
});

describe("ideas asleep", () => {
  it("are those that nobody has voted for, spoken of or decided on for long; their owner hears once a week", async () => {
    const old = { createdAt: daysAgo(200) };
    const [asleep, voted, spoken] = [
      await idea(sql, author, { ...old, title: "otter asleep" }),
      await idea(sql, author, { ...old, title: "otter voted for" }),
      await idea(sql, author, { ...old, title: "otter spoken of" }),
    ];
    await sql`update ideas set status_changed_at = ${daysAgo(200)}, owner_id = ${other.customerId} where thread_id in ${sql([asleep, voted, spoken])}`;
    await sql`update threads set last_activity_at = ${daysAgo(200)} where id in ${sql([asleep, voted])}`;
    await voteForIdea(product, voted);
    await sql`update threads set last_activity_at = ${daysAgo(200)} where id = ${voted}`;
    expect(idsOf(await triageList(other, view("layout=list&owner=mine&asleep=1&q=otter")))).toEqual([asleep]);
    const told = async () =>
      sql`select payload from events where type = 'idea.asleep' and payload->>'ownerId' = ${other.customerId}`;
    await Promise.all([tellOfAsleep(), tellOfAsleep()]);
    await tellOfAsleep();
    expect(await told()).toMatchObject([{ payload: { count: 1 } }]);
    await sql`update asleep_tellings set told_at = told_at - interval '8 days'`;
    await tellOfAsleep();
    expect(await told()).toHaveLength(2);
  });
});
