import { endsInWord, sameWord } from "~/platform/finnish";
import { isEmptyWord as isEmpty } from "~/platform/empty-words";
import { beginningOf, wordsOf } from "~/platform/search-words";

/** One of two ideas that may be the same wish. */
export interface Compared {
  title: string;
  boardId: string;
  authorId: string;
  tags: string[];
}

/** What speaks for it, as the desk puts it into words. */
export interface Reasons {
  words: string[];
  titles: number;
  tags: string[];
  sameBoard: boolean;
  sameAuthor: boolean;
}

/** From here on a pair is worth a person's look. */
export const WORTH_A_LOOK = 0.34;

/**
 * How alike two ideas are, 0 to 1: by the share of the shorter title's words that the other has too, in any form or as
 * a part of a compound; by those words letter by letter; a little by tags, board and author. One common word is not
 * enough: half of all ideas here are about tyres. Words that tell nothing of the wish count in neither.
 */
export function likeness(one: Compared, other: Compared): { score: number; reasons: Reasons } {
  const [mine, theirs] = [one, other].map(({ title }) =>
    [...new Set(wordsOf(title))].filter((word) => !isEmpty(word)),
  ) as [string[], string[]];
  const titles = sharedTrigrams(mine, theirs);
  const [short, long] = [mine, theirs]
    .map((all) => all.filter((word) => word.length > 2))
    .sort((a, b) => a.length - b.length) as [string[], string[]];
  const words = short.filter((word) => long.some((written) => akin(word, written)));
  const share = words.length / Math.max(short.length, 2);
  const tags = one.tags.filter((tag) => other.tags.includes(tag));
  const sameBoard = one.boardId === other.boardId;
  const sameAuthor = one.authorId === other.authorId;
  const sure = words.length > 1 || short.length === 1 ? 1 : 0.6;
  const score =
    0.5 * share * sure +
    0.35 * titles +
    0.05 * Math.min(tags.length, 2) +
    (sameBoard ? 0.04 : 0) +
    (sameAuthor ? 0.01 : 0);
  return { score: Math.min(1, score), reasons: { words, titles, tags, sameBoard, sameAuthor } };
}

/** Which of the two others should lead to: the one with more votes, then with more comments, then the older. */
export function leads<I extends { id: string; voteCount: number; replyCount: number }>(a: I, b: I): I {
  if (a.voteCount !== b.voteCount) return a.voteCount > b.voteCount ? a : b;
  if (a.replyCount !== b.replyCount) return a.replyCount > b.replyCount ? a : b;
  return a.id < b.id ? a : b;
}

/** Forms of one word, in Finnish or English; or one a part of the other. */
function akin(a: string, b: string): boolean {
  if (sameWord(a, b) || base(a) === base(b) || endsInWord(a, b) || endsInWord(b, a)) return true;
  const [start, end] = [beginningOf(a), beginningOf(b)];
  return start !== null && end !== null && (a.startsWith(end) || b.startsWith(start));
}

/** The share of three letters in a row that both have, as PostgreSQL's similarity() reckons it. */
function sharedTrigrams(one: string[], other: string[]): number {
  const [mine, theirs] = [one, other].map(
    (words) =>
      new Set(
        words.flatMap((word) => [...`  ${word} `].slice(2).map((_, at) => `  ${word} `.slice(at, at + 3))),
      ),
  ) as [Set<string>, Set<string>];
  const both = [...mine].filter((three) => theirs.has(three)).length;
  const all = mine.size + theirs.size - both;
  return all === 0 ? 0 : both / all;
}

function base(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ings?|ed|es|s)$/, "");
}
