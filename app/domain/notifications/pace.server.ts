import { sql, type SQL } from "drizzle-orm";
import { letterGroupNames, letterGroups, usualPace, type LetterGroup } from "./preferences";

const groupOf = (kind: SQL): SQL => {
  const cases = letterGroupNames.map(
    (group) => sql`when ${kind} in ${[...letterGroups[group]]} then ${group}::text`,
  );
  return sql`case ${sql.join(cases, sql` `)} end`;
};

/** How soon customer `c` wants letters about a kind of notification: as he has chosen, or as is usual. */
export const paceOf = (kind: SQL): SQL => sql`coalesce((select p.letters->>(${groupOf(kind)})
  from notification_preferences p where p.customer_id = c.id), case when ${kind} in ${[...letterGroups.releases]} then 'never' else 'at_once' end)`;

/** The same for one part of the preferences. */
export const paceOfGroup = (
  group: LetterGroup | "highlights",
): SQL => sql`coalesce((select p.letters->>${group}
  from notification_preferences p where p.customer_id = c.id), ${usualPace(group)}::text)`;
