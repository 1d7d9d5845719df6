import { z } from "zod";
import { backToTriage } from "~/domain/ideas/triage";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

/** Where a small form was sent from, and leads back to. */
export const back = z.string().max(1_000).regex(backToTriage).catch("/desk/triage");

export function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

/** An empty choice is nobody. */
export const someone = z.union([z.literal("").transform(() => null), z.uuid()]);

/**
 * A form about several ideas: ticked boxes come as "idea.<id>", since no key of our forms is sent twice.
 */
export function aboutMany<S extends z.ZodRawShape>(shape: S) {
  return z.preprocess(
    (fields) => {
      const entries = Object.entries(fields as Record<string, string>);
      const ids = entries.filter(([key]) => key.startsWith("idea.")).map(([key]) => key.slice(5));
      return { ...Object.fromEntries(entries.filter(([key]) => !key.startsWith("idea."))), ids };
    },
    z.strictObject({ ...shape, ids: z.array(z.uuid()).min(1, "triaging:refusal.none_chosen").max(200) }),
  );
}
