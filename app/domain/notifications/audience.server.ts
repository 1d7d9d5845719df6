import { sql, type SQL } from "drizzle-orm";
import { isOfAudience } from "~/domain/community/audience-of-many.server";

/**
 * The one visibility function once more, for many people at once: whether each customer `c` with login `u` may see
 * thread `t`. community/visibility.server asks for one person and many threads; a test holds the two together.
 */
export const mayBeToldOf: SQL = sql`(t.deleted_at is null and (u.role <> 'member'
  or (t.kind = 'feedback' and (t.author_id = c.id or (not t.private and t.hidden_at is null)))
  or (t.hidden_at is null and (not t.private or t.author_id = c.id) and (
    exists (select 1 from categories k left join categories up on up.id = k.parent_id
      where k.id = t.category_id and ${isOfAudience("k")} and (up.id is null or ${isOfAudience("up")})
        and (t.author_id = c.id or not (k.one_way or coalesce(up.one_way, false))))
    or exists (select 1 from boards b where b.id = t.board_id and ${isOfAudience("b")})))))`;

/**
 * The title, as it is today, of the other idea that notification `n` names; null for customer `c` who may not see that one
 * now. No title is kept with a notification: what it names may have moved out of sight since.
 */
export const titleOfOther: SQL = sql`(select t.title from threads t
  where t.id = (n.data->>'ideaId')::uuid and ${mayBeToldOf})`;

/** Whether customer `c` with login `u` sees the board of challenge `ch`: see ideas/challenges/finding.server. */
export const isChallengeFor: SQL = sql`(u.role <> 'member'
  or exists (select 1 from boards b where b.id = ch.board_id and ${isOfAudience("b")}))`;

/** Whether login `u` of customer `c` is one that can be told anything. */
export const canBeTold: SQL = sql`(c.erased_at is null and c.merged_into_id is null
  and coalesce(u.suspended_until <= now(), true))`;

/** Whether customer `c` wants letters: a yes on record; for his own cases, no explicit no. */
export const wantsLetter = (kind: SQL): SQL => sql`coalesce((select x.granted from consents x
  where x.customer_id = c.id and x.purpose = 'email.digest' order by x.at desc, x.id desc limit 1), ${kind} = 'case_message')`;
