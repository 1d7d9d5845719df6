import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { ClipboardList } from "~/components/ui/icons";
import { CaseTool } from "~/components/cases/case-tool";
import { PostTools } from "~/components/cases/post-tools";
import { ThreadPage } from "~/components/community/thread-page";
import { Backers } from "~/components/ideas/backers";
import { Decisions } from "~/components/ideas/decisions";
import { IdeaStory } from "~/components/ideas/idea-story";
import { isVote } from "~/components/ideas/is-vote";
import { VoteControl } from "~/components/ideas/vote-control";
import { ButtonLink } from "~/components/ui/button";
import { latestBackers } from "~/domain/ideas/backers.server";
import { mayTriage } from "~/domain/ideas/policy";
import { useT } from "~/i18n/react";
import { showThread } from "../community/show-thread.server";

export async function loader(args: LoaderFunctionArgs) {
  const page = await showThread(args);
  const backers = await latestBackers(page.thread.id);
  return { ...page, backers, mayTriage: mayTriage(args.context.actor).allowed };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thread.title ?? ""} · Kohtaamo` },
  { name: "description", content: data?.posts[0]?.excerpt ?? "" },
];

export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function Idea() {
  const data = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <ThreadPage
      data={data}
      lead={({ idea, ...thread }) =>
        idea && <VoteControl size="hero" idea={{ ...thread, ...idea, voted: data.viewer.voted }} />
      }
      beneathHead={({ idea }) => idea && <IdeaStory idea={idea} faces={data.backers} />}
      postTools={(post) => <PostTools post={post} thread={data.thread} me={data.viewer.customerId} />}
      aside={({ idea, slug, ...thread }) =>
        idea && (
          <>
            <div className="hidden xl:block">
              <Backers faces={data.backers} count={idea.voteCount} />
            </div>
            <Decisions changes={idea.changes} />
            {data.mayTriage && (
              <ButtonLink to={`/desk/triage?status=${idea.status}#${slug}`} icon={ClipboardList} size="sm">
                {t("ideas:page.triage")}
              </ButtonLink>
            )}
            <CaseTool thread={thread} />
          </>
        )
      }
    />
  );
}
