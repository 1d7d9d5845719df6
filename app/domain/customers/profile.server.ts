import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { customers } from "#db/schema/customers";
import { record, sqlState, transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";
import { findWatched } from "~/platform/watching.server";
import { cleanName, cleanText, handlePattern, isReservedHandle } from "./customer";

export interface OwnProfile {
  displayName: string;
  handle: string;
  title: string | null;
  city: string | null;
  bio: string | null;
  locale: Person["locale"];
  theme: Person["theme"];
  timeZone: string;
  keyboardKeys: boolean;
  leaderboardOptOut: boolean;
  createdAt: Date;
}

export async function readOwnProfile(actor: Person): Promise<OwnProfile> {
  const [row] = await db
    .select({
      displayName: customers.displayName,
      handle: customers.handle,
      title: customers.title,
      city: customers.city,
      bio: customers.bio,
      locale: customers.locale,
      theme: customers.theme,
      timeZone: customers.timeZone,
      keyboardKeys: customers.keyboardKeys,
      leaderboardOptOut: customers.leaderboardOptOut,
      createdAt: customers.createdAt,
    })
    .from(customers)
    .where(eq(customers.id, actor.customerId));
  return row!;
}

export type ProfileChange = Pick<OwnProfile, "displayName" | "handle" | "locale" | "theme" | "timeZone"> & {
  title: string;
  city: string;
  bio: string;
  /** As it was, where it is not said. */
  keyboardKeys?: boolean;
};

/** Changes how one stands before others. Saving what is so already announces nothing. */
export async function changeProfile(actor: Person, wish: ProfileChange): Promise<{ handle: string }> {
  const displayName = cleanName(wish.displayName);
  if (!displayName) throw new Refusal("errors:required", 422, {}, "displayName");
  const handle = wish.handle.toLowerCase();
  if (handle !== actor.handle && (!handlePattern.test(handle) || isReservedHandle(handle))) {
    throw new Refusal("account:refusal.handle_shape", 422, {}, "handle");
  }
  await refuseWatched("displayName", displayName, actor.displayName);
  await refuseWatched("handle", handle.replaceAll("_", " "), actor.handle);
  if (!isTimeZone(wish.timeZone)) throw new Refusal("errors:bad_choice", 422, {}, "timeZone");
  const { locale, theme, timeZone, keyboardKeys: keys = null } = wish;
  const [title, city] = [cleanName(wish.title) || null, cleanName(wish.city) || null];
  const row = { displayName, handle, title, city, bio: cleanText(wish.bio) || null, locale, theme, timeZone };
  try {
    await transact(async (tx) => {
      const changed = await tx.execute(sql`
        update customers set display_name = ${row.displayName}, handle = ${row.handle}, title = ${row.title},
          city = ${row.city}, bio = ${row.bio}, locale = ${locale}, theme = ${theme}, time_zone = ${timeZone},
          keyboard_keys = coalesce(${keys}::boolean, keyboard_keys)
        where id = ${actor.customerId} and (display_name, handle, title, city, bio, locale, theme, time_zone, keyboard_keys)
          is distinct from (${row.displayName}::text, ${row.handle}::text, ${row.title}::text, ${row.city}::text,
            ${row.bio}::text, ${locale}::text, ${theme}::text, ${timeZone}::text,
            coalesce(${keys}::boolean, keyboard_keys))
        returning id`);
      if (changed.length > 0) await announce(tx, actor);
    });
  } catch (error) {
    if (sqlState(error) === "23505") throw new Refusal("account:refusal.handle_taken", 422, {}, "handle");
    throw error;
  }
  return { handle };
}

/** A name has nobody who could approve it: what would be held is refused. The name one has, one keeps. */
async function refuseWatched(field: string, name: string, before: string): Promise<void> {
  if (name === before) return;
  const watched = await findWatched(name);
  if (watched.some(({ action }) => action !== "flag"))
    throw new Refusal("account:refusal.name_not_used", 422, {}, field);
}

/** Whether one is left out of the public lists of those who helped most. */
export async function changeLeaderboard(actor: Person, optOut: boolean): Promise<void> {
  await transact(async (tx) => {
    const changed = await tx.execute(sql`
      update customers set leaderboard_opt_out = ${optOut}
      where id = ${actor.customerId} and leaderboard_opt_out <> ${optOut} returning id`);
    if (changed.length > 0) await announce(tx, actor);
  });
}

function announce(tx: Parameters<typeof record>[0], { customerId }: Person): Promise<string> {
  return record(tx, "customer.profile_changed", { customerId }, { actorId: customerId });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
