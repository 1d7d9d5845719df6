import { sql } from "drizzle-orm";
import { challengeForm } from "~/domain/ideas/challenges/arranging.server";
import { releaseFields } from "~/domain/ideas/releasing.server";
import { newest, newestOf } from "./newest-deed.server";

/** The challenge that line `l` is about, while nobody has seen its winners. */
const challenge = sql`challenges where challenges.id = l.subject_id::uuid and challenges.results_at is null`;
const release = sql`releases where releases.id = l.subject_id::uuid`;
const chosen = sql`challenge_winners w where w.challenge_id = l.subject_id::uuid`;
const judges = sql`challenge_judges j where j.challenge_id = l.subject_id::uuid and j.customer_id = (l.data->>'customerId')::uuid`;
const tags = sql`thread_tags x join tags g on g.id = x.tag_id where x.thread_id = l.subject_id::uuid`;

/** How a line about ideas, releases, challenges and waiting questions could be taken back: as undoOf, for its administrators. */
export const undoOfPlanning = sql`case
    when l.action = 'release.changed' and l.data ? 'after' and ${newest("release.changed")}
      and exists (select 1 from ${release} and ${releaseFields} = l.data->'after')
      and (l.data->'before'->>'segmentId' is null
        or exists (select 1 from segments s where s.id::text = l.data->'before'->>'segmentId')) then 'release_back'
    when l.action = 'release.scheduled' and l.data ? 'before' and ${newest("release.scheduled", "release.published", "release.withdrawn")}
      and exists (select 1 from ${release} and published_at is null and publish_at = (l.data->>'at')::timestamptz)
      and coalesce((l.data->'before'->>'at')::timestamptz > now(), true) then 'schedule_back'
    when l.action = 'release.withdrawn' and l.data ? 'before' and ${newest("release.scheduled", "release.published", "release.withdrawn")}
      and exists (select 1 from ${release} and published_at is null and publish_at is null)
      and coalesce((l.data->'before'->>'publishAt')::timestamptz > now(), true) then 'release_again'
    when l.action = 'challenge.changed' and l.data ? 'after' and ${newest("challenge.changed")}
      and exists (select 1 from ${challenge} and ended_at is null and cancelled_at is null and ${challengeForm} = l.data->'after')
      and (l.data->'before'->'criteria' = l.data->'after'->'criteria'
        or not exists (select 1 from challenge_judgements j where j.challenge_id = l.subject_id::uuid))
      and (l.data->'before'->'boardId' = l.data->'after'->'boardId'
        or not exists (select 1 from challenge_entries e where e.challenge_id = l.subject_id::uuid)) then 'challenge_back'
    when l.action = 'challenge.ended' and ${newest("challenge.ended", "challenge.resumed")}
      and exists (select 1 from ${challenge} and ended_at is not null and cancelled_at is null)
      and not exists (select 1 from ${chosen}) then 'challenge_goes_on'
    when l.action = 'challenge.cancelled' and ${newest("challenge.cancelled", "challenge.resumed")}
      and exists (select 1 from ${challenge} and cancelled_at is not null) then 'challenge_goes_on'
    when l.action = 'challenge.judge_invited' and ${newestOf("customerId", "challenge.judge_invited", "challenge.judge_dismissed")}
      and exists (select 1 from ${judges}) and not exists (select 1 from challenge_judgements j
        where j.challenge_id = l.subject_id::uuid and j.judge_id = (l.data->>'customerId')::uuid) then 'judge_off'
    when l.action = 'challenge.judge_dismissed' and ${newestOf("customerId", "challenge.judge_invited", "challenge.judge_dismissed")}
      and exists (select 1 from ${challenge} and cancelled_at is null) and not exists (select 1 from ${judges})
      and exists (select 1 from customers c join users u on u.customer_id = c.id where c.id = (l.data->>'customerId')::uuid
        and c.erased_at is null and c.merged_into_id is null) then 'judge_again'
    when l.action = 'challenge.winner_chosen' and l.data ? 'before'
      and ${newestOf("ideaId", "challenge.winner_chosen", "challenge.winner_unchosen")}
      and exists (select 1 from ${challenge} and cancelled_at is null) and exists (select 1 from ${chosen}
        and w.idea_id = (l.data->>'ideaId')::uuid and (w.asked_at is null or l.data->'before' <> 'null')) then 'winner_back'
    when l.action = 'challenge.winner_unchosen' and l.data ? 'before'
      and ${newestOf("ideaId", "challenge.winner_chosen", "challenge.winner_unchosen")}
      and exists (select 1 from ${challenge} and cancelled_at is null) and not exists (select 1 from ${chosen}
        and (w.idea_id = (l.data->>'ideaId')::uuid or w.rank = (l.data->'before'->>'rank')::int)) then 'winner_again'
    when l.action = 'idea.owned' and l.data ? 'from' and ${newest("idea.owned")} and exists (select 1 from ideas i
        where i.thread_id = l.subject_id::uuid and i.owner_id::text is not distinct from l.data->>'to')
      and (l.data->>'from' is null or exists (select 1 from customers c where c.id::text = l.data->>'from'
        and c.staff_role in ('product', 'admin') and c.erased_at is null and c.merged_into_id is null)) then 'owner_back'
    when l.action = 'idea.tagged' and l.data ? 'added'
      and not exists (select 1 from jsonb_array_elements_text(l.data->'added') a(name) where not exists (select 1 from ${tags} and g.name = a.name))
      and not exists (select 1 from ${tags} and l.data->'removed' ? g.name) then 'tags_back'
    when l.action = 'idea.tracked' and l.data ? 'before' and ${newest("idea.tracked")} and (select jsonb_build_object('url', k.url,
        'label', k.label) from idea_tracker_links k where k.idea_id = l.subject_id::uuid) is not distinct from
        case when l.data->>'url' is not null then jsonb_build_object('url', l.data->'url', 'label', l.data->'label') end then 'tracker_back'
    when l.action = 'idea.estimated' and l.data ? 'from' and ${newest("idea.estimated")} and (select jsonb_build_object('reach', e.reach,
        'impact', e.impact, 'confidence', e.confidence, 'effort', e.effort) from idea_estimates e
        where e.idea_id = l.subject_id::uuid) is not distinct from nullif(l.data->'to', 'null') then 'estimate_back'
    when l.action = 'idea.moved' and exists (select 1 from idea_moves m join threads t on t.id = m.idea_id and t.deleted_at is null
        join ideas i on i.thread_id = m.idea_id where m.id = (l.data->>'moveId')::uuid and m.undone_at is null
        and i.status <> 'merged' and t.board_id = m.to_board_id and not exists (select 1 from idea_moves n
          where n.idea_id = m.idea_id and n.undone_at is null and n.id > m.id)) then 'board_before'
    when l.action = 'idea.not_same' and exists (select 1 from merge_suggestions m
        where m.id = (l.data->>'suggestionId')::uuid and m.status = 'dismissed') then 'pair_again'
    when l.action = 'idea_status.given' and l.data ? 'fromId' and ${newest("idea_status.given")} and exists (select 1 from ideas i
        left join idea_statuses was on was.id::text = l.data->>'fromId' where i.thread_id = l.subject_id::uuid
        and i.status_id::text is not distinct from l.data->>'statusId'
        and (l.data->>'fromId' is null or (was.within = i.status and was.retired_at is null))) then 'finer_back'
    when l.action = 'segment.created' and ${newest("segment.changed")}
      and exists (select 1 from segments s where s.id = l.subject_id::uuid)
      and not exists (select 1 from categories c where c.segment_id = l.subject_id::uuid)
      and not exists (select 1 from boards b where b.segment_id = l.subject_id::uuid)
      and not exists (select 1 from releases where segment_id = l.subject_id::uuid) then 'segment_gone'
    when l.action = 'question.claimed' and l.data ? 'holderId' and ${newest("question.claimed", "question.released")}
      and exists (select 1 from question_claims q where q.thread_id = l.subject_id::uuid
        and q.customer_id = (l.data->>'holderId')::uuid) then 'claim_off'
    when l.action = 'question.released' and l.data ? 'holderId' and ${newest("question.claimed", "question.released")}
      and not exists (select 1 from question_claims q where q.thread_id = l.subject_id::uuid)
      and exists (select 1 from threads t where t.id = l.subject_id::uuid and t.solved_at is null and t.deleted_at is null)
      and exists (select 1 from customers c where c.id = (l.data->>'holderId')::uuid and c.staff_role is not null
        and c.erased_at is null) then 'claim_again'
  end`;
