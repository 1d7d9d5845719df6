import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadPage } from "~/components/community/thread-page";
import { lazily } from "~/components/ui/lazily";
import { showThread } from "./show-thread.server";

const FeedbackAside = lazily(
  async () => (await import("~/components/feedback/feedback-aside")).FeedbackAside,
);
const CaseTool = lazily(async () => (await import("~/components/cases/case-tool")).CaseTool);
const PostTools = lazily(async () => (await import("~/components/cases/post-tools")).PostTools);
const ThreadTools = lazily(async () => (await import("~/components/moderation/thread-tools")).ThreadTools);

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
          {viewer.staff && <CaseTool thread={thread} />}
        </>
      )}
      postTools={(post) =>
        viewer.customerId && <PostTools post={post} thread={data.thread} viewer={viewer} />
      }
    />
  );
}
