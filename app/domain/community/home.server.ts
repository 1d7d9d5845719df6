import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import { isSignedIn, type Actor } from "~/platform/actor";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { unmuted } from "./muting.server";
import { listThreads } from "./browsing.server";
import { threadLines, type ThreadLine } from "./lines.server";
import { countsByCategory, readPlaces, type PlaceCard } from "./places.server";
import { face } from "./reading.server";
import type { Face } from "./thread-view";
import { publicLabel, visibleBoards, visibleThreads } from "./visibility.server";

export type CategoryCard = Omit<PlaceCard, "newest"> & { lastActivityAt: string | null };

export interface Overview {
  categories: CategoryCard[];
  ideas:
    | {
        id: string;
        title: string;
        slug: string;
        kind: "idea";
        language: "en" | "fi";
        status: IdeaStatus;
        label: { en: string; fi: string } | null;
        votes: number;
      }[]
    | null;
  helpers: { face: Face; solutions: number }[] | null;
  people: number;
  solved: number;
  shipped: number;
}

/** The front page: what is talked about, what waits, whom to thank; and for someone signed in, what is new for him. */
export async function readHome(actor: Actor) {
  const [latest, waiting, overview, news] = await Promise.all([
    listThreads(actor, { view: "latest", count: 8 }),
    listThreads(actor, { view: "unanswered", count: 4 }),
    readOverview(actor),
    isSignedIn(actor) ? newsFor(actor) : [],
  ]);
  return { latest: latest.lines, waiting: waiting.lines, news, ...overview };
}

async function readOverview(actor: Actor): Promise<Overview> {
  const counted = readFigures();
  const [[row], { counts: _, ...figures }, places] = await Promise.all([
    db.execute<{ overview: Pick<Overview, "ideas"> }>(sql`
      select jsonb_build_object(
        'ideas', (select jsonb_agg(idea order by score desc) from (
          select i.score, jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind,
            'language', t.language, 'status', i.status, 'label', ${publicLabel(sql`i.status_id`)}, 'votes', i.vote_count) as idea
          from ideas i join threads t on t.id = i.thread_id
          where i.status in ('new', 'under_review', 'planned', 'in_progress') and t.hidden_at is null and t.deleted_at is null and not t.private
            and t.board_id in (select id from boards where ${visibleBoards(actor)})
          order by i.score desc nulls last, i.thread_id desc nulls last limit 4) best)) as overview`),
    counted,
    readPlaces(
      actor,
      counted.then(({ counts }) => counts),
    ),
  ]);
  return {
    ...row!.overview,
    ...figures,
    categories: places
      .filter(({ parentId, archived }) => parentId === null && !archived)
      .map(({ newest, ...place }) => ({ ...place, lastActivityAt: newest?.at ?? null })),
  };
}

/** The two levels of places with how much is in each, for their own page; or one place with what is below it. */
export async function readTree(actor: Actor, within?: string): Promise<PlaceCard[]> {
  const counts = readFigures().then((figures) => figures.counts);
  return readPlaces(actor, counts, within);
}

type Figures = Pick<Overview, "helpers" | "people" | "solved" | "shipped"> & {
  counts: Record<string, number> | null;
};

const KEPT_MS = 15_000;
/** Older than this they are waited for; before that one visitor has them counted anew for the next. */
const STALE_MS = 120_000;
let kept: { at: number; figures: Promise<Figures> } | null = null;

/** The counts, which are the same for everyone: made by counting, so not anew for each visitor. */
async function readFigures(): Promise<Figures> {
  const before = kept;
  const age = before ? Date.now() - before.at : Infinity;
  if (before && age < KEPT_MS) return before.figures;
  const counting = { at: Date.now(), figures: countFigures() };
  kept = counting;
  counting.figures.catch(() => kept === counting && (kept = null));
  return before && age < STALE_MS ? before.figures : counting.figures;
}

async function countFigures(): Promise<Figures> {
  const [row] = await db.execute<{ figures: Figures }>(sql`
    select jsonb_build_object(
      'counts', ${countsByCategory},
      'helpers', (select jsonb_agg(jsonb_build_object('face', ${face("h")}, 'solutions', n) order by n desc, h.handle) from (
        select p.author_id, count(*) as n from answers x join posts p on p.id = x.post_id join customers c on c.id = p.author_id
        where x.revoked_at is null and x.chosen_at > now() - interval '90 days' and c.staff_role is null
          and not c.leaderboard_opt_out and c.erased_at is null
        group by p.author_id order by count(*) desc, p.author_id limit 5) top join customers h on h.id = top.author_id),
      'people', (select count(*) from users),
      'solved', (select count(*) from answers where revoked_at is null),
      'shipped', (select count(*) from ideas where status = 'shipped')) as figures`);
  return row!.figures;
}

/** Threads that the actor follows or has read, and that have moved on since. */
async function newsFor(actor: Actor): Promise<ThreadLine[]> {
  const rows = await db.execute<{ line: ThreadLine }>(
    threadLines(
      actor,
      sql`select ${threads}.*, row_number() over (order by ${threads.lastActivityAt} desc) as rank
        from read_states mine join ${threads} on ${threads.id} = mine.thread_id
        where mine.customer_id = ${actor.customerId} and mine.last_read_number < ${threads.lastPostNumber}
          and ${threads.hiddenAt} is null and ${visibleThreads(actor)}
          and ${unmuted(actor)}
        order by rank limit 5`,
    ),
  );
  return rows.map((row) => row.line);
}
