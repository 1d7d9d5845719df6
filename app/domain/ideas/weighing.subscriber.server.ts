import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { Subscriber } from "~/events/subscriber";
import { countValuesOf } from "./weighing.server";

/** The value behind an idea follows its votes, its wordings, and what its voters' accounts are worth. */
export const weighing: Subscriber = {
  name: "idea-values",
  handlers: {
    "idea.voted": (tx, { payload }) => countVote(tx, payload),
    "idea.vote_withdrawn": (tx, { payload }) => countVote(tx, payload),
    "idea.vote_added": (tx, { payload }) => countVote(tx, payload),
    "idea.merged": (tx, { payload }) => countValuesOf(tx, these(payload.ideaId, payload.canonicalId)),
    "idea.unmerged": (tx, { payload }) => countValuesOf(tx, these(payload.ideaId, payload.canonicalId)),
    "idea.wordings_changed": (tx, { payload }) => countValuesOf(tx, these(payload.ideaId)),
    "idea.objected": (tx, { payload }) => countValuesOf(tx, these(payload.ideaId, payload.splitOffId)),
    // Where two customers became one, the votes may be the other's by now.
    "customer.facts_changed": (tx, { payload }) =>
      countValuesOf(
        tx,
        backedByAny(
          sql`select unnest(array[c.id, c.merged_into_id]) from customers c where c.id = ${payload.customerId}`,
        ),
      ),
    "account.facts_changed": (tx, { payload }) =>
      countValuesOf(
        tx,
        backedByAny(sql`select c.id from customers c where c.account_id = ${payload.accountId}`),
      ),
  },
};

const these = (...ids: string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );

const backedByAny = (customers: SQL) =>
  sql`select v.idea_id from votes v where v.customer_id in (${customers}) and v.withdrawn_at is null`;

/** Most voters are of no account, and change nothing: a storm of them costs one question each. */
async function countVote(
  tx: Tx,
  { ideaId, customerId }: { ideaId: string; customerId: string },
): Promise<void> {
  const [pays] = await tx.execute(sql`
    select 1 from customers c join accounts k on k.id = c.account_id
    where c.id = ${customerId} and k.annual_value_eur <> 0`);
  if (pays) await countValuesOf(tx, these(ideaId));
}
