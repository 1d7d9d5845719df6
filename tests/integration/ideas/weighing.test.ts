import { beforeAll, describe, expect, it } from "vitest";
import { compareOrders } from "~/domain/ideas/comparing.server";
import { mergeIdeas, unmergeIdea } from "~/domain/ideas/merging.server";
import { objectToMerge } from "~/domain/ideas/objecting.server";
import { readView } from "~/domain/ideas/triage";
import { triageBoard, triageList } from "~/domain/ideas/triage.server";
import { countAllValues, countInfluences } from "~/domain/ideas/weighing.server";
import { voteForIdea, withdrawVote } from "~/domain/ideas/voting.server";
import { movePoints } from "~/domain/rewards/ledger.server";
import { deliverAll } from "~/events/deliver.server";
import { transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { installReference } from "../rewards/arrange";
import { idea, people, person } from "./arrange";

const { sql, url } = useDatabase();
let author: Person, product: Person;

beforeAll(async () => {
  await installReference(url);
  author = await person(sql);
  product = await person(sql, { role: "product" });
});

async function account(value: number | null): Promise<string> {
  const id = newId();
  await sql`insert into accounts ${sql({ id, name: `Account ${id}`, annual_value_eur: value })}`;
  return id;
}

const of = (accountId: string, count = 1) => people(sql, count, { accountId });

/** As it is kept, once all that happened is delivered. */
async function kept(id: string): Promise<number> {
  await deliverAll();
  const [row] = await sql`select annual_value_eur::int as value from idea_values where idea_id = ${id}`;
  return (row?.value as number | undefined) ?? 0;
}

/** What a recount by hand says: each account once, over all wordings of each idea that stands by itself. */
const recounted = () => sql<{ id: string; value: number }[]>`
  select i.thread_id as id, coalesce((select sum(k.annual_value_eur) from accounts k where k.id in (
    select c.account_id from votes v join ideas w on w.thread_id = v.idea_id join customers c on c.id = v.customer_id
    where v.withdrawn_at is null and (w.thread_id = i.thread_id or w.canonical_id = i.thread_id))), 0)::int as value
  from ideas i where i.canonical_id is null order by 1`;

const allKept = () => sql<{ id: string; value: number }[]>`
  select i.thread_id as id, coalesce(v.annual_value_eur, 0)::int as value
  from ideas i left join idea_values v on v.idea_id = i.thread_id where i.canonical_id is null order by 1`;

describe("the value kept behind an idea", () => {
  it("follows a vote and its withdrawal, each account once; people of no account leave it alone", async () => {
    const id = await idea(sql, author);
    const [fleet, garage] = [await account(40_000), await account(2_500)];
    const [one, two] = await of(fleet, 2);
    const [third] = await of(garage);
    for (const voter of [one!, two!, third!, ...(await people(sql, 2))]) await voteForIdea(voter, id);
    expect(await kept(id)).toBe(42_500);
    await withdrawVote(one!, id);
    expect(await kept(id)).toBe(42_500);
    await withdrawVote(two!, id);
    expect(await kept(id)).toBe(2_500);
  });

  it("follows what an account is worth, whose a voter is, and who two customers turn out to be", async () => {
    const id = await idea(sql, author);
    const [small, large] = [await account(100), await account(7_000)];
    const [voter] = await of(small);
    const [other] = await of(large);
    await voteForIdea(voter!, id);
    expect(await kept(id)).toBe(100);
    await sql`update accounts set annual_value_eur = 300 where id = ${small}`;
    expect(await kept(id)).toBe(300);
    await sql`update customers set account_id = ${large} where id = ${voter!.customerId}`;
    expect(await kept(id)).toBe(7_000);
    await sql`update customers set account_id = null where id = ${voter!.customerId}`;
    expect(await kept(id)).toBe(0);
    // As a merge of customers will do it: the votes are the other's, then the one leads to the other.
    await sql.begin(async (tx) => {
      await tx`update votes set customer_id = ${other!.customerId} where customer_id = ${voter!.customerId}`;
      await tx`update customers set merged_into_id = ${other!.customerId} where id = ${voter!.customerId}`;
    });
    expect(await kept(id)).toBe(7_000);
    await sql`update customers set account_id = null, erased_at = now() where id = ${other!.customerId}`;
    expect(await kept(id)).toBe(0);
  });

  it("follows merging, taking one's support along, and taking the merge back", async () => {
    const [stays, joins] = [await idea(sql, author), await idea(sql, author)];
    const [both, there] = [await account(1_000), await account(500)];
    const [first] = await of(both);
    const [second, third] = [(await of(both))[0]!, (await of(there))[0]!];
    await voteForIdea(first!, stays);
    for (const voter of [second, third]) await voteForIdea(voter, joins);
    expect([await kept(stays), await kept(joins)]).toEqual([1_000, 1_500]);
    await mergeIdeas(product, joins, stays, "The same wish.");
    expect([await kept(stays), await kept(joins)]).toEqual([1_500, 0]);
    const split = await objectToMerge(third, joins);
    expect([await kept(stays), await kept(split.id)]).toEqual([1_000, 500]);
    await unmergeIdea(product, joins);
    expect([await kept(stays), await kept(joins), await kept(split.id)]).toEqual([1_000, 1_500, 0]);
  });

  it("is made good by the clock where something was written past all events", async () => {
    const id = await idea(sql, author);
    const [voter] = await of(await account(900));
    await sql`insert into votes (idea_id, customer_id) values (${id}, ${voter!.customerId})`;
    expect(await kept(id)).toBe(0);
    await countAllValues();
    expect(await kept(id)).toBe(900);
    await sql`update votes set withdrawn_at = now() where idea_id = ${id}`;
    await countAllValues();
    expect(await kept(id)).toBe(0);
  });

  it("equals a recount after votes, accounts, moves between them and merges have crossed, while it was counted all along", async () => {
    const ideas = await Promise.all(Array.from({ length: 6 }, () => idea(sql, author)));
    const accounts = await Promise.all([1, 10, 100, 1_000].map((value) => account(value)));
    const voters = (await Promise.all(accounts.map((id) => of(id, 5)))).flat();
    let going = true;
    const counting = [deliverAll, countAllValues].map(async (count) => {
      while (going) await count();
    });
    const deeds = Array.from({ length: 240 }, (_, n) => async () => {
      const voter = voters[n % voters.length]!;
      const at = ideas[(n * 7 + Math.floor(n / 20)) % 4]!;
      if (n % 12 === 5)
        await sql`update accounts set annual_value_eur = ${n + 1} where id = ${accounts[n % 4]!}`;
      else if (n % 12 === 9)
        await sql`update customers set account_id = ${accounts[(n + 1) % 4]!} where id = ${voter.customerId}`;
      else if (n % 5 === 4) await withdrawVote(voter, at);
      else await voteForIdea(voter, at);
      if (n % 40 === 20)
        await mergeIdeas(product, ideas[4 + ((n / 20) % 2)]!, ideas[0]!, "The same wish.").catch(() => {});
      if (n % 40 === 39) await unmergeIdea(product, ideas[4]!).catch(() => {});
    });
    // Twelve at once, the voters' own ones to the absorbed wordings before they join among them.
    for (const voter of voters.slice(0, 8)) await voteForIdea(voter, ideas[4]!);
    for (const voter of voters.slice(6)) await voteForIdea(voter, ideas[5]!);
    const hands = Array.from({ length: 12 }, async () => {
      for (let deed = deeds.shift(); deed; deed = deeds.shift()) await deed();
    });
    await Promise.all(hands);
    going = false;
    await Promise.all(counting);
    await deliverAll();
    const truth = await recounted();
    expect(truth.filter(({ value }) => value > 0).length).toBeGreaterThan(4);
    expect(await allKept()).toEqual(truth);
  });
});

describe("the orders by what is kept", () => {
  it("put the idea with the most value first, in the list and in each column; without any they go by votes", async () => {
    const word = `ibis-${newId().slice(-8)}`;
    const [liked, paid, paidMore] = await Promise.all(
      ["liked", "paid", "paid more"].map((title) => idea(sql, author, { title: `${word} ${title}` })),
    );
    for (const voter of await people(sql, 3)) await voteForIdea(voter, liked!);
    await voteForIdea((await of(await account(10)))[0]!, paid!);
    await voteForIdea((await of(await account(20)))[0]!, paidMore!);
    await deliverAll();
    const view = (search: string) => readView(new URLSearchParams(`q=${word}&order=value${search}`));
    expect((await triageList(product, view("&layout=list"))).map(({ id }) => id)).toEqual([
      paidMore,
      paid,
      liked,
    ]);
    const inbox = (await triageBoard(product, view(""))).get("inbox")!;
    expect(inbox.map(({ id }) => id)).toEqual([paidMore, paid, liked]);
    expect(inbox.map(({ demand }) => demand.annualValueEur)).toEqual([20, 10, 0]);
  });

  it("by a segment count those of it alone, each once in whatever wording, on the board and in the comparison", async () => {
    const word = `heron-${newId().slice(-8)}`;
    const [liked, wanted, joins] = await Promise.all(
      ["liked", "wanted", "joins"].map((title) => idea(sql, author, { title: `${word} ${title}` })),
    );
    const [one, two] = await people(sql, 2);
    const segment = newId();
    await sql`insert into segments ${sql({ id: segment, name: word, rule: sql.json({ stages: ["member"] }) })}`;
    for (const { customerId } of [one!, two!])
      await sql`insert into segment_members ${sql({ segment_id: segment, customer_id: customerId })}`;
    for (const voter of [...(await people(sql, 3)), one!]) await voteForIdea(voter, liked!);
    for (const voter of [one!, two!]) await voteForIdea(voter, joins!);
    await voteForIdea(one!, wanted!);
    await sql`insert into votes (idea_id, customer_id) values (${wanted!}, ${two!.customerId})`;
    await mergeIdeas(product, joins!, wanted!, "The same wish.");
    const view = readView(new URLSearchParams(`q=${word}&order=segment&segment=${segment}`));
    expect((await triageList(product, { ...view, layout: "list" })).map(({ id }) => id)).toEqual([
      wanted,
      liked,
    ]);
    expect((await triageBoard(product, view)).get("inbox")!.map(({ id }) => id)).toEqual([wanted, liked]);
    const compared = await compareOrders(product, { ...view, segment: null }, { by: "segment", segment });
    expect(compared.map(({ id, amounts, ranks }) => [id, amounts.segment, ranks.segment])).toEqual([
      [wanted, 2, 1],
      [liked, 1, 2],
    ]);
  });

  it("compare what the voters did for others as it was counted last", async () => {
    const id = await idea(sql, author, { title: "ibis of the helpful" });
    const [helper] = await people(sql, 1);
    await voteForIdea(helper!, id);
    const compared = async () =>
      (
        await compareOrders(product, readView(new URLSearchParams("q=ibis of the helpful")), {
          by: "influence",
          segment: null,
        })
      )[0]!;
    const thank = (key: string) =>
      transact((tx) =>
        movePoints(tx, {
          ...{ key, customerId: helper!.customerId, amount: 5, reason: "reaction.added", at: new Date() },
          ruleId: "thanks-received",
        }),
      );
    await thank(newId());
    expect((await compared()).amounts.influence).toBe(0);
    await countInfluences();
    expect(await compared()).toMatchObject({ amounts: { people: 1, influence: 5 }, ranks: { influence: 1 } });
    await thank(newId());
    expect((await compared()).amounts.influence).toBe(5);
    await countInfluences();
    expect((await compared()).amounts.influence).toBe(10);
  });
});
