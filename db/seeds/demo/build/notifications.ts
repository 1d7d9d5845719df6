import type { NotificationKind } from "~/domain/notifications/notification";
import type { Catalogue, EventType } from "~/events/catalogue";
import type { notifications } from "#db/schema/notifications";
import type { Built } from "./conversations";
import { maySee } from "./reactions";
import { DAY, type Fact, type Someone, type World } from "./world";

type Row = typeof notifications.$inferInsert;

interface Telling {
  kind: NotificationKind;
  whom: (string | null)[];
  threadId?: string;
  postNumber?: number;
  caseId?: string;
  data?: Record<string, string | number | null>;
}

/** Bells of this season are kept in the demo; older ones would be a year's worth of noise. */
const KEPT_DAYS = 60;
const UNREAD_FOR_GUESTS = 4;
const openedByGuests = new Set(["matti", "maija", "petra", "anna", "aino"]);

/** What the bells would have rung for. Whoever opens a demo account finds a few things unread. */
export function buildNotifications(world: World, threads: Map<string, Built>): Row[] {
  const byId = new Map([...threads.values()].map((thread) => [thread.id, thread]));
  const people = new Map([...world.people.values()].map((person) => [person.id, person]));
  const rung = new Set<string>();
  const rows: Row[] = [];
  const facts = world.facts.filter((fact) => world.now.getTime() - fact.at.getTime() < KEPT_DAYS * DAY);
  facts.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const fact of facts) {
    for (const telling of tellings(world, fact)) {
      const thread = byId.get(telling.threadId ?? "");
      for (const customerId of new Set(telling.whom)) {
        const person = people.get(customerId ?? "");
        if (!person?.role || person.id === fact.actorId || (thread && !maySee(person, thread))) continue;
        if (rung.has(once(telling, fact, person))) continue;
        rung.add(once(telling, fact, person));
        rows.push(rowOf(world, telling, fact, person));
      }
    }
  }
  markRead(world, rows, people);
  return rows;
}

/** Each event rings once for a person; thanks for a post once for each who gives them. */
function once({ kind, threadId, postNumber }: Telling, fact: Fact, person: Someone): string {
  if (kind === "thanks") return `${person.id} ${kind} ${threadId} ${postNumber} ${fact.actorId}`;
  return `${person.id} ${fact.id}`;
}

function rowOf(world: World, telling: Telling, fact: Fact, person: Someone): Row {
  const { kind, threadId = null, postNumber = null, caseId = null, data = {} } = telling;
  const about = { kind, threadId, postNumber, caseId, data };
  const { id: eventId, actorId, at: createdAt } = fact;
  return { id: world.id(createdAt), customerId: person.id, eventId, actorId, createdAt, ...about };
}

function markRead(world: World, rows: Row[], people: Map<string, Someone>): void {
  const seen = new Map(world.customers.map((row) => [row.id!, row.lastSeenAt]));
  const unread = new Map<string, number>();
  for (const row of rows.toReversed()) {
    const { handle } = people.get(row.customerId)!;
    const newer = unread.get(row.customerId) ?? 0;
    unread.set(row.customerId, newer + 1);
    const lastSeen = seen.get(row.customerId)!;
    const left = openedByGuests.has(handle) ? newer < UNREAD_FOR_GUESTS : row.createdAt! > lastSeen;
    if (left) continue;
    const at = row.createdAt!.getTime() + world.chance.between(0.01, 0.8) * DAY;
    row.readAt = new Date(Math.round(Math.min(at, world.now.getTime() - 60_000)));
  }
}

type Tell = { [T in EventType]?: (payload: Catalogue[T], world: World, at: Date) => Telling[] };

/** The same whom and what as the product's own notifying: see domain/notifications. */
const tell: Tell = {
  "thread.created": ({ mentions, threadId }) => [
    { kind: "mention", whom: mentions, threadId, postNumber: 1 },
  ],
  "post.created": ({ threadId, postId, number: postNumber, mentions }, world, at) => {
    if (world.posts.some((post) => post.id === postId && post.hiddenAt)) return [];
    return [
      { kind: "mention", whom: mentions, threadId, postNumber },
      { kind: "reply", whom: followers(world, threadId, at), threadId, postNumber },
    ];
  },
  "answer.chosen": ({ threadId, number: postNumber, helperId, askerId }) => [
    { kind: "answer_chosen", whom: [helperId], threadId, postNumber },
    { kind: "question_answered", whom: [askerId], threadId, postNumber },
  ],
  "post.reacted": ({ threadId, number: postNumber, authorId }) => [
    { kind: "thanks", whom: [authorId], threadId, postNumber },
  ],
  "idea.status_told": ({ ideaId: threadId, changeId, to, note }, world) => {
    const told = world.ideaTellings.filter((each) => each.changeId === changeId);
    const whom = told.map((each) => each.customerId);
    return [{ kind: "idea_status", whom, threadId, data: { status: to, note } }];
  },
  "case.message_added": ({ lane, customerId, authorId, assigneeId, caseId, number }) => [
    {
      kind: "case_message",
      whom: lane === "public" && authorId !== customerId ? [customerId] : [],
      caseId,
      data: { number },
    },
    { kind: "case_reply", whom: [assigneeId], caseId, data: { number } },
  ],
  "case.assigned": ({ assigneeId, caseId, number }) => [
    { kind: "case_assigned", whom: [assigneeId], caseId, data: { number } },
  ],
  "badge.awarded": ({ customerId, badgeId, citation }) => [
    { kind: "badge", whom: [customerId], data: { badgeId, citation } },
  ],
  "post.hidden": ({ threadId, number: postNumber, authorId, reason }) => [
    { kind: "post_hidden", whom: [authorId], threadId, postNumber, data: { reason } },
  ],
};

function tellings(world: World, fact: Fact): Telling[] {
  const of = tell[fact.type] as ((payload: unknown, world: World, at: Date) => Telling[]) | undefined;
  return of?.(fact.payload, world, fact.at) ?? [];
}

export function followers(world: World, threadId: string, at: Date): string[] {
  return [...world.subscriptions.values()]
    .filter((each) => each.subjectId === threadId && each.createdAt! <= at)
    .map((each) => each.customerId);
}
