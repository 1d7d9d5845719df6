import type { LoaderFunctionArgs } from "@remix-run/node";
import { threadPath } from "~/domain/community/addresses";
import { mayTriage } from "~/domain/ideas/policy";
import { readView } from "~/domain/ideas/triage";
import { ideasForExport } from "~/domain/ideas/triage.server";
import { env } from "~/platform/env.server";
import { showing } from "~/platform/http/answer.server";
import { csvAnswer } from "~/platform/http/csv.server";
import { authorize } from "~/platform/refusal";

/** The list as a table to take along. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const view = readView(new URL(request.url).searchParams);
    const ideas = await ideasForExport(context.actor, view);
    const rows = ideas.map((idea) => ({
      idea: idea.title,
      url: env().APP_URL + threadPath(idea),
      board: idea.board.name[context.language],
      author: idea.author.displayName,
      created: idea.createdAt,
      status: idea.status,
      since: idea.statusChangedAt,
      votes: idea.voteCount,
      replies: idea.replyCount,
      accounts: idea.demand.accounts,
      annual_value_eur: idea.demand.annualValueEur,
      referrals: idea.demand.referrals.customers,
      referred_annual_value_eur: idea.demand.referrals.annualValueEur,
      important: idea.demand.important,
      new_in_30_days: idea.demand.recent,
      segments: idea.demand.segments.map(({ name, customers }) => `${name} ${customers}`).join("; "),
      owner: idea.owner?.displayName ?? "",
      reach: idea.estimate?.reach ?? "",
      impact: idea.estimate?.impact ?? "",
      confidence_percent: idea.estimate?.confidence ?? "",
      effort_weeks: idea.estimate?.effort ?? "",
      priority: idea.estimate?.priority ?? "",
      tracker: idea.tracker?.label ?? "",
      tracker_url: idea.tracker?.url ?? "",
      internal_notes: idea.notes,
      last_note: idea.lastNote ?? "",
    }));
    return csvAnswer(rows, `ideas-${view.status ?? "all"}`);
  });
}
