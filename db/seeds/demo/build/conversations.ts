import { guessLanguage } from "~/domain/community/language";
import { tagSlug } from "~/domain/community/tags";
import { slugify, type ThreadKind } from "~/domain/community/thread";
import { boards, categories, segments } from "../categories";
import { feedback } from "../feedback";
import { ideasByBoard, threadsByCategory } from "../content";
import type { DemoReply } from "../types";
import { hideAgain } from "./moderation";
import type { Someone, World } from "./world";

/** What stands in the world of one thread's content, for the builders that come after. */
export interface Built {
  key: string;
  kind: ThreadKind;
  id: string;
  title: string;
  author: Someone;
  createdAt: Date;
  audience: "public" | "members" | "staff" | "private";
  row: World["threads"][number];
  posts: World["posts"];
}

interface Source {
  key: string;
  title: string;
  by: string;
  ago: number;
  text: string;
  tags?: string[];
  pinned?: true;
  locked?: true;
  replies: DemoReply[];
}

interface Place {
  kind: ThreadKind;
  categoryId?: string;
  boardId?: string;
  audience: Built["audience"];
}

/** Every thread with its posts, in the order in which they were started. */
export function buildConversations(world: World): Map<string, Built> {
  const founded = world.daysAgo(430);
  const sources: { source: Source; place: Place }[] = [];
  const segmentIds = new Map(segments.map(({ key }) => [key, world.id(founded)]));
  segments.forEach(({ key, name, rule }) =>
    world.segments.push({ id: segmentIds.get(key)!, name, rule, createdAt: founded }),
  );
  const placeIds = new Map<string, string>();
  categories.forEach(({ key, below, for: whose = "", oneWay, ...category }, position) => {
    const id = world.id(founded);
    placeIds.set(key, id);
    world.categories.push({
      ...category,
      id,
      position,
      parentId: placeIds.get(below ?? ""),
      segmentId: category.audience === "segment" ? segmentIds.get(whose) : undefined,
      accountId: category.audience === "account" ? world.accountIds.get(whose) : undefined,
      oneWay: oneWay ?? false,
      createdAt: founded,
    });
    // Where few may read, nobody but those in the thread reacts.
    const { audience: named } = category;
    const audience = oneWay || named === "segment" || named === "account" ? "private" : named;
    for (const source of threadsByCategory[key] ?? [])
      sources.push({ source, place: { kind: source.kind, categoryId: id, audience } });
  });
  boards.forEach(({ key, owner, ...board }, position) => {
    const id = world.id(founded);
    world.boards.push({ ...board, id, position, audience: "public", ownerId: world.person(owner).id });
    for (const source of ideasByBoard[key] ?? [])
      sources.push({ source, place: { kind: "idea", boardId: id, audience: "public" } });
  });
  for (const source of feedback) {
    sources.push({ source, place: { kind: "feedback", audience: source.public ? "public" : "private" } });
  }
  sources.sort((a, b) => b.source.ago - a.source.ago);
  const tagIds = new Map<string, string>();
  const built = sources.map(({ source, place }) => addThread(world, source, place, tagIds));
  for (const { key, sentiment, topic, public: isPublic } of feedback) {
    const thread = built.find((each) => each.key === key)!;
    const madePublicAt = isPublic ? world.hoursAfter(thread.createdAt, 1, thread.createdAt) : null;
    world.feedback.push({ threadId: thread.id, sentiment, topic, madePublicAt });
    if (!madePublicAt) continue;
    const customerId = thread.author.id;
    const about = { actorId: customerId, threadId: thread.id, room: "thread" } as const;
    world.record("feedback.made_public", madePublicAt, { threadId: thread.id, customerId }, about);
  }
  return new Map(built.map((thread) => [thread.key, thread]));
}

