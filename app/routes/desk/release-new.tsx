import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReleaseForm } from "~/components/ideas/release-form";
import { PageHeader } from "~/components/ui/page-header";
import { mayRelease } from "~/domain/ideas/policy";
import { segmentChoices } from "~/domain/ideas/release-desk.server";
import { createRelease } from "~/domain/ideas/releasing.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { releaseForm, releaseOf } from "./release-form.server";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayRelease(context.actor));
    return {
      segments: await segmentChoices(context.actor),
      title: wordsIn(context.language)("releasing:new"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, releaseForm, async (form) => {
    authorize(mayRelease(context.actor));
    const id = await createRelease(context.actor, releaseOf(form));
    return redirect(`/desk/releases/${toPublicId(id)}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function NewRelease() {
  const { segments } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-5xl">
      <PageHeader title={t("releasing:new")} lede={t("releasing:new_lede")} />
      <ReleaseForm segments={segments} problem={useActionData<typeof action>()} />
    </div>
  );
}
