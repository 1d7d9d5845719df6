import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { threadPath } from "~/domain/community/addresses";
import { ideaStatuses } from "~/domain/ideas/idea";
import { mayTriage } from "~/domain/ideas/policy";
import { triageOrders } from "~/domain/ideas/triage";
import { ideasForExport } from "~/domain/ideas/triage.server";
import { env } from "~/platform/env.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const query = z.object({
  status: z.enum(ideaStatuses).catch("new"),
  order: z.enum(triageOrders).catch("votes"),
});

/** The list as a table (RFC 4180), with a byte order mark so that Excel reads its letters, and no cell that is a formula. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const { status, order } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const ideas = await ideasForExport(context.actor, status, order);
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
      important: idea.demand.important,
      segments: idea.demand.segments.map(({ name, customers }) => `${name} ${customers}`).join("; "),
      last_note: idea.lastNote ?? "",
    }));
    const csv = stringify(rows, {
      header: true,
      bom: true,
      escape_formulas: true,
      record_delimiter: "windows",
    });
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="ideas-${status}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
