import { interactionsOf } from "~/domain/customers/timeline";
import type { RecordedEvent } from "~/events/catalogue";
import type { interactions } from "#db/schema/customers";
import type { flags } from "#db/schema/moderation";
import type { notifications } from "#db/schema/notifications";
import { purchases } from "../purchases";
import type { Built } from "./conversations";
import { buildFlags, buildModeration, type Moderated } from "./moderation";
import { buildNotifications } from "./notifications";
import { DAY, type Someone, type World } from "./world";

export interface Projections {
  interactions: (typeof interactions.$inferInsert)[];
  notifications: (typeof notifications.$inferInsert)[];
  flags: (typeof flags.$inferInsert)[];
  moderated: Moderated;
}

/** What follows from all that happened, and what other systems told. */
export function buildProjections(world: World, threads: Map<string, Built>): Projections {
  return {
    interactions: [...timelinesOf(world), ...purchasesOf(world)],
    notifications: buildNotifications(world, threads),
    flags: buildFlags(world, threads),
    moderated: buildModeration(world, threads),
  };
}

function timelinesOf(world: World): Projections["interactions"] {
  return world.facts.flatMap((fact) =>
    interactionsOf(fact as unknown as RecordedEvent).map((line) => ({
      ...line,
      id: world.id(fact.at),
      occurredAt: fact.at,
      recordedAt: fact.at,
      sourceSystem: "community",
      sourceId: fact.id,
    })),
  );
}

/** Seasons at the counter: a change in spring and one in autumn, storage with each, and something else now and then. */
function purchasesOf(world: World): Projections["interactions"] {
  const rows: Projections["interactions"] = [];
  for (const person of world.people.values()) {
    if (!person.erp || person.staff || person.stage !== "customer") continue;
    for (const season of [45, 215, 405]) {
      const at = visit(world, season + world.chance.between(-22, 22));
      addPurchase(world, rows, person, purchases.storage, at);
      addPurchase(world, rows, person, purchases.change, at);
    }
    const others = world.chance.sample(purchases.between, world.chance.whole(0, 3));
    for (const bought of others)
      addPurchase(world, rows, person, bought, visit(world, world.chance.between(2, 400)));
  }
  return rows;
}

function visit(world: World, ago: number): Date {
  return world.daysAgo(Math.ceil(ago), { from: 7, to: 16 });
}

function addPurchase(
  world: World,
  rows: Projections["interactions"],
  person: Someone,
  bought: { item: string; euros: number },
  at: Date,
): void {
  // The ERP sends its receipts the next night.
  const recordedAt = new Date(Math.min(at.getTime() + DAY / 2, world.now.getTime() - 60_000));
  const sourceId = `R-${10_000 + rows.length}`;
  rows.push({
    id: world.id(at),
    customerId: person.id,
    kind: "bought",
    occurredAt: at,
    recordedAt,
    sourceSystem: "erp",
    sourceId,
    visibility: "customer",
    data: { item: bought.item, euros: bought.euros },
  });
}
