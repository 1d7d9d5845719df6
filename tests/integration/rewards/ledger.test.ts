import { beforeAll, describe, expect, it } from "vitest";
import { ledgerFaults, rebuildBalances } from "~/domain/rewards/reconciling.server";
import { movePoints } from "~/domain/rewards/ledger.server";
import { transact } from "~/events/record.server";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { installReference, people, person, pointsOf } from "./arrange";

const { sql, url } = useDatabase();
const at = new Date();

beforeAll(() => installReference(url));

describe("the ledger", () => {
  it("moves points between the company and a customer, in two entries that sum to zero", async () => {
    const { customerId } = await person(sql);
    const id = await transact((tx) =>
      movePoints(tx, { key: "test:1", customerId, amount: 7, reason: "A test", at }),
    );
    const entries =
      await sql`select account, customer_id, amount from ledger_entries where transaction_id = ${id} order by amount`;
    expect(entries).toEqual([
      { account: "issued", customer_id: null, amount: -7 },
      { account: "available", customer_id: customerId, amount: 7 },
    ]);
    expect(await pointsOf(sql, { customerId })).toEqual({ balance: 7, lifetime: 7, ledger: 7, movements: 1 });
  });

  it("refuses to change or delete what stands in it", async () => {
    const { customerId } = await person(sql);
    await transact((tx) => movePoints(tx, { key: "test:2", customerId, amount: 5, reason: "A test", at }));
    const appendOnly = /append-only/;
    await expect(
      sql`update ledger_entries set amount = 500 where customer_id = ${customerId}`,
    ).rejects.toThrow(appendOnly);
    await expect(sql`delete from ledger_entries where customer_id = ${customerId}`).rejects.toThrow(
      appendOnly,
    );
    await expect(sql`update ledger_transactions set reason = 'x'`).rejects.toThrow(appendOnly);
    await expect(sql`delete from ledger_transactions`).rejects.toThrow(appendOnly);
    expect(await pointsOf(sql, { customerId })).toMatchObject({ balance: 5, ledger: 5 });
  });

  it("refuses a transaction that does not sum to zero", async () => {
    const { customerId } = await person(sql);
    const id = newId();
    const unbalanced = sql.begin(async (tx) => {
      await tx`insert into ledger_transactions ${tx({ id, idempotency_key: `test:${id}`, reason: "Out of thin air" })}`;
      await tx`insert into ledger_entries ${tx({ transaction_id: id, account: "available", customer_id: customerId, amount: 100 })}`;
    });
    await expect(unbalanced).rejects.toThrow(/does not sum to zero/);
    expect(await sql`select 1 from ledger_transactions where id = ${id}`).toHaveLength(0);
  });

  it("moves nothing under a key that it knows, 20 at once", async () => {
    const { customerId } = await person(sql);
    const moved = await Promise.all(
      Array.from({ length: 20 }, () =>
        transact((tx) =>
          movePoints(tx, { key: `test:same:${customerId}`, customerId, amount: 3, reason: "A test", at }),
        ),
      ),
    );
    expect(moved.filter((id) => id !== null)).toHaveLength(1);
    expect(await pointsOf(sql, { customerId })).toEqual({ balance: 3, lifetime: 3, ledger: 3, movements: 1 });
  });

  it("tells of a level when it is reached, and not again when it is come back to", async () => {
    const { customerId } = await person(sql);
    for (const [step, amount] of [9, 1, -5, 6, 30].entries()) {
      await transact((tx) =>
        movePoints(tx, { key: `level:${customerId}:${step}`, customerId, amount, reason: "A test", at }),
      );
    }
    const told =
      await sql`select payload->'level' as level from events where type = 'level.reached' and payload->>'customerId' = ${customerId} order by seq`;
    expect(told.map((row) => row.level)).toEqual([2, 3]);
  });
});

describe("the balances", () => {
  it("can be written anew from the ledger, whatever has become of them", async () => {
    const some = await people(sql, 3);
    for (const [index, { customerId }] of some.entries()) {
      await transact((tx) =>
        movePoints(tx, {
          key: `rebuild:${customerId}`,
          customerId,
          amount: 10 + index,
          reason: "A test",
          at,
        }),
      );
    }
    await sql`update point_balances set balance = balance + 90, lifetime = 1 where customer_id = ${some[0]!.customerId}`;
    await sql`delete from point_balances where customer_id = ${some[1]!.customerId}`;
    const faults = await ledgerFaults();
    expect(faults.map(({ subject }) => subject).sort()).toEqual(
      [some[0]!.customerId, some[1]!.customerId].sort(),
    );
    await rebuildBalances();
    expect(await ledgerFaults()).toEqual([]);
    expect(await pointsOf(sql, some[0]!)).toMatchObject({ balance: 10, lifetime: 10 });
    expect(await pointsOf(sql, some[1]!)).toMatchObject({ balance: 11, lifetime: 11 });
  });
});
