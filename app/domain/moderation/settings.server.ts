import { sql } from "drizzle-orm";
import { settings as table } from "#db/schema/moderation";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { authorize, Refusal } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { settings, type SettingName } from "~/platform/settings";
import { mayChangeSetting } from "./policy";

/** Sets one thing for the whole community. What it was is kept in the log, for the undo; the same again is no deed. */
export async function changeSetting(actor: Actor, name: SettingName, value: number): Promise<void> {
  authorize(mayChangeSetting(actor, name));
  const staff = actor as Person;
  const { max } = settings[name];
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw new Refusal("moderation:refusal.setting", 422, { max }, name);
  await transact(async (tx) => {
    // Its row may not be there yet: so the name is what is locked.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('setting'), hashtext(${name}))`);
    const from = await readSetting(name, tx);
    if (from === value) return;
    const change = { value, updatedById: staff.customerId, updatedAt: now() };
    await tx
      .insert(table)
      .values({ name, ...change })
      .onConflictDoUpdate({ target: table.name, set: change });
    await audit(tx, staff, {
      action: "setting.changed",
      subjectType: "setting",
      subjectId: name,
      data: { name, from, to: value },
    });
  });
}
