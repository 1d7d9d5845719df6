import type { interactions } from "#db/schema/customers";
import type { notifications } from "#db/schema/notifications";
import type { World } from "./world";

export interface Projections {
  interactions: (typeof interactions.$inferInsert)[];
  notifications: (typeof notifications.$inferInsert)[];
}

export function buildProjections(_world: World): Projections {
  return { interactions: [], notifications: [] };
}
