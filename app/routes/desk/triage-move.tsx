import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MovePage } from "~/components/ideas/move-page";
import { refusedOf } from "~/components/moderation/deed-page";
import { threadPath } from "~/domain/community/addresses";
import { moveLimits } from "~/domain/ideas/idea";
import { readMoveChoices } from "~/domain/ideas/moving-choices.server";
import { moveIdea } from "~/domain/ideas/moving.server";
import { mayTriage } from "~/domain/ideas/policy";
import { triageIdeaPath } from "~/domain/ideas/triage";
import { canonicalOf } from "~/domain/ideas/wordings.server";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { afterDeed } from "../moderation/curating.server";
import { idOf } from "./triage-form.server";

const form = z.strictObject({
  boardId: z.uuid("errors:bad_choice"),
  from: z.uuid(),
  otherReaders: z.literal("on").optional(),
  note: z.string().trim().max(moveLimits.note).optional(),
  /** From its own page, where others see it too. */
  page: z.literal("1").optional(),
});

/** Where an idea may go, and what that would do for whom. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const id = idOf(params.idea);
    const page = new URL(request.url).searchParams.get("page") === "1";
    // What was joined goes where that goes which it leads to: that is what can be moved.
    const canonical = await canonicalOf(context.actor, id);
    if (canonical) throw redirect(`${triageIdeaPath(canonical)}/move${page ? "?page=1" : ""}`);
    const choices = await readMoveChoices(context.actor, id);
    const { idea } = choices;
    const path = page ? threadPath({ ...idea, kind: "idea" }) : triageIdeaPath(idea);
    return { ...choices, page, path, title: wordsIn(context.language)("moving:title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ otherReaders, page, ...move }) => {
    authorize(mayTriage(context.actor));
    const id = idOf(params.idea);
    const { moveId } = await moveIdea(context.actor, id, { ...move, otherReaders: otherReaders === "on" });
    const path = page ? `/ideas/${params.idea}` : `/desk/triage/${params.idea}`;
    const undo = { action: `/desk/moves/${toPublicId(moveId)}/undo`, fields: { what: "one", back: path } };
    return afterDeed(request, { done: "moving:done", to: path, undo }, path);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function TriageMove() {
  return <MovePage {...useLoaderData<typeof loader>()} refused={refusedOf(useActionData<typeof action>())} />;
}
