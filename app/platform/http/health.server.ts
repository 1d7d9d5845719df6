import { sql } from "drizzle-orm";
import type { NextFunction, Request, Response } from "express";
import { db } from "#db/client";

let draining = false;

export function setDraining(): void {
  draining = true;
}

async function isReady(): Promise<boolean> {
  if (draining) return false;
  const limit = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
  // The newest table of the schema: there once the migrations have run.
  const asked = db.execute(sql`select 1 from event_cursors limit 1`).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, limit]);
}

/** /healthz: this process lives. /readyz: it can do its work (database there, migrated, not draining). */
export async function health(req: Request, res: Response, next: NextFunction): Promise<void> {
  if (req.path === "/healthz") {
    res.set("Cache-Control", "no-store").type("text/plain").send("alive");
  } else if (req.path === "/readyz") {
    const ready = await isReady();
    res.status(ready ? 200 : 503).set("Cache-Control", "no-store");
    res.type("text/plain").send(ready ? "ready" : "not ready");
  } else next();
}
