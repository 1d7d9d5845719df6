import { personPath, postPath, threadPath } from "~/domain/community/addresses";
import type { ThreadReading } from "~/domain/community/reading.server";
import type { Face, PostView } from "~/domain/community/thread-view";
import type { Release } from "~/domain/ideas/releases.server";
import type { PersonView } from "~/domain/insights/person.server";
import type { Language } from "~/i18n/languages";
import { translateIn } from "~/i18n/translate.server";
import { env } from "~/platform/env.server";

/*
 * What search engines are told of a page, in schema.org's words and in what Google takes of them: only what stands on
 * the page for a guest to read.
 */
const absolute = (path: string) => new URL(env().APP_URL + path).href;

const personData = (face: Pick<Face, "displayName" | "handle">) => ({
  "@type": "Person",
  name: face.displayName,
  url: absolute(personPath(face)),
});

const liked = ({ reactions }: PostView) =>
  Object.values(reactions).reduce((all, count) => all + (count ?? 0), 0);

const counter = (type: "LikeAction" | "CommentAction" | "WriteAction", count: number) => ({
  "@type": "InteractionCounter",
  interactionType: `https://schema.org/${type}`,
  userInteractionCount: count,
});

type Thread = ThreadReading["thread"];

const said = (thread: Thread, post: PostView) => ({
  text: post.excerpt,
  author: personData(post.author),
  datePublished: post.createdAt,
  ...(post.editedAt && { dateModified: post.editedAt }),
  url: absolute(postPath(thread, post.number)),
  inLanguage: post.language,
});

/** A thread's first page: as a question with its answers where it is one and has some, else as a discussion. */
export function threadData(
  { thread, posts, highlighted, page }: ThreadReading,
  language: Language,
): object[] {
  const opening = posts[0];
  const data: object[] = [breadcrumbs(thread, language)];
  // A later page says nothing of its own; a hidden post has nothing to say.
  if (page !== 1 || opening?.number !== 1 || opening.hidden) return data;
  const others = posts.filter((post) => post.number > 1 && !post.hidden);
  if (thread.kind === "question" && thread.replyCount > 0) {
    const known = new Map(
      [...others, ...highlighted].filter((post) => !post.hidden).map((post) => [post.number, post]),
    );
    const answer = (post: PostView) => ({
      "@type": "Answer",
      ...said(thread, post),
      upvoteCount: liked(post),
    });
    const accepted = thread.answerNumbers.flatMap((number) => known.get(number) ?? []).map(answer);
    const suggested = others.filter((post) => !thread.answerNumbers.includes(post.number)).map(answer);
    return [
      ...data,
      {
        "@type": "QAPage",
        mainEntity: {
          "@type": "Question",
          name: thread.title,
          ...said(thread, opening),
          answerCount: thread.replyCount,
          upvoteCount: liked(opening),
          ...(accepted.length > 0 && { acceptedAnswer: accepted.length === 1 ? accepted[0] : accepted }),
          ...(suggested.length > 0 && { suggestedAnswer: suggested }),
        },
      },
    ];
  }
  return [
    ...data,
    {
      "@type": "DiscussionForumPosting",
      headline: thread.title,
      ...said(thread, opening),
      interactionStatistic: [
        counter("LikeAction", thread.idea ? thread.idea.voteCount : liked(opening)),
        counter("CommentAction", thread.replyCount),
      ],
      comment: others.map((post) => ({
        "@type": "Comment",
        ...said(thread, post),
        interactionStatistic: counter("LikeAction", liked(post)),
      })),
    },
  ];
}

function breadcrumbs(thread: Thread, language: Language): object {
  const { category, board } = thread;
  const place = category
    ? { name: category.name[language], path: `/categories/${category.slug}` }
    : board && { name: board.name[language], path: `/ideas?board=${board.slug}` };
  return breadcrumbList(language, [
    ...(place ? [place] : []),
    { name: thread.title, path: threadPath(thread) },
  ]);
}

/** The way from the front page to here. */
export function breadcrumbList(language: Language, steps: { name: string; path: string }[]): object {
  const home = { name: translateIn(language)("machines:home"), path: "/" };
  return {
    "@type": "BreadcrumbList",
    itemListElement: [home, ...steps].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** What has come out, as a news item of its own. */
export function releaseData(release: Release, language: Language): object[] {
  const path = `/releases/${release.slug}`;
  const name = release.title[language];
  const news = { name: translateIn(language)("ideas:release.title"), path: "/releases" };
  return [
    breadcrumbList(language, [news, { name, path }]),
    {
      "@type": "BlogPosting",
      headline: name,
      datePublished: release.publishedAt,
      dateModified: release.updatedAt,
      inLanguage: language,
      url: absolute(path),
      author: { "@type": "Organization", name: "Kohtaamo", url: absolute("/") },
    },
  ];
}

export function profileData(person: PersonView): object {
  return {
    "@type": "ProfilePage",
    dateCreated: person.joinedAt,
    mainEntity: {
      ...personData(person),
      alternateName: person.handle,
      identifier: person.customerId,
      ...(person.bio && { description: person.bio }),
      ...(person.avatarUrl && { image: new URL(person.avatarUrl, env().APP_URL).href }),
      agentInteractionStatistic: counter("WriteAction", person.postCount),
    },
  };
}
