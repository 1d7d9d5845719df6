import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ReleasePublishing } from "~/components/ideas/release-publishing";
import { PageHeader } from "~/components/ui/page-header";
import { mayRelease } from "~/domain/ideas/policy";
import { publishRelease } from "~/domain/ideas/publishing.server";
import { momentOf } from "~/domain/ideas/release";
import { findDeskRelease } from "~/domain/ideas/release-desk.server";
import { useLanguage } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, Refusal } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({
  when: z.enum(["now", "at"]),
  at: z.string().max(20),
  ships: z.literal("on").optional(),
});

/** Also after a refusal: the release as it stands by then. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language, timeZone } = context;
    authorize(mayRelease(actor));
    const release = await findDeskRelease(actor, idOf(params.release));
    return { release, timeZone, title: release.title[language] };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ when, at: wall, ships }) => {
    authorize(mayRelease(context.actor));
    const at = when === "at" ? momentOf(wall, context.timeZone) : null;
    if (when === "at" && !at) throw new Refusal("releasing:refusal.no_time", 422, {}, "at");
    await publishRelease(context.actor, idOf(params.release), { at, ships: ships === "on" });
    return redirect(`/desk/releases/${params.release}#publish`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function ReleasePublication() {
  const { release, timeZone } = useLoaderData<typeof loader>();
  const language = useLanguage();
  return (
    <div className="max-w-2xl">
      <PageHeader title={release.title[language]} />
      <ReleasePublishing release={release} timeZone={timeZone} problem={useActionData<typeof action>()} />
    </div>
  );
}
