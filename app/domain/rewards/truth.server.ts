import { sql, type SQL } from "drizzle-orm";
import type { Claim } from "./claims";
import type { RuleId } from "./rules";

/** Whether a claim holds by what stands in the database now. */
export function holds(claim: Claim): SQL {
  return truths[claim.rule](claim);
}

const started = ({ causeId, customerId }: Claim) => sql`exists (
  select 1 from threads t join posts p on p.thread_id = t.id and p.number = 1
  where t.id = ${causeId}::uuid and t.author_id = ${customerId}::uuid and t.hidden_at is null and p.hidden_at is null and p.deleted_at is null)`;

const truths: Record<RuleId, (claim: Claim) => SQL> = {
  "discussion-started": started,
  "question-asked": started,
  "idea-posted": started,
  "feedback-given": started,
  "reply-written": ({ causeId, customerId }) => sql`exists (
    select 1 from posts p join threads t on t.id = p.thread_id
    where p.id = ${causeId}::uuid and p.author_id = ${customerId}::uuid and p.number > 1 and p.hidden_at is null and p.deleted_at is null
      and t.author_id <> p.author_id and t.kind <> 'feedback')`,
  "answer-chosen": ({ causeId, customerId }) => sql`exists (
    select 1 from answers a join posts p on p.id = a.post_id join threads t on t.id = a.thread_id
    where a.post_id = ${causeId}::uuid and a.revoked_at is null and p.author_id = ${customerId}::uuid
      and p.hidden_at is null and p.deleted_at is null and t.author_id <> p.author_id)`,
  "thanks-received": ({ causeId, customerId, giverId }) => sql`exists (
    select 1 from reactions r join posts p on p.id = r.post_id
    where r.post_id = ${causeId}::uuid and r.customer_id = ${giverId}::uuid and r.kind = 'thanks'
      and p.author_id = ${customerId}::uuid and p.author_id <> r.customer_id and p.hidden_at is null and p.deleted_at is null)`,
  "vote-cast": ({ causeId, customerId }) => sql`exists (
    select 1 from votes v join threads t on t.id = v.idea_id
    where v.idea_id = ${causeId}::uuid and v.customer_id = ${customerId}::uuid and v.withdrawn_at is null
      and v.source = 'self' and t.author_id <> v.customer_id)`,
  "idea-planned": ({ causeId, customerId }) => sql`exists (
    select 1 from ideas i join threads t on t.id = i.thread_id
    where i.thread_id = ${causeId}::uuid and t.author_id = ${customerId}::uuid
      and i.status in ('planned', 'in_progress', 'shipped')
      and exists (select 1 from idea_status_changes s where s.idea_id = i.thread_id and s.to_status = 'planned' and s.undone_at is null))`,
  "idea-shipped": ({ causeId, customerId }) => sql`exists (
    select 1 from ideas i join threads t on t.id = i.thread_id
    where i.thread_id = ${causeId}::uuid and t.author_id = ${customerId}::uuid and i.status = 'shipped')`,
  "challenge-won": ({ causeId, customerId }) => sql`exists (
    select 1 from challenge_winners w join challenges h on h.id = w.challenge_id join threads t on t.id = w.idea_id
    where w.idea_id = ${causeId}::uuid and t.author_id = ${customerId}::uuid and h.results_at is not null)`,
};

/**
 * Who earns: customers, not staff; people who are still here under this record, and who have not said no to points.
 * `customer` is the alias of a row of customers.
 */
export function earns(customer: string): SQL {
  const c = sql.identifier(customer);
  return sql`(${c}.staff_role is null and ${c}.erased_at is null and ${c}.merged_into_id is null
    and coalesce((select granted from consents k where k.customer_id = ${c}.id and k.purpose = 'rewards'
      order by k.at desc, k.id desc limit 1), true))`;
}
