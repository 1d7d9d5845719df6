import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, type Bilingual } from "./columns.ts";
import { accounts, customers, segments } from "./customers.ts";

export type Audience = "public" | "members" | "segment" | "account" | "staff";

export const categories = pgTable(
  "categories",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    name: jsonb("name").$type<Bilingual>().notNull(),
    description: jsonb("description").$type<Bilingual>().notNull(),
    /** Two levels at most: a category with a parent has no children (a trigger keeps it so). */
    parentId: uuid("parent_id").references((): AnyPgColumn => categories.id),
    position: integer("position").notNull().default(0),
    /** A colour family of styles/tokens.css and an icon's name in lucide. */
    colour: text("colour").notNull(),
    icon: text("icon").notNull(),
    audience: text("audience").$type<Audience>().notNull(),
    segmentId: uuid("segment_id").references(() => segments.id),
    accountId: uuid("account_id").references(() => accounts.id),
    /** Those in the audience may write here; each sees his own threads, staff see all. */
    oneWay: boolean("one_way").notNull().default(false),
    /** Whether a question here may have several answers. */
    severalAnswers: boolean("several_answers").notNull().default(false),
    /** What the composer of a new thread begins with. */
    template: jsonb("template").$type<Bilingual>(),
    /** Closed for new threads; what is there stays readable. */
    archivedAt: at("archived_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    check(
      "categories_audience_of",
      sql`(${t.audience} = 'segment') = (${t.segmentId} is not null) and (${t.audience} = 'account') = (${t.accountId} is not null)`,
    ),
    check("categories_parent", sql`${t.parentId} <> ${t.id}`),
    check("categories_audience", sql`${t.audience} in ('public','members','segment','account','staff')`),
  ],
);

/** The words that led to a category before it got others: its old addresses lead on. */
export const categorySlugs = pgTable(
  "category_slugs",
  {
    slug: text("slug").primaryKey(),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("category_slugs_category_idx").on(t.categoryId)],
);

/** A set of ideas about one product or topic. */
export const boards = pgTable(
  "boards",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    name: jsonb("name").$type<Bilingual>().notNull(),
    description: jsonb("description").$type<Bilingual>().notNull(),
    audience: text("audience").$type<Audience>().notNull().default("public"),
    segmentId: uuid("segment_id").references(() => segments.id),
    accountId: uuid("account_id").references(() => accounts.id),
    ownerId: uuid("owner_id").references(() => customers.id),
    position: integer("position").notNull().default(0),
    /** What an idea here is asked besides its title and words. */
    fields: jsonb("fields").$type<BoardField[]>().notNull().default([]),
    /** Closed for new ideas; what is there stays readable. */
    archivedAt: at("archived_at"),
  },
  (t) => [
    check(
      "boards_audience_of",
      sql`(${t.audience} = 'segment') = (${t.segmentId} is not null) and (${t.audience} = 'account') = (${t.accountId} is not null)`,
    ),
    check("boards_audience", sql`${t.audience} in ('public','members','segment','account','staff')`),
  ],
);

/** A question of a board's own to who suggests an idea there. */
export interface BoardField {
  /** Kept while its words change, so that answers stay with their question. */
  id: string;
  kind: "text" | "long" | "choice" | "number" | "yes_no";
  label: Bilingual;
  hint: Bilingual;
  /** Of a choice: an answer is one of these by its id. */
  options: { id: string; label: Bilingual }[];
  required: boolean;
  /** The answer is for staff alone; its author sees it, too. */
  staffOnly: boolean;
}

/** The words that led to a board before it got others: its old addresses lead on. */
export const boardSlugs = pgTable(
  "board_slugs",
  {
    slug: text("slug").primaryKey(),
    boardId: uuid("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("board_slugs_board_idx").on(t.boardId)],
);
