import type { PostView, ThreadView } from "~/domain/community/thread-view";

/** What a long thread says at its top: the company's word and the answers, unless they stand near the top anyway. */
export function highlightsOf(
  thread: ThreadView,
  known: PostView[],
): { as: "official" | "answer"; post: PostView }[] {
  const official = thread.officialNumber !== null && !thread.answerNumbers.includes(thread.officialNumber);
  const marked = [
    ...(official ? [{ as: "official" as const, number: thread.officialNumber }] : []),
    ...thread.answerNumbers.map((number) => ({ as: "answer" as const, number })),
  ];
  return marked.flatMap(({ as, number }) => {
    const post = known.find((each) => each.number === number);
    return post && !post.hidden && post.number > 3 ? [{ as, post }] : [];
  });
}
