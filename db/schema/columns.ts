import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "../../app/platform/ids.ts";

/** Sortable ids (UUIDv7), made by the process that writes the row. */
export const id = (name = "id") => uuid(name).$defaultFn(newId);

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A transaction id: with pg_snapshot_xmin it tells which events can no longer be overtaken. */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** A text in the languages of the product. */
export type Bilingual = { en: string; fi: string };

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
