import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { Jobs } from "./schedule.server";

interface JobOptions {
  maxAttempts?: number;
  /** A second job of the same key replaces the first. */
  key?: string;
  runAt?: Date;
}

/** Puts a job into the transaction: one that is rolled back never runs. */
export async function addJob<K extends keyof Jobs>(
  tx: Tx,
  name: K,
  payload: Jobs[K],
  options: JobOptions = {},
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::text::json,
      max_attempts => ${options.maxAttempts ?? 10}::int, job_key => ${options.key ?? null}::text,
      run_at => ${options.runAt?.toISOString() ?? null}::timestamptz)`);
}
