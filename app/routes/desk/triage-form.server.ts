import { z } from "zod";
import type { Owning } from "~/domain/ideas/owning.server";
import { backToTriage, MANY_MAX, readView } from "~/domain/ideas/triage";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

/** Where a small form was sent from, and leads back to. */
export const back = z.string().max(1_000).regex(backToTriage).catch("/desk/triage");

/** Without JavaScript: what is sent takes something back, and leads there at once. */
export const undo = z.literal("1").optional();

export function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

/** An empty choice is nobody. */
export const someone = z.union([z.literal("").transform(() => null), z.uuid()]);

/** Whose each was, as a form sends it to give them back: "id:owner,id:". */
export const asBefore = (before: Owning[]) =>
  before.map(({ ideaId, ownerId }) => `${ideaId}:${ownerId ?? ""}`).join();

/** Fields of all deeds on several ideas: without JavaScript they share one form, and each leaves out what is another's. */
const ofAny = ["status", "note", "owner", "tag", "deed", "boardId", "otherReaders", "moveNote"];

/** The view whose ideas were all chosen, if they were. */
const within = z
  .string()
  .max(1_000)
  .optional()
  .transform((search) => (search === undefined ? null : readView(new URLSearchParams(search))));

const ids = z
  .array(z.uuid())
  .min(1, "triaging:refusal.none_chosen")
  .max(MANY_MAX, "triaging:refusal.too_many");

/**
 * A form about several ideas: ticked boxes come as "idea.<id>", since no key of our forms is sent twice.
 */
export function aboutMany<S extends z.ZodRawShape>(shape: S) {
  return z.preprocess(
    (fields) => {
      const entries = Object.entries(fields as Record<string, string>);
      const ids = entries.filter(([key]) => key.startsWith("idea.")).map(([key]) => key.slice(5));
      const own = entries.filter(
        ([key]) => !key.startsWith("idea.") && (key in shape || !ofAny.includes(key)),
      );
      return { ...Object.fromEntries(own), ids };
    },
    z.strictObject({ ...shape, within, ids }),
  );
}
