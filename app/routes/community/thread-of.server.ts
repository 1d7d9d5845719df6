import { redirect } from "@remix-run/node";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

/** The id in a URL's segment, or a refusal that says there is no such page. */
export function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

/** Whoever asks for the address of a small form is shown its thread. */
export function toThread({ params }: { params: { thread?: string } }): Response {
  return redirect(`/threads/${params.thread ?? ""}`);
}
