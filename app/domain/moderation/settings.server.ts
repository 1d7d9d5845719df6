import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { settings } from "#db/schema/moderation";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { authorize } from "~/platform/refusal";
import { mayModerate } from "./policy";

/** What holds until staff set it otherwise. */
const defaults = {
  /** So many reports by trusted members hide a post until a moderator has looked; 0: never. */
  auto_hide_reports: 3,
};
export type SettingName = keyof typeof defaults;

export async function readSetting(name: SettingName): Promise<number> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return Number(row?.value ?? defaults[name]);
}

export async function changeSetting(actor: Actor, name: SettingName, value: number): Promise<void> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const change = { value, updatedById: staff.customerId, updatedAt: now() };
    await tx
      .insert(settings)
      .values({ name, ...change })
      .onConflictDoUpdate({ target: settings.name, set: change });
    await audit(tx, staff, {
      action: "setting.changed",
      subjectType: "setting",
      subjectId: name,
      data: { name, to: value },
    });
  });
}
