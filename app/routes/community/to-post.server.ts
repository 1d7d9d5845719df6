import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { postPath } from "~/domain/community/addresses";
import { findPost } from "~/domain/community/finding.server";
import { idOf } from "./thread-of.server";

/** Where a post stands: whoever asks for a small form's address is led there; whoever was refused reads why, and goes there next. */
export async function toPost({
  params,
  context,
}: Pick<LoaderFunctionArgs, "params" | "context">): Promise<string> {
  const { thread, number } = await findPost(context.actor, idOf(params.post));
  if (!context.posting) throw redirect(postPath(thread, number));
  return postPath(thread, number);
}
