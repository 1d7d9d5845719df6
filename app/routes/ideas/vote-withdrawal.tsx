import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ClientActionFunctionArgs } from "@remix-run/react";
import { VoteRefused } from "~/components/ideas/vote-refused";
import { withdrawVote } from "~/domain/ideas/voting.server";
import { answerVote } from "./vote-answer.server";
import { ledTo } from "~/platform/http/posted.server";

export const action = (args: ActionFunctionArgs) => answerVote(args, withdrawVote);

/** Without a connection the page stays; it takes its own showing back. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(() => null);

export const loader = ({ params, context }: LoaderFunctionArgs) => ledTo(context, `/ideas/${params.idea}`);

export default VoteRefused;
