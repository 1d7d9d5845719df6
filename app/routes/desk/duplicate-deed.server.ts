import { redirect } from "@remix-run/node";
import { z } from "zod";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

/** Sent by a page that is alive and says itself what came of it. */
export const liveField = { live: z.literal("1").optional() };

export function suggestionOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

/** The plain form comes back to the queue; a living page hears that it is done. */
export function decided({ live }: { live?: "1" }) {
  return live ? { done: true as const } : redirect("/desk/triage/duplicates");
}
