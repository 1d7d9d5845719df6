import { sql } from "drizzle-orm";
import { existsSync } from "node:fs";
import type { Tx } from "#db/client";
import { customers, identities } from "#db/schema/customers";
import { newId } from "~/platform/ids";
import { dumpRows } from "./dump.server";

export interface Author {
  name: string;
  city: string | null;
  since: Date | null;
}

/** The names of a dump's Users.xml, where the dump has one. */
export async function readAuthors(file: string): Promise<Map<string, Author>> {
  const authors = new Map<string, Author>();
  if (!existsSync(file)) return authors;
  for await (const { values } of dumpRows(file)) {
    const { Id, DisplayName, Location, CreationDate } = values;
    if (!Id || !DisplayName) continue;
    const since = new Date(`${CreationDate}Z`);
    authors.set(Id, {
      name: DisplayName.slice(0, 60),
      city: Location?.slice(0, 60) || null,
      since: Number.isNaN(since.getTime()) ? null : since,
    });
  }
  return authors;
}

/**
 * The customers behind these authors, each made as a stranger if this identity is new to us. Returns customer ids by
 * author id, and how many are new.
 */
export async function ensureStrangers(
  tx: Tx,
  site: string,
  authorIds: string[],
  authors: Map<string, Author>,
): Promise<{ ids: Map<string, string>; fresh: number }> {
  const subjects = [...new Set(authorIds)];
  const ids = new Map<string, string>();
  if (subjects.length === 0) return { ids, fresh: 0 };
  // Two imports at once must not make one person twice.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('stackexchange-authors'))`);
  const known = await tx.execute<{ subject: string; customer_id: string }>(sql`
    select subject, customer_id from identities where provider = 'stackexchange' and subject in ${subjects}`);
  known.forEach((row) => ids.set(row.subject, row.customer_id));
  const missing = subjects.filter((subject) => !ids.has(subject));
  if (missing.length === 0) return { ids, fresh: 0 };
  const rows = missing.map((subject) => {
    const author = authors.get(subject);
    const id = newId();
    ids.set(subject, id);
    return {
      id,
      stage: "stranger" as const,
      handle: handleFor(site, subject, id),
      displayName: author?.name ?? nameFor(subject),
      city: author?.city ?? null,
      createdAt: author?.since ?? undefined,
    };
  });
  await tx.insert(customers).values(rows);
  await tx
    .insert(identities)
    .values(
      missing.map((subject) => ({ customerId: ids.get(subject)!, provider: "stackexchange", subject })),
    );
  return { ids, fresh: missing.length };
}

/** As Stack Exchange itself names who has chosen no name; -1 is its caretaker. */
function nameFor(subject: string): string {
  if (subject === "-1") return "Community";
  return subject.startsWith("deleted:") ? subject.slice(8) : `user${subject}`;
}

function handleFor(site: string, subject: string, id: string): string {
  const base = `${site}_${/^\d+$/.test(subject) ? subject : "x"}`.replace(/[^a-z0-9]+/g, "_");
  // The id's random end keeps handles apart where two sites or deleted people would share one.
  return `${base.slice(0, 20)}_${id.slice(-6)}`;
}
