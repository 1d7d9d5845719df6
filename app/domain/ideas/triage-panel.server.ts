import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { authorize, notFound } from "~/platform/refusal";
import { ideaLineTables } from "./browsing.server";
import { demands, helpfulRules } from "./demand.server";
import type { IdeaStatus, Importance } from "./idea";
import { readNotes, type IdeaNote } from "./noting.server";
import { mayTriage } from "./policy";
import { triagedLine, type TriagedIdea } from "./triage.server";
import { votesFor } from "./wordings.server";

/** All that the team knows of an idea, each kind of weight by itself. */
export interface IdeaDossier {
  idea: TriagedIdea;
  /** Companies behind it, the most valuable first. */
  accounts: { id: string; name: string; annualValueEur: number | null; voters: number }[];
  importance: Record<Importance | "unsaid", number>;
  /** What voters gave as their reason, the most pressing first. */
  reasons: { name: string; importance: Importance | null; reason: string }[];
  /** New voters by week for the last half year, oldest first. */
  weeks: number[];
  /** What its voters did for others: how many helped, how often their answer was chosen, their ideas that came true, and the points for it. */
  influence: { helpers: number; answers: number; shipped: number; points: number };
  decisions: { to: IdeaStatus; note: string; at: string; by: string }[];
  /** Where it came from, if it was moved to where it stands, and by which move that is undone. */
  moved: { id: string; from: { en: string; fi: string }; by: string; at: string; note: string | null } | null;
  /** Other wordings of the same wish. */
  wordings: { id: string; slug: string; title: string; voteCount: number }[];
  estimatedBy: { name: string; at: string } | null;
  notes: IdeaNote[];
}

const SHOWN = { accounts: 30, reasons: 20, weeks: 26 } as const;

export async function readDossier(actor: Actor, id: string): Promise<IdeaDossier> {
  authorize(mayTriage(actor));
  const [[row], notes] = await Promise.all([
    db.execute<{ dossier: Omit<IdeaDossier, "notes"> }>(sql`
      with page as (select ${id}::uuid as id), ${demands}, voters as materialized (
        select v.customer_id as id, min(v.created_at) as since from (${votesFor(sql`${id}::uuid`)}) v group by v.customer_id)
      select jsonb_build_object('idea', ${triagedLine(actor)}, 'accounts', ${accounts}, 'importance', ${importance(id)},
        'reasons', ${reasons(id)}, 'weeks', ${weeks}, 'influence', ${influence}, 'decisions', ${decisions},
        'wordings', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'voteCount', w.vote_count)
          order by w.merged_at), '[]') from ideas w join threads t on t.id = w.thread_id where w.canonical_id = threads.id),
        'moved', (select jsonb_build_object('id', m.id, 'from', f.name, 'by', c.display_name, 'at', m.moved_at, 'note', m.note)
          from idea_moves m join boards f on f.id = m.from_board_id join customers c on c.id = m.moved_by_id
          where m.idea_id = threads.id and m.undone_at is null and m.to_board_id = threads.board_id order by m.id desc limit 1),
        'estimatedBy', (select jsonb_build_object('name', c.display_name, 'at', e.set_at) from idea_estimates e
          join customers c on c.id = e.set_by_id where e.idea_id = threads.id)) as dossier
      from ${ideaLineTables} where threads.id = ${id} and ${visibleThreads(actor)}`),
    readNotes(actor, id),
  ]);
  if (!row) throw notFound();
  return { ...row.dossier, notes };
}

const accounts: SQL = sql`(select coalesce(jsonb_agg(x order by x->'annualValueEur' desc nulls last, x->>'name'), '[]') from (
  select jsonb_build_object('id', k.id, 'name', k.name, 'annualValueEur', coalesce(k.annual_value_eur, 0), 'voters', count(*)::int) as x
  from voters join customers c on c.id = voters.id join accounts k on k.id = c.account_id
  group by k.id order by k.annual_value_eur desc nulls last, k.name limit ${SHOWN.accounts}) a)`;

const importance = (id: string): SQL => sql`(
  select jsonb_build_object('critical', count(*) filter (where i = 1), 'important', count(*) filter (where i = 2),
    'nice', count(*) filter (where i = 3), 'unsaid', count(*) filter (where i is null))
  from (select min(array_position(array['critical', 'important', 'nice'], v.importance)) as i
    from (${votesFor(sql`${id}::uuid`)}) v group by v.customer_id) said)`;

const reasons = (id: string): SQL => sql`(select coalesce(jsonb_agg(x), '[]') from (
  select jsonb_build_object('name', c.display_name, 'importance', v.importance, 'reason', v.reason) as x
  from (${votesFor(sql`${id}::uuid`)}) v join customers c on c.id = v.customer_id where v.reason is not null
  order by array_position(array['critical', 'important', 'nice'], v.importance) nulls last, v.created_at desc
  limit ${SHOWN.reasons}) r)`;

const weeks: SQL = sql`(select jsonb_agg(n order by ago desc) from (
  select ago, (select count(*)::int from voters where since > now() - make_interval(weeks => ago + 1)
    and since <= now() - make_interval(weeks => ago)) as n
  from generate_series(0, ${SHOWN.weeks - 1}::int) ago) w)`;

const influence: SQL = sql`(
  select jsonb_build_object('helpers', count(*) filter (where points > 0), 'answers', coalesce(sum(answers), 0),
    'shipped', coalesce(sum(shipped), 0), 'points', coalesce(sum(points), 0))
  from (select
      (select count(*) from answers s join posts p on p.id = s.post_id where p.author_id = voters.id and s.revoked_at is null) as answers,
      (select count(*) from threads t join ideas i on i.thread_id = t.id where t.author_id = voters.id and i.status = 'shipped'
        and t.hidden_at is null and t.deleted_at is null) as shipped,
      (select coalesce(sum(e.amount), 0) from ledger_entries e join ledger_transactions x on x.id = e.transaction_id
        where e.customer_id = voters.id and x.rule_id in ${helpfulRules}) as points
    from voters) each_one)`;

const decisions: SQL = sql`(select coalesce(jsonb_agg(jsonb_build_object('to', s.to_status, 'note', s.note, 'at', s.changed_at,
    'by', d.display_name) order by s.changed_at desc, s.id desc), '[]')
  from idea_status_changes s join customers d on d.id = s.changed_by_id where s.idea_id = threads.id and s.undone_at is null)`;
