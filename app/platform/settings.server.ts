import { sql } from "drizzle-orm";
import { db, type Database, type Tx } from "#db/client";
import { settingNames, settings, type SettingName } from "./settings";

export async function readSetting(name: SettingName, from: Database | Tx = db): Promise<number> {
  const [row] = await from.execute<{ value: number }>(sql`select value from settings where name = ${name}`);
  return Number(row?.value ?? settings[name].unless);
}

export async function readSettings(): Promise<Record<SettingName, number>> {
  const rows = await db.execute<{ name: string; value: number }>(sql`select name, value from settings`);
  const set = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  return Object.fromEntries(
    settingNames.map((name) => [name, set.get(name) ?? settings[name].unless]),
  ) as Record<SettingName, number>;
}
