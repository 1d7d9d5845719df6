import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ReleaseForm } from "~/components/ideas/release-form";
import { ReleaseIdeas } from "~/components/ideas/release-ideas";
import { ReleaseStateChip } from "~/components/ideas/release-state-chip";
import { ReleasePublishing } from "~/components/ideas/release-publishing";
import { PageHeader } from "~/components/ui/page-header";
import { mayRelease } from "~/domain/ideas/policy";
import { findDeskRelease, segmentChoices } from "~/domain/ideas/release-desk.server";
import { changeRelease } from "~/domain/ideas/releasing.server";
import { similarIdeas } from "~/domain/ideas/similar.server";
import { useLanguage, useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";
import { releaseForm, releaseOf } from "./release-form.server";

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language, timeZone } = context;
    authorize(mayRelease(actor));
    const release = await findDeskRelease(actor, releaseIdOf(params.release));
    const search = new URL(request.url).searchParams;
    const words = search.get("q")?.trim().slice(0, 140) ?? "";
    const linked = new Set(release.ideas.map((idea) => idea.id));
    const found = words ? await similarIdeas(actor, words) : [];
    return {
      release,
      words,
      found: found.filter((idea) => !linked.has(idea.id)),
      segments: await segmentChoices(actor),
      timeZone,
      saved: search.has("saved"),
      title: release.title[language],
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, releaseForm, async (form) => {
    authorize(mayRelease(context.actor));
    await changeRelease(context.actor, releaseIdOf(params.release), releaseOf(form));
    return redirect(`/desk/releases/${params.release}?saved=1`);
  });
}

function releaseIdOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function DeskRelease() {
  const { release, words, found, segments, timeZone, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const language = useLanguage();
  return (
    <div className="flex max-w-5xl flex-col gap-10">
      <PageHeader
        kicker={
          <Link to="/desk/releases" className="underline-offset-4 hover:underline">
            {t("releasing:title")}
          </Link>
        }
        title={release.title[language]}
      >
        <ReleaseStateChip release={release} />
        <Link
          to={`/releases/${release.slug}`}
          className="tap text-sm font-semibold text-spruce-ink hover:underline"
        >
          {t("releasing:form.see")}
        </Link>
        <span role="status" className="text-sm text-moss-ink">
          {saved && !problem && t("releasing:form.saved")}
        </span>
      </PageHeader>
      <ReleaseForm release={release} segments={segments} problem={problem} />
      <ReleaseIdeas release={release} words={words} found={found} />
      <ReleasePublishing release={release} timeZone={timeZone} />
    </div>
  );
}
