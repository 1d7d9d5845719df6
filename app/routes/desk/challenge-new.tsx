import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ChallengeForm } from "~/components/challenges/challenge-form";
import { PageHeader } from "~/components/ui/page-header";
import { listBoards } from "~/domain/ideas/browsing.server";
import { createChallenge } from "~/domain/ideas/challenges/arranging.server";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { challengeForm, challengeIn } from "./challenge-form.server";

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, challengeForm, async (fields) => {
    authorize(mayRunChallenges(context.actor));
    return redirect(`/desk/challenges/${await createChallenge(context.actor, challengeIn(fields))}`);
  });
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayRunChallenges(context.actor));
    const boards = (await listBoards(context.actor)).map(({ id, name }) => ({ id, name }));
    return { boards, title: translateIn(context.language)("challenging:new") };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function NewChallenge() {
  const { boards } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-4xl">
      <PageHeader
        kicker={
          <Link to="/desk/challenges" className="hover:underline">
            ← {t("challenging:title")}
          </Link>
        }
        title={t("challenging:new")}
        lede={t("challenging:new_lede")}
      />
      <ChallengeForm boards={boards} problem={useActionData<typeof action>()} />
    </div>
  );
}
