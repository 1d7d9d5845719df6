import { useRevalidator } from "@remix-run/react";
import { startTransition, useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { PostView, ThreadView } from "~/domain/community/thread-view";
import { postsPerPage } from "~/domain/community/thread";
import { connect, listen, say, stayIn } from "./connection";
import type { MissedNews, PersonHere, ThreadMessage } from "./messages";

interface Loaded {
  thread: ThreadView;
  posts: PostView[];
  page: number;
}

export interface LiveThread {
  thread: ThreadView;
  posts: PostView[];
  /** Those of other pages that have changed or come: an answer that was chosen there, say. */
  elsewhere: PostView[];
  /** How many posts have come since the page was read that stand on a later page. */
  later: number;
  /** Posts that arrived while looking, for a polite announcement. */
  arrived: PostView[];
}

/** What a message makes of a page. Pure: the same messages in the same order give the same page. */
export function applyMessage(live: LiveThread, page: number, message: ThreadMessage): LiveThread {
  if (message.version <= live.thread.version) return live;
  const first = (page - 1) * postsPerPage + 1;
  const posts = [...live.posts];
  const arrived: PostView[] = [];
  const elsewhere = new Map(live.elsewhere.map((post) => [post.number, post]));
  for (const post of message.posts) {
    const at = posts.findIndex((known) => known.number === post.number);
    if (at >= 0) posts[at] = post;
    else if (post.number >= first && post.number < first + postsPerPage) {
      posts.push(post);
      arrived.push(post);
    } else elsewhere.set(post.number, post);
  }
  posts.sort((a, b) => a.number - b.number);
  const later = Math.max(0, message.head.lastPostNumber - (first + postsPerPage - 1));
  const thread = { ...live.thread, ...message.head, version: message.version };
  return { thread, posts, elsewhere: [...elsewhere.values()], later, arrived };
}

type Step = { loaded: LiveThread } | { page: number; message: ThreadMessage };

function reduce(live: LiveThread, step: Step): LiveThread {
  return "loaded" in step ? step.loaded : applyMessage(live, step.page, step.message);
}

const fromPage = ({ thread, posts, page }: Loaded): LiveThread => ({
  thread,
  posts,
  elsewhere: [],
  later: Math.max(0, thread.lastPostNumber - page * postsPerPage),
  arrived: [],
});

/**
 * A thread that keeps itself up to date: each message says from which version of the room it leads to which; a page
 * that is behind that has missed something (a cut connection) and fetches it by version.
 */
export function useLiveThread(loaded: Loaded): LiveThread {
  const [live, dispatch] = useReducer(reduce, loaded, fromPage);
  // A transition, since the composer beneath may still be hydrating: news must not make React draw it anew.
  const update: typeof dispatch = (news) => startTransition(() => dispatch(news));
  const latest = useRef(live);
  latest.current = live;
  const { page } = loaded;
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const threadId = loaded.thread.id;

  useEffect(() => update({ loaded: fromPage(loaded) }), [loaded.thread, loaded.posts]); // oxlint-disable-line react-hooks/exhaustive-deps

  useEffect(() => {
    let ended = false;
    const catchUp = async () => {
      const after = latest.current.thread.version;
      const news = `/threads/${threadId}/news?after=${after}`;
      const response = await fetch(news, { redirect: "manual" }).catch(() => null);
      if (!response || ended || response.status === 429 || response.status >= 500) return;
      // Gone, or no longer for this viewer: its page says so, or leads on to where it went.
      if (!response.ok) return void again.current();
      const { ownVote, reshaped, ...message } = (await response.json()) as MissedNews;
      update({ page, message });
      if (ownVote) void say("voted", ownVote);
      if (reshaped) again.current();
    };
    const leave = stayIn(`thread:${threadId}`, (version) => {
      if (version === null) again.current();
      else if (version > latest.current.thread.version) void catchUp();
    });
    const off = listen("thread", (message) => {
      if (message.threadId !== threadId) return;
      if (message.from > latest.current.thread.version) void catchUp();
      else update({ page, message });
    });
    // The thread has become another one (moved, merged, closed to the viewer): its page is asked for anew.
    const offRefresh = listen("refresh", (room) => void (room === `thread:${threadId}` && again.current()));
    return () => {
      ended = true;
      off();
      offRefresh();
      leave();
    };
  }, [threadId, page]);

  return live;
}

/** Who reads the thread now, and who is writing; `sayTyping` tells the others. */
export function usePresence(threadId: string) {
  const [here, setHere] = useState<{ people: PersonHere[]; guests: number }>({ people: [], guests: 0 });
  const [typing, setTyping] = useState<PersonHere[]>([]);
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const stopHere = listen(
      "here",
      (id, people, guests) => void (id === threadId && startTransition(() => setHere({ people, guests }))),
    );
    const stopTyping = listen("typing", (id, person) => {
      if (id !== threadId) return;
      clearTimeout(timers.get(person.customerId));
      setTyping((now) => [...now.filter((other) => other.customerId !== person.customerId), person]);
      const forget = () => setTyping((now) => now.filter((other) => other.customerId !== person.customerId));
      timers.set(person.customerId, setTimeout(forget, 4_000));
    });
    return () => {
      stopHere();
      stopTyping();
      timers.forEach(clearTimeout);
    };
  }, [threadId]);

  const said = useRef(0);
  const sayTyping = useCallback(() => {
    if (Date.now() - said.current < 2_000) return;
    said.current = Date.now();
    void connect().then((socket) => socket.emit("typing", threadId));
  }, [threadId]);
  return { here, typing, sayTyping };
}
