import { sql } from "drizzle-orm";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { dumpRows } from "./dump.server";
import { readAuthors } from "./people.server";
import { RowError, toPost, type ImportedPost } from "./post.server";
import { storeBatch, type Site } from "./storing.server";

export interface ImportReport {
  rows: number;
  threads: number;
  answers: number;
  accepted: number;
  people: number;
  known: number;
  /** Rows of kinds that have no place here: tag descriptions and the like. */
  leftOut: number;
  errors: { row: number; why: string }[];
}

interface Options {
  /** What the community is called; otherwise read off the folder's name. */
  site?: string;
  onProgress?: (report: ImportReport) => void;
}

const BATCH = 200;

/**
 * Brings a Stack Exchange dump in: its Posts.xml, or the folder that holds it (with Users.xml for the names). Streamed,
 * in batches that are stored whole or not at all; run again, it adds only what is new.
 */
export async function importStackExchange(path: string, options: Options = {}): Promise<ImportReport> {
  const file = postsFile(path);
  const name = siteName(file, options.site);
  const site: Site = {
    name,
    categoryId: await ensureCategory(name),
    authors: await readAuthors(join(dirname(file), "Users.xml")),
  };
  const report: ImportReport = {
    rows: 0,
    threads: 0,
    answers: 0,
    accepted: 0,
    people: 0,
    known: 0,
    leftOut: 0,
    errors: [],
  };
  let batch: ImportedPost[] = [];
  let bystanders: string[] = [];
  let orphans: ImportedPost[] = [];
  /** Questions whose accepted answer stands further on in the file. */
  let awaiting: ImportedPost[] = [];

  const store = async (posts: ImportedPost[]) => {
    const stored = await storeBatch(site, posts, bystanders);
    bystanders = [];
    for (const count of ["threads", "answers", "accepted", "people", "known"] as const)
      report[count] += stored[count];
    orphans.push(...stored.orphans);
    options.onProgress?.(report);
  };

  for await (const row of dumpRows(file)) {
    report.rows++;
    try {
      const post = await toPost(row);
      if (post) batch.push(post);
      else {
        report.leftOut++;
        if (row.values.OwnerUserId) bystanders.push(row.values.OwnerUserId);
      }
      if (post?.acceptedId) awaiting.push({ ...post, source: "", html: "" });
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      report.errors.push({ row: row.at, why: error.message });
    }
    if (batch.length >= BATCH) {
      await store(batch);
      batch = [];
    }
  }
  await store(batch);

  const late = orphans;
  orphans = [];
  await store(late);
  for (const post of orphans)
    report.errors.push({ row: post.at, why: `answers question ${post.parentId}, which is not here` });
  // Both are stored by now: only the marks are still to be made, and nothing counts twice.
  const { known } = report;
  for (; awaiting.length > 0; awaiting = awaiting.slice(BATCH)) await store(awaiting.slice(0, BATCH));
  report.known = known;
  return report;
}

export class ImportError extends Error {}

function postsFile(path: string): string {
  const given = resolve(path);
  if (!existsSync(given)) throw new ImportError(`There is no ${path}.`);
  const file = statSync(given).isDirectory() ? join(given, "Posts.xml") : given;
  if (!existsSync(file)) throw new ImportError(`There is no Posts.xml in ${path}.`);
  return file;
}

/** "coffee" of ".../coffee.stackexchange.com/Posts.xml" and of ".../stackexchange-coffee/Posts.xml". */
function siteName(file: string, given: string | undefined): string {
  const folder = basename(dirname(file))
    .toLowerCase()
    .replace(/stackexchange(\.com)?/g, "");
  return (
    (given ?? folder)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40) || "stackexchange"
  );
}

async function ensureCategory(site: string): Promise<string> {
  const title = site.charAt(0).toUpperCase() + site.slice(1);
  await db
    .insert(categories)
    .values({
      slug: site,
      name: { en: title, fi: title },
      description: {
        en: "Questions and answers from Stack Exchange, by the people named, under CC BY-SA.",
        fi: "Kysymyksiä ja vastauksia Stack Exchangesta nimettyjen kirjoittajien käsialaa, lisenssillä CC BY-SA.",
      },
      position: 90,
      colour: "birch",
      icon: "library",
      audience: "public",
    })
    .onConflictDoNothing({ target: categories.slug });
  const [row] = await db
    .select({ id: categories.id })
    .from(categories)
    .where(sql`slug = ${site}`);
  return row!.id;
}
