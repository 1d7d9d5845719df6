import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { mayTriage } from "~/domain/ideas/policy";
import { readView } from "~/domain/ideas/triage";
import { wholeView } from "~/domain/ideas/whole-view.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

/** Which ideas a view has, on all its pages, to be chosen for one deed. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    const ids = await wholeView(context.actor, readView(new URL(request.url).searchParams));
    return data({ ids }, { headers: { "Cache-Control": "private, no-store" } });
  });

/** What was chosen is what was counted, whatever happens after. */
export const shouldRevalidate = () => false;
