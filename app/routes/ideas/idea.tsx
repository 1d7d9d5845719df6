import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useState } from "react";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ThreadPage } from "~/components/community/thread-page";
import { Backers } from "~/components/ideas/backers";
import { Decisions } from "~/components/ideas/decisions";
import { IdeaStory } from "~/components/ideas/idea-story";
import { isVote } from "~/components/ideas/is-vote";
import { VoteControl } from "~/components/ideas/vote-control";
import { Wordings } from "~/components/ideas/wordings";
import { lazily } from "~/components/ui/lazily";
import { ChallengeChip } from "~/components/challenges/challenge-chip";
import { threadPath } from "~/domain/community/addresses";
import { mayRetitle } from "~/domain/community/retitling.server";
import { readAnswers } from "~/domain/ideas/answering.server";
import { latestBackers } from "~/domain/ideas/backers.server";
import { challengeOf } from "~/domain/ideas/challenges/reading.server";
import { readOwnVote } from "~/domain/ideas/explaining.server";
import { acceptsVotes } from "~/domain/ideas/idea";
import { mayTriage, mayVoteFor } from "~/domain/ideas/policy";
import { readOwnVerdict } from "~/domain/ideas/verdicts.server";
import { splitOffFrom } from "~/domain/ideas/splitting-off.server";
import { canonicalOf, readWordings } from "~/domain/ideas/wordings.server";
import { readHeld } from "~/domain/notifications/held.server";
import { useT } from "~/i18n/react";
import { showThread } from "../community/show-thread.server";

const OwnVotePart = lazily(async () => (await import("~/components/ideas/own-vote")).OwnVotePart);
const CaseTool = lazily(async () => (await import("~/components/cases/case-tool")).CaseTool);
const IdeaTools = lazily(async () => (await import("~/components/ideas/idea-tools")).IdeaTools);
const HeldDecision = lazily(async () => (await import("~/components/ideas/held-decision")).HeldDecision);
const AnswersGiven = lazily(async () => (await import("~/components/ideas/answers-given")).AnswersGiven);
const VerdictPrompt = lazily(async () => (await import("~/components/ideas/verdict-prompt")).VerdictPrompt);
const SplitOffNote = lazily(async () => (await import("~/components/ideas/split-off-note")).SplitOffNote);
const PostTools = lazily(async () => (await import("~/components/cases/post-tools")).PostTools);

export async function loader(args: LoaderFunctionArgs) {
  const page = await showThread(args);
  const { actor } = args.context;
  const { id, idea } = page.thread;
  // What was joined leads on, but not for good: it may be taken apart again.
  const canonical = idea?.status === "merged" ? await canonicalOf(actor, id) : null;
  if (canonical) throw redirect(`${threadPath({ ...canonical, kind: "idea" })}#wordings`);
  const [backers, wordings, ownVote, held, verdict, { answered, asks }, splitFrom, challenge] =
    await Promise.all([
      latestBackers(id),
      readWordings(actor, id),
      page.viewer.voted ? readOwnVote(actor, id) : null,
      readHeld(actor, [id]),
      idea?.status === "shipped" ? readOwnVerdict(actor, id) : null,
      readAnswers(actor, id),
      splitOffFrom(actor, id),
      challengeOf(actor, id),
    ]);
  return {
    ...page,
    ledAway: idea?.status === "merged",
    backers,
    wordings,
    ownVote,
    held,
    verdict,
    answered,
    splitFrom,
    mayChangeAnswers:
      asks &&
      (answered.length > 0 || actor.customerId === page.thread.author.customerId) &&
      mayRetitle(
        actor,
        { authorId: page.thread.author.customerId, state: page.thread.state },
        page.thread.createdAt,
      ).allowed,
    challenge,
    mayTriage: mayTriage(actor).allowed,
    mayVoteFor: mayVoteFor(actor).allowed,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function Idea() {
  const data = useLoaderData<typeof loader>();
  const t = useT();
  // No page is read anew for a vote: the vote itself says when there is something to ask with it, and when no more.
  const [ownVote, setOwnVote] = useState(data.ownVote);
  return (
    <ThreadPage
      data={data}
      lead={({ idea, ...thread }) =>
        idea && (
          <VoteControl
            key={thread.id}
            size="hero"
            idea={{ ...thread, ...idea, voted: data.viewer.voted }}
            own={data.ownVote}
            onKept={setOwnVote}
          />
        )
      }
      beneathHead={({ idea }) =>
        idea && (
          <>
            {data.held.map((held) => (
              <HeldDecision key={held.changeId} held={held} />
            ))}
            {data.verdict && <VerdictPrompt own={data.verdict} path={data.path} />}
            {data.splitFrom && <SplitOffNote from={data.splitFrom} />}
            {data.challenge && <ChallengeChip challenge={data.challenge} />}
            <IdeaStory idea={idea} faces={data.backers} ledAway={data.ledAway} />
            {ownVote && !ownVote.importance && !ownVote.reason && acceptsVotes(idea.status) && (
              <a
                href="#own-vote"
                className="tap self-start text-sm font-semibold text-spruce-ink hover:underline xl:hidden"
              >
                {t("backing:opinion.say")}
              </a>
            )}
            <Wordings wordings={data.wordings} />
            {(data.answered.length > 0 || data.mayChangeAnswers) && (
              <AnswersGiven
                answered={data.answered}
                editPath={data.mayChangeAnswers ? `${data.path}/answers` : null}
              />
            )}
          </>
        )
      }
      postTools={(post) =>
        data.viewer.customerId && <PostTools post={post} thread={data.thread} viewer={data.viewer} />
      }
      aside={({ idea, slug, ...thread }) =>
        idea && (
          <>
            <div className="hidden xl:block">
              <Backers faces={data.backers} count={idea.voteCount} />
            </div>
            <Decisions changes={idea.changes} />
            <Link
              to={`${data.path}/passport`}
              className="tap text-sm font-semibold text-spruce-ink hover:underline"
            >
              {t("ideas:passport.link")}
            </Link>
            {ownVote && <OwnVotePart vote={ownVote} path={data.path} open={acceptsVotes(idea.status)} />}
            {(data.mayTriage || data.mayVoteFor) && (
              <IdeaTools
                idea={{ id: thread.id, slug, status: idea.status }}
                mayTriage={data.mayTriage}
                mayVoteFor={data.mayVoteFor}
              />
            )}
            {data.viewer.staff && <CaseTool thread={thread} />}
          </>
        )
      }
    />
  );
}
