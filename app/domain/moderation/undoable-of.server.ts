import { sql } from "drizzle-orm";
import type { Person } from "~/platform/actor";
import { newest } from "./newest-deed.server";
import { undoOfPlanning } from "./undoable-planning.server";

/** How line `l` of the log could be taken back by this person now, or null: what it did must still stand as it left it. */
export function undoOf(actor: Person) {
  const admin = actor.role === "admin";
  return sql`case
    when l.action in ('post.hidden', 'post.held') and ${newest("post.hidden", "post.held", "post.restored")}
      and exists (select 1 from posts p where p.id = l.subject_id::uuid and p.hidden_at is not null) then 'restore_post'
    when l.action = 'sanction.imposed' and exists (select 1 from sanctions s join customers c on c.id = s.customer_id
      where s.id = (l.data->>'sanctionId')::uuid and s.lifted_at is null and (s.ends_at is null or s.ends_at > now())
        and c.id <> ${actor.customerId} and (c.staff_role is null or ${admin})) then 'lift_sanction'
    when l.action = 'trust.set' and l.data ? 'wasFixed' and ${newest("trust.set")} and l.subject_id <> ${actor.customerId}
      and exists (select 1 from users u where u.customer_id = l.subject_id::uuid and u.role = 'member') then 'trust_back'
    when l.action = 'watched_word.added'
      and exists (select 1 from watched_words w where w.id = l.subject_id::uuid) then 'unwatch'
    when l.action = 'watched_word.removed'
      and not exists (select 1 from watched_words w where lower(w.expression) = lower(l.data->>'expression')) then 'watch_again'
    when l.action = 'setting.changed' and l.data ? 'from' and ${newest("setting.changed")}
      and (${admin} or l.subject_id = 'auto_hide_reports') then 'set_back'
    when l.action in ('thread.pinned', 'thread.state_changed') and exists (select 1 from threads t
      where t.id = l.subject_id::uuid and t.deleted_at is null and l.data->>'to' = case when l.action = 'thread.state_changed' then t.state
        when t.pinned_at is null then 'no' when t.pinned_everywhere then 'everywhere' else 'here' end)
      and (l.action = 'thread.pinned' and ${newest("thread.pinned")}
        or l.action = 'thread.state_changed' and ${newest("thread.state_changed")}) then 'state_back'
    when l.action in ('thread.moved', 'thread.split', 'thread.merged') and exists (select 1 from thread_operations o
      where o.id = (l.data->>'operationId')::uuid and o.undone_at is null and not exists (select 1 from thread_operations x
        where x.undone_at is null and x.at > o.at and (x.thread_id in (o.thread_id, o.other_thread_id)
          or x.other_thread_id in (o.thread_id, o.other_thread_id)))) then 'operation_back'
    when l.action = 'thread.deleted' and ${newest("thread.deleted", "thread.undeleted")} and exists (select 1 from threads t
      where t.id = l.subject_id::uuid and t.deleted_at is not null and t.merged_into_id is null) then 'undelete'
    when l.action = 'tag.merged' and exists (select 1 from tag_synonyms s
      where s.tag_id = l.subject_id::uuid and s.slug = l.data->>'slug') and ${newest("tag.merged")} then 'unmerge_tag'
    when l.action = 'tag.renamed' and ${newest("tag.renamed")} and exists (select 1 from tags g
      where g.id = l.subject_id::uuid and g.name = l.data->>'to') then 'rename_back'
    when l.action = 'category.changed' and ${newest("category.changed")} and exists (select 1 from categories c
      where c.id = l.subject_id::uuid and (l.data->'after') - 'position' = to_jsonb(c) - 'position') then 'place_back'
    when l.action = 'segment.changed' and ${admin} and l.data ? 'before' and ${newest("segment.changed")}
      and exists (select 1 from segments s where s.id = l.subject_id::uuid) then 'segment_back'
    when l.action = 'segment.deleted' and ${admin}
      and not exists (select 1 from segments s where s.name = l.data->>'name') then 'segment_again'
    when l.action = 'badge.awarded' and exists (select 1 from badge_awards b
      where b.id = (l.data->>'awardId')::uuid and b.revoked_at is null) then 'revoke_badge'
    when l.action = 'idea.status' and ${admin} and ${newest("idea.status", "idea.status_undone")}
      and ${heldChange} is not null then 'idea_back'
    when l.action = 'idea.merged' and ${admin} and ${newest("idea.merged", "idea.unmerged")} and exists (select 1 from idea_merges m
      where m.idea_id = l.subject_id::uuid and m.canonical_id = (l.data->>'canonicalId')::uuid and m.undone_at is null) then 'ideas_apart'
    when l.action = 'category.ordered' and l.data ? 'after' and not exists (select 1
      from jsonb_to_recordset(l.data->'after') o(id uuid, position int) left join categories c on c.id = o.id
      where c.position is distinct from o.position) then 'order_back'
    when l.action = 'flag.dismissed' and l.data ? 'flagIds' and ${newest("flag.dismissed", "flag.reopened", "post.hidden", "post.held")}
      and exists (select 1 from posts p where p.id = l.subject_id::uuid and p.deleted_at is null)
      and not exists (select 1 from jsonb_array_elements_text(l.data->'flagIds') i(id) left join flags f on f.id = i.id::uuid
        where f.decision is distinct from 'dismissed') then 'flags_again'
    when l.action = 'submission.refused' and exists (select 1 from held_submissions h
      where h.id = (l.data->>'submissionId')::uuid and h.decision = 'refused' and h.note is not distinct from l.reason
        and not exists (select 1 from appeals x where x.subject_type = 'submission' and x.subject_id = h.id)) then 'submission_again'
    when l.action = 'points.adjusted' and l.subject_id <> ${actor.customerId} and exists (select 1 from point_balances b
      where b.customer_id = l.subject_id::uuid and b.balance >= (l.data->>'amount')::int)
      and not exists (select 1 from ledger_transactions x where x.idempotency_key = 'adjustment ' || l.id) then 'points_back'
    when l.action = 'board.changed' and ${admin} and ${newest("board.changed")} and exists (select 1 from boards b
      where b.id = l.subject_id::uuid and (l.data->'after') - 'position' = to_jsonb(b) - 'position') then 'board_back'
    when l.action = 'board.ordered' and ${admin} and l.data ? 'after' and not exists (select 1
      from jsonb_to_recordset(l.data->'after') o(id uuid, position int) left join boards b on b.id = o.id
      where b.position is distinct from o.position) then 'boards_back'
    when l.action = 'case.assigned' and ${admin} and l.data ? 'from' and ${newest("case.assigned")} and exists (select 1 from cases k
      where k.id = l.subject_id::uuid and k.status <> 'closed' and k.assignee_id::text is not distinct from l.data->>'to')
      and (l.data->>'from' is null or exists (select 1 from customers c
        where c.id::text = l.data->>'from' and c.staff_role in ('agent', 'admin'))) then 'worker_back'
    when l.action = 'case.priority_changed' and ${admin} and ${newest("case.priority_changed")} and exists (select 1 from cases k
      where k.id = l.subject_id::uuid and k.status <> 'closed' and k.priority = l.data->>'to') then 'priority_back'
    when ${admin} then ${undoOfPlanning}
  end`;
}

/** The decision that line `l` tells of, while nobody has been told of it. */
export const heldChange = sql`(select s.id from idea_status_changes s where s.idea_id = l.subject_id::uuid
  and s.to_status = l.data->>'to' and s.changed_by_id = l.actor_id and s.tell_at is not null and s.told_at is null and s.undone_at is null
  order by s.changed_at desc, s.id desc limit 1)`;
