import { sql } from "drizzle-orm";
import { db } from "#db/client";

/** Deletes what has run out: counts against abuse (addresses stand in their keys), sessions, and letters' secrets. */
export async function forgetExpired(): Promise<void> {
  for (const table of ["rate_limits", "sessions", "email_tokens"])
    await db.execute(sql`delete from ${sql.identifier(table)} where expires_at < now()`);
}
