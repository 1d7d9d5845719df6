import { sql } from "drizzle-orm";

/** No later deed of these kinds was done to the same subject as line `l` is about. */
export const newest = (
  ...actions: string[]
) => sql`not exists (select 1 from audit_log n where n.subject_type = l.subject_type
  and n.subject_id = l.subject_id and n.action in ${actions} and (n.at, n.id) > (l.at, l.id))`;

/** The same, of one of the things within the subject, which the data of the line name by `key`. */
export const newestOf = (
  key: string,
  ...actions: string[]
) => sql`not exists (select 1 from audit_log n where n.subject_type = l.subject_type
  and n.subject_id = l.subject_id and n.action in ${actions} and n.data->>${key} = l.data->>${key} and (n.at, n.id) > (l.at, l.id))`;
