import { sql as raw, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { badges } from "../../app/domain/rewards/badges.ts";
import { rules } from "../../app/domain/rewards/rules.ts";
import * as schema from "../schema/index.ts";
import { macroRows } from "./reference/macros.ts";

/**
 * What every installation needs: rules of points, badges, prepared replies. Run at each start; a rule that an
 * administrator has changed or switched off stays as he left it. Takes the client over: drizzle changes how it reads dates.
 */
export async function seedReference(sql: Sql): Promise<void> {
  const db = drizzle(sql, { schema });
  await db.transaction(async (tx) => {
    await tx
      .insert(schema.pointRules)
      .values(rules)
      .onConflictDoUpdate({
        target: schema.pointRules.id,
        set: { event: fresh("event"), recipient: fresh("recipient"), name: fresh("name") },
      });
    await tx
      .insert(schema.badges)
      .values(badges.map((badge, position) => ({ ...badge, position })))
      .onConflictDoUpdate({
        target: schema.badges.id,
        set: {
          name: fresh("name"),
          description: fresh("description"),
          emblem: fresh("emblem"),
          colour: fresh("colour"),
          position: fresh("position"),
        },
      });
    await tx.insert(schema.macros).values(macroRows).onConflictDoNothing({ target: schema.macros.title });
  });
}

/** The value that the refused insert brought. */
function fresh(column: string): SQL {
  return raw`excluded.${raw.identifier(column)}`;
}
