import { RENDERER_VERSION } from "~/platform/markdown/limits.mjs";
import { slugify, type ReactionKind, type ThreadKind } from "~/domain/community/thread";
import type { Chance } from "../demo/build/chance";
import type { Cell } from "./copy";
import { tagsOf } from "./tags";
import { body, pick, title } from "./words";

export interface Places {
  categories: string[];
  boards: string[];
  people: string[];
  /** Where the company tells its news, and who does. */
  news: string;
  announcer: string;
  /** By slug. */
  tags: Map<string, string>;
}

export const columns = {
  threads: [
    "id",
    "kind",
    "category_id",
    "board_id",
    "author_id",
    "title",
    "slug",
    "language",
    "created_at",
    "last_activity_at",
    "last_poster_id",
    "last_post_number",
    "reply_count",
    "solved_at",
    "version",
  ],
  posts: [
    "id",
    "thread_id",
    "number",
    "author_id",
    "body_source",
    "body_html",
    "renderer_version",
    "excerpt",
    "language",
    "reaction_counts",
    "created_at",
  ],
  reactions: ["post_id", "customer_id", "kind", "created_at"],
  answers: ["id", "thread_id", "post_id", "chosen_by_id", "chosen_at"],
  ideas: ["thread_id", "status", "status_changed_at", "vote_count", "score"],
  votes: ["idea_id", "customer_id", "created_at"],
  thread_tags: ["thread_id", "tag_id"],
} as const;

export type Rows = { [K in keyof typeof columns]: Cell[][] };

export function noRows(): Rows {
  return { threads: [], posts: [], reactions: [], answers: [], ideas: [], votes: [], thread_tags: [] };
}

const KINDS: ReactionKind[] = ["like", "thanks", "insightful"];
const STATUSES = ["new", "new", "new", "under_review", "planned", "in_progress", "shipped", "declined"];
const HOUR = 3_600_000;
const DISCUSSIONS_PER_NEWS = 60;

/** Tags and news are dealt apart from the rest, which they leave as it was. */
export interface Chances {
  chance: Chance;
  curation: Chance;
  discussions: number;
}

/** One thread with all that belongs to it, as the product itself would leave it. Returns how many posts it has. */
export function addThread(
  rows: Rows,
  chances: Chances,
  places: Places,
  createdAt: Date,
  most: number,
): number {
  const { chance, curation } = chances;
  const language = chance.happens(0.7) ? "fi" : "en";
  const drawn: ThreadKind = chance.happens(0.16) ? "idea" : chance.happens(0.55) ? "question" : "discussion";
  const isNews = drawn === "discussion" && ++chances.discussions % DISCUSSIONS_PER_NEWS === 0;
  const kind = isNews ? "announcement" : drawn;
  const id = chance.idAt(createdAt);
  const someone = pick(chance, places.people);
  const author = isNews ? places.announcer : someone;
  const words = title(chance, language);
  // Most threads are short and a few are long, as in any forum.
  const count = Math.min(
    most,
    1 + Math.floor(Math.min(400, -3.2 * Math.log(1 - chance.unit()) * (chance.happens(0.06) ? 9 : 1.35))),
  );
  const version = count - 1;
  let at = createdAt;
  let lastPoster = author;
  let answer: { id: string; at: Date } | null = null;
  for (let number = 1; number <= count; number++) {
    if (number > 1) {
      at = new Date(at.getTime() + chance.between(0.05, 30) * HOUR);
      lastPoster = pick(chance, places.people);
    }
    const post = chance.idAt(at);
    const text = body(chance, language);
    const given = addReactions(rows, chance, places, post, at);
    rows.posts.push([
      post,
      id,
      number,
      number === 1 ? author : lastPoster,
      text.source,
      text.html,
      RENDERER_VERSION,
      text.excerpt,
      language,
      given,
      at,
    ]);
    if (kind === "question" && number > 1 && !answer && chance.happens(0.3)) answer = { id: post, at };
  }
  const board = kind === "idea" ? pick(chance, places.boards) : null;
  const category = board ? null : pick(chance, places.categories);
  rows.threads.push([
    id,
    kind,
    isNews ? places.news : category,
    board,
    author,
    words,
    slugify(words),
    language,
    createdAt,
    at,
    lastPoster,
    count,
    count - 1,
    answer?.at ?? null,
    version,
  ]);
  if (answer) rows.answers.push([chance.idAt(answer.at), id, answer.id, author, answer.at]);
  if (kind === "idea") addIdea(rows, chance, places, id, createdAt);
  for (const slug of tagsOf(curation)) rows.thread_tags.push([id, places.tags.get(slug)!]);
  return count;
}

function addReactions(rows: Rows, chance: Chance, places: Places, post: string, at: Date): string {
  const given: Partial<Record<ReactionKind, number>> = {};
  const count = chance.happens(0.15) ? chance.whole(1, 3) : 0;
  for (const person of new Set(Array.from({ length: count }, () => pick(chance, places.people)))) {
    const kind = pick(chance, KINDS);
    rows.reactions.push([post, person, kind, at]);
    given[kind] = (given[kind] ?? 0) + 1;
  }
  return JSON.stringify(given);
}

function addIdea(rows: Rows, chance: Chance, places: Places, id: string, at: Date): void {
  const count = Math.floor(Math.min(900, 4 / (chance.unit() + 0.004)));
  const voters = new Set(Array.from({ length: count }, () => pick(chance, places.people)));
  for (const voter of voters) rows.votes.push([id, voter, at]);
  const score = Math.log2(voters.size + 1) + at.getTime() / (7 * 24 * HOUR);
  rows.ideas.push([id, pick(chance, STATUSES), at, voters.size, score]);
}
