import { data, redirect, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { pagePath, postPath, threadPath } from "~/domain/community/addresses";
import { fateOf, redirectedPost, standsThere } from "~/domain/community/fate.server";
import { previewsOf } from "~/domain/community/link-previews.server";
import { readThread, type ThreadReading } from "~/domain/community/reading.server";
import { isSignedIn, type Actor } from "~/platform/actor";
import { fromPublicId, newId, toPublicId } from "~/platform/ids";
import { notFound, Refusal } from "~/platform/refusal";
import { sealFor } from "~/platform/http/form-seal.server";
import { showing } from "~/platform/http/answer.server";
import { pageHead } from "~/platform/http/page-head.server";
import { threadData } from "../machines/structured-data.server";

/**
 * The loader of a thread's page, for /threads and /ideas alike: the id decides, and whoever came by another
 * kind's address or by old words is sent to the right one. "?post=7" leads to that post, wherever it stands now.
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
    const number = readNumber(url.searchParams.get("post"));
    const read = await readOrFollow(context.actor, id, readNumber(url.searchParams.get("page")), number);
    const path = threadPath(read.thread);
    if (number !== null) throw redirect(await addressOf(context.actor, read.thread, number), 302);
    if (decodeURI(url.pathname) !== path) throw redirect(path + url.search, 301);
    return {
      ...read,
      previews: await previewsOf(read.posts),
      path,
      submissionId: newId(),
      seal: sealFor(context.actor),
      head: headOf(read, path, context),
    };
  });
}

/** What crawlers, feed readers and those who share its address are told of a thread. */
function headOf(read: ThreadReading, path: string, context: AppLoadContext) {
  const { thread, posts, page } = read;
  return pageHead(context, {
    title: thread.title,
    description: posts[0]?.excerpt,
    path: pagePath(path, page),
    kind: "article",
    embeds: page === 1,
    picture:
      thread.private || thread.kind === "feedback"
        ? undefined
        : `/threads/${toPublicId(thread.id)}/picture.png`,
    feed: { about: `threads/${thread.slug}-${toPublicId(thread.id)}`, title: thread.title },
    data: isSignedIn(context.actor) ? [] : threadData(read, context.language),
  });
}

async function readOrFollow(
  actor: Actor,
  id: string,
  page: number | null,
  number: number | null,
): Promise<ThreadReading> {
  try {
    return await readThread(actor, id, page);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    const fate = await fateOf(actor, id, number);
    if (!fate) throw error;
    if (fate.gone) throw data({ code: "errors:gone_hint" }, { status: 410 });
    throw redirect(fate.path, 301);
  }
}

/** Where a post stands; the thread's first page for one that never was. */
async function addressOf(actor: Actor, thread: ThreadReading["thread"], number: number): Promise<string> {
  if (await standsThere(thread.id, number)) return postPath(thread, number);
  return (await redirectedPost(actor, thread.id, number)) ?? threadPath(thread);
}

function readNumber(text: string | null): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound();
  return Number(text);
}
