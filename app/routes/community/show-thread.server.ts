import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { threadPath } from "~/domain/community/addresses";
import { readThread } from "~/domain/community/reading.server";
import { fromPublicId, newId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { showing } from "~/platform/http/answer.server";

/**
 * The loader of a thread's page, for /threads and /ideas alike: the id decides, and whoever came by another
 * kind's address or by old words is sent to the right one.
 */
export function showThread({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, "request" | "params" | "context">) {
  return showing(async () => {
    const id = fromPublicId(params.thread ?? params.idea);
    if (!id) throw notFound();
    const url = new URL(request.url);
    const read = await readThread(context.actor, id, readPage(url.searchParams.get("page")));
    const path = threadPath(read.thread);
    if (decodeURI(url.pathname) !== path) throw redirect(path + url.search, 301);
    return { ...read, path, submissionId: newId() };
  });
}

function readPage(text: string | null): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound();
  return Number(text);
}
