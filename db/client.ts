import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

export type Database = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

interface Clients {
  url: string;
  /** For drizzle alone: drizzle changes the client that it is given. */
  pool: postgres.Sql;
  db: Database;
}

// On globalThis, so that a hot reload keeps its connections.
const held = globalThis as typeof globalThis & { kohtaamoClients?: Clients };

function clients(): Clients {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  if (held.kohtaamoClients?.url === url) return held.kohtaamoClients;
  const pool = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 12),
    connect_timeout: 5,
    idle_timeout: 60,
    // After a loss each connection tries again within a second, where postgres.js would come to wait for twenty.
    backoff: (attempt) => Math.min(0.05 * 2 ** attempt, 1) * (0.5 + Math.random() / 2),
    onnotice: () => {},
    connection: {
      application_name: "kohtaamo",
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  return (held.kohtaamoClients = { url, pool, db: drizzle(preparing(pool), { schema }) });
}

/**
 * Drizzle has each statement sent as new: two round trips, parsed and planned every time. Asked to prepare, postgres.js
 * keeps it by its text on each connection, and sends it in one.
 */
function preparing<T extends postgres.Sql>(client: T): T {
  return new Proxy(client, {
    get(target, property) {
      const value = Reflect.get(target, property) as unknown;
      if (property === "unsafe") {
        return (query: string, values?: never[]) => target.unsafe(query, values, { prepare: true });
      }
      if (property === "begin" || property === "savepoint") {
        return (...args: unknown[]) => {
          const work = args.pop() as (inner: T) => unknown;
          return (value as (...args: unknown[]) => unknown)(...args, (inner: T) => work(preparing(inner)));
        };
      }
      return value;
    },
  });
}

/** The database. Connects at first use, so that a module may import it before the settings are read. */
export const db: Database = new Proxy({} as Database, {
  get: (_, property) => {
    const value = Reflect.get(clients().db, property);
    return typeof value === "function" ? value.bind(clients().db) : value;
  },
});

export async function closeDatabase(): Promise<void> {
  const open = held.kohtaamoClients;
  held.kohtaamoClients = undefined;
  await open?.pool.end({ timeout: 5 });
}
