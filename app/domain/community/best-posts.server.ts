import { sql } from "drizzle-orm";
import { postsPerPage } from "./thread";

export interface BestPost {
  number: number;
  by: string;
  excerpt: string;
  reactions: number;
}

/** Where a thread `t` is longer than a page: which of its replies to read first. The answer and the company's word stand above anyway. */
export const bestPosts = sql`case when t.last_post_number <= ${postsPerPage} then '[]'::jsonb else coalesce((
  select jsonb_agg(jsonb_build_object('number', number, 'by', by, 'excerpt', excerpt, 'reactions', n) order by n desc, number) from (
    select p.number, w.display_name as by, left(p.excerpt, 120) as excerpt, given.n
    from posts p join customers w on w.id = p.author_id
      cross join lateral (select sum(value::int)::int as n from jsonb_each_text(p.reaction_counts)) given
    where p.thread_id = t.id and p.number > 1 and p.hidden_at is null and p.deleted_at is null and given.n >= 2
      and p.id is distinct from t.official_post_id
      and not exists (select 1 from answers x where x.post_id = p.id and x.revoked_at is null)
    order by given.n desc, p.number limit 3) best), '[]') end`;
