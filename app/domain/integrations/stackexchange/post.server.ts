import { titleLimits } from "~/domain/community/thread";
import { htmlToMarkdown } from "~/platform/markdown/from-html.server";
import { renderAsPlainText, renderMarkdown } from "~/platform/markdown/render.server";
import { htmlToText } from "~/platform/markdown/text.mjs";
import type { DumpRow } from "./dump.server";

export interface ImportedPost {
  at: number;
  id: string;
  kind: "question" | "answer";
  /** Of an answer: its question. */
  parentId: string | null;
  acceptedId: string | null;
  authorId: string;
  createdAt: Date;
  editedAt: Date | null;
  closed: boolean;
  score: number;
  title: string;
  tags: string[];
  source: string;
  html: string;
  excerpt: string;
  rendererVersion: number;
}

/** A row that cannot be taken in, and why: for the report. */
export class RowError extends Error {}

/** A question or answer as it will stand here; null for rows of other kinds (tag descriptions and the like). */
export async function toPost({ at, values }: DumpRow): Promise<ImportedPost | null> {
  const kind = values.PostTypeId === "1" ? "question" : values.PostTypeId === "2" ? "answer" : null;
  if (!kind) return null;
  const { Id: id, OwnerUserId, OwnerDisplayName, ParentId, Body } = values;
  if (!id || !/^\d+$/.test(id)) throw new RowError("has no Id");
  if (kind === "answer" && !ParentId) throw new RowError("is an answer to no question");
  if (kind === "question" && !values.Title?.trim()) throw new RowError("is a question without a title");
  if (!Body?.trim()) throw new RowError("has no text");
  const source = htmlToMarkdown(Body);
  const rendered = await renderMarkdown(source);
  // What our limits would refuse from a person is kept as plain words when it comes from outside.
  const plain = rendered.ok ? null : htmlToText(rendered.ok ? "" : Body, { spoilers: "show" });
  const { html, excerpt, rendererVersion } = rendered.ok ? rendered : renderAsPlainText(plain!);
  return {
    at,
    id,
    kind,
    parentId: ParentId ?? null,
    acceptedId: values.AcceptedAnswerId ?? null,
    // Deleted accounts leave a name behind, and no number.
    authorId: OwnerUserId ?? `deleted:${(OwnerDisplayName ?? "someone").slice(0, 40)}`,
    createdAt: date(values.CreationDate),
    editedAt: values.LastEditDate ? date(values.LastEditDate) : null,
    closed: values.ClosedDate !== undefined,
    score: Number.parseInt(values.Score ?? "0", 10) || 0,
    title: shorten(values.Title?.trim() ?? ""),
    tags: (values.Tags ?? "")
      .split(/[<>|]+/)
      .filter(Boolean)
      .slice(0, 5),
    source: plain ?? source,
    html,
    excerpt,
    rendererVersion,
  };
}

/** The dump writes UTC without saying so. */
function date(text: string | undefined): Date {
  const at = new Date(`${text}Z`);
  if (!text || Number.isNaN(at.getTime()))
    throw new RowError(`has a date that is none: ${text ?? "nothing"}`);
  return at;
}

function shorten(title: string): string {
  return title.length <= titleLimits.max ? title : `${title.slice(0, titleLimits.max - 1).trimEnd()}…`;
}