function addThread(world: World, source: Source, place: Place, tagIds: Map<string, string>): Built {
  const author = world.person(source.by);
  const createdAt = world.daysAgo(source.ago, source.ago < 2 ? { from: 6, to: 9 } : undefined);
  const id = world.id(createdAt);
  const { kind, audience, categoryId = null, boardId = null } = place;
  const { title } = source;
  const language = guessLanguage(`${title}\n${source.text}`, author.locale);
  const isPrivate = audience === "private" && kind === "feedback";
  const row: World["threads"][number] = {
    id,
    kind,
    categoryId,
    boardId,
    authorId: author.id,
    title,
    slug: slugify(title),
    language,
    private: isPrivate,
    pinnedAt: source.pinned ? createdAt : null,
    state: source.locked ? "locked" : "open",
    createdAt,
    lastActivityAt: createdAt,
    lastPosterId: author.id,
    lastPostNumber: 1,
    replyCount: 0,
  };
  world.threads.push(row);
  const thread: Built = { key: source.key, kind, id, title, author, createdAt, audience, row, posts: [] };
  const { mentions } = addPost(world, thread, author, source.text, createdAt, {});
  world.record(
    "thread.created",
    createdAt,
    {
      threadId: id,
      kind,
      authorId: author.id,
      categoryId,
      boardId,
      title,
      private: kind === "feedback",
      mentions,
    },
    { actorId: author.id, threadId: id },
  );
  addTags(world, thread, source.tags ?? [], tagIds);
  let previous = createdAt;
  for (const reply of source.replies) {
    previous = world.hoursAfter(createdAt, reply.after, previous);
    addReply(world, thread, reply, previous);
  }
  return thread;
}

function addReply(world: World, thread: Built, reply: DemoReply, at: Date): void {
  const author = world.person(reply.by);
  const official = reply.official ?? false;
  const post = addPost(world, thread, author, reply.text, at, { to: reply.to, official });
  const { row } = thread;
  row.lastActivityAt = at;
  row.lastPosterId = author.id;
  row.lastPostNumber = post.number;
  row.replyCount = post.number - 1;
  if (official) row.officialPostId = post.id;
  const about = { actorId: author.id, threadId: thread.id, room: "thread" } as const;
  const { kind, title } = thread;
  const of = { threadId: thread.id, postId: post.id, number: post.number, title };
  world.record(
    "post.created",
    at,
    {
      ...of,
      kind,
      official,
      mentions: post.mentions,
      private: row.private ?? false,
      authorId: author.id,
      threadAuthorId: thread.author.id,
    },
    about,
  );
  hideAgain(world, thread, reply);
  if (reply.answer) chooseAnswer(world, thread, of, author, at);
}

/** The asker marks what helped, some hours later; where the answer was his own finding, staff do. */
function chooseAnswer(
  world: World,
  thread: Built,
  of: { threadId: string; postId: string; number: number; title: string },
  helper: Someone,
  at: Date,
): void {
  const chosenAt = world.hoursAfter(at, world.chance.between(0.4, 9), at);
  const asker = thread.author;
  world.answers.push({
    id: world.id(chosenAt),
    threadId: thread.id,
    postId: of.postId,
    chosenById: asker.id,
    chosenAt,
  });
  thread.row.solvedAt = chosenAt;
  world.record(
    "answer.chosen",
    chosenAt,
    { ...of, helperId: helper.id, askerId: asker.id },
    { actorId: asker.id, threadId: thread.id, room: "thread" },
  );
}

function addPost(
  world: World,
  thread: Built,
  author: Someone,
  source: string,
  at: Date,
  { to, official }: { to?: number; official?: boolean },
): { id: string; number: number; mentions: string[] } {
  const body = world.body(source);
  const number = thread.posts.length + 1;
  const id = world.id(at);
  const post: World["posts"][number] = {
    id,
    threadId: thread.id,
    number,
    authorId: author.id,
    bodySource: source,
    bodyHtml: body.html,
    rendererVersion: body.rendererVersion,
    excerpt: body.excerpt,
    language: guessLanguage(number === 1 ? `${thread.title}\n${source}` : source, thread.row.language),
    replyToId: to ? thread.posts[to - 1]!.id : null,
    reactionCounts: {},
    createdAt: at,
    officialAt: official ? at : null,
  };
  world.posts.push(post);
  thread.posts.push(post);
  world.subscribe(author.id, thread.id, number === 1 ? "watching" : "tracking", at);
  world.read(author.id, thread.id, number, at);
  const mentioned = body.mentions.flatMap((handle) => world.people.get(handle)?.id ?? []);
  for (const customerId of mentioned) world.mentions.push({ postId: id, customerId });
  return { id, number, mentions: mentioned };
}

function addTags(world: World, thread: Built, names: string[], tagIds: Map<string, string>): void {
  for (const name of names) {
    let tagId = tagIds.get(name);
    if (!tagId) {
      tagId = world.id(thread.createdAt);
      tagIds.set(name, tagId);
      world.tags.push({ id: tagId, slug: tagSlug(name), name });
    }
    world.threadTags.push({ threadId: thread.id, tagId });
  }
}
