import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { VerdictForm } from "~/components/ideas/verdict-form";
import { PageHeader } from "~/components/ui/page-header";
import { threadPath } from "~/domain/community/addresses";
import { signedIn } from "~/domain/customers/signed-in";
import { verdictLimit, verdicts } from "~/domain/ideas/verdict";
import { findVerdict, giveVerdict } from "~/domain/ideas/verdicts.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { personOrSignIn } from "~/routes/account/own-page.server";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({
  verdict: z.enum(verdicts),
  words: z.string().trim().max(verdictLimit).default(""),
  shown: z.literal("on").optional(),
});

/** The question, for whoever was asked it. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const actor = personOrSignIn(context.actor, request);
    const found = await findVerdict(actor, idOf(params.idea));
    return { ...found, title: wordsIn(context.language)("telling:verdict.title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ verdict, words, shown }) => {
    const actor = signedIn(context.actor);
    const said = { verdict, words: words || null, wordsPublic: shown === "on" };
    await giveVerdict(actor, idOf(params.idea), said);
    return redirect(`/ideas/${params.idea}/passport#verdict`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function VerdictPage() {
  const { idea, own } = useLoaderData<typeof loader>();
  const t = useT();
  const path = threadPath({ ...idea, kind: "idea" });
  return (
    <div className="max-w-xl">
      <PageHeader
        kicker={
          <Link to={path} className="underline-offset-4 hover:underline">
            {idea.title}
          </Link>
        }
        title={t("telling:verdict.title")}
        lede={t("telling:verdict.lede")}
      />
      <VerdictForm own={own} action={`${path}/verdict`} problem={useActionData<typeof action>()} />
    </div>
  );
}
