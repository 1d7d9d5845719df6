import { sql, type SQL } from "drizzle-orm";

/**
 * Whether customer `c` is of the audience of a place by itself: the category or board of this alias, asked of many people
 * at once. community/visibility.server asks for one person; a test holds the two together.
 */
export const isOfAudience = (alias: string): SQL => {
  const place = sql.identifier(alias);
  return sql`(${place}.audience in ('public', 'members')
    or (${place}.audience = 'account' and ${place}.account_id = c.account_id)
    or (${place}.audience = 'segment' and exists (select 1 from segment_members sm
      where sm.segment_id = ${place}.segment_id and sm.customer_id = c.id)))`;
};
