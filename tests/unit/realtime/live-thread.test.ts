import { describe, expect, it } from "vitest";
import type { PostView, ThreadView } from "~/domain/community/thread-view";
import { applyMessage, type LiveThread } from "~/realtime/use-live-thread";
import type { ThreadMessage } from "~/realtime/messages";

const post = (number: number, html = `<p>${number}</p>`) => ({ number, html }) as PostView;
const page = (version: number, numbers: number[]): LiveThread => ({
  thread: { id: "t", version, lastPostNumber: numbers.at(-1), replyCount: numbers.length - 1 } as ThreadView,
  posts: numbers.map((number) => post(number)),
  elsewhere: [],
  later: 0,
  arrived: [],
});
const message = (from: number, version: number, posts: PostView[], lastPostNumber = 3): ThreadMessage =>
  ({
    threadId: "t",
    from,
    version,
    posts,
    head: { lastPostNumber, replyCount: lastPostNumber - 1 },
  }) as ThreadMessage;

describe("a live page", () => {
  it("adds what is new, in its place, and takes what changed", () => {
    const live = applyMessage(page(4, [1, 2]), 1, message(4, 6, [post(3), post(2, "<p>edited</p>")]));
    expect(live.posts.map((p) => p.html)).toEqual(["<p>1</p>", "<p>edited</p>", "<p>3</p>"]);
    expect(live.arrived.map((p) => p.number)).toEqual([3]);
    expect(live.thread.version).toBe(6);
    expect(live.thread.replyCount).toBe(2);
  });

  it("ignores what it has already, so that a message that comes twice changes nothing", () => {
    const live = page(6, [1, 2, 3]);
    expect(applyMessage(live, 1, message(4, 6, [post(3)]))).toBe(live);
    expect(applyMessage(live, 1, message(3, 5, [post(2, "<p>old</p>")]))).toBe(live);
  });

  it("counts what belongs on a later page instead of showing it here", () => {
    const full = page(
      20,
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    const live = applyMessage(full, 1, message(20, 21, [post(21)], 21));
    expect(live.posts).toHaveLength(20);
    expect(live.later).toBe(1);
  });
});
