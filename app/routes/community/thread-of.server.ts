import type { LoaderFunctionArgs } from "@remix-run/node";
import { fromPublicId } from "~/platform/ids";
import { ledTo } from "~/platform/http/posted.server";
import { notFound } from "~/platform/refusal";

/** The id in a URL's segment, or a refusal that says there is no such page. */
export function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

/** Whoever asks for the address of a small form is shown its thread. */
export function toThread({
  params,
  context,
}: Pick<LoaderFunctionArgs, "params" | "context">): Response | null {
  return ledTo(context, `/threads/${params.thread ?? ""}`);
}
