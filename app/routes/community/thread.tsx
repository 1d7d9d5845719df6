import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseTool } from "~/components/cases/case-tool";
import { PostTools } from "~/components/cases/post-tools";
import { ThreadPage } from "~/components/community/thread-page";
import { ThreadTools } from "~/components/moderation/thread-tools";
import { FeedbackAside } from "~/components/feedback/feedback-aside";
import { showThread } from "./show-thread.server";

export const loader = (args: LoaderFunctionArgs) => showThread(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Thread() {
  const data = useLoaderData<typeof loader>();
  const { viewer } = data;
  return (
    <ThreadPage
      data={data}
      beneathHead={(thread) => viewer.customerId && <ThreadTools thread={thread} viewer={viewer} />}
      aside={(thread) => (
        <>
          {thread.feedback && <FeedbackAside thread={thread} viewer={viewer} />}
          <CaseTool thread={thread} />
        </>
      )}
      postTools={(post) => <PostTools post={post} thread={data.thread} me={viewer.customerId} />}
    />
  );
}
