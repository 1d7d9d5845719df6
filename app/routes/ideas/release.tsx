import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Columns } from "~/components/frame/app-frame";
import { ReleaseBody, ReleaseDay } from "~/components/ideas/release-entry";
import { ButtonLink } from "~/components/ui/button";
import { PenLine } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { mayRelease } from "~/domain/ideas/policy";
import { stateOf } from "~/domain/ideas/release";
import { markReleasesSeen, readRelease } from "~/domain/ideas/releases.server";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { pageHead } from "~/platform/http/page-head.server";
import { toPublicId } from "~/platform/ids";
import { excerptOf } from "~/platform/markdown/text.mjs";
import { releaseData } from "../machines/structured-data.server";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language } = context;
    const release = await readRelease(actor, params.release ?? "");
    if (isSignedIn(actor)) await markReleasesSeen(actor);
    const edit = mayRelease(actor).allowed ? `/desk/releases/${toPublicId(release.id)}` : null;
    return {
      release,
      edit,
      head: pageHead(context, {
        title: release.title[language],
        description: excerptOf(release.bodyHtml[language], 280),
        path: `/releases/${release.slug}`,
        kind: "article",
        feed: { about: "releases", title: wordsIn(language)("ideas:release.title") },
        data: releaseData(release, language),
      }),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

/** One release, at an address of its own. */
export default function ReleasePage() {
  const { release, edit } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  return (
    <Columns>
      <PageHeader
        kicker={
          <Link to="/releases" className="underline-offset-4 hover:underline">
            {t("ideas:release.title")}
          </Link>
        }
        title={release.title[language]}
        actions={
          edit && (
            <ButtonLink to={edit} icon={PenLine}>
              {t("ideas:release.edit")}
            </ButtonLink>
          )
        }
      >
        <ReleaseDay release={release} />
      </PageHeader>
      {stateOf(release) !== "published" && (
        <Notice title={t(`releasing:unseen.${stateOf(release)}`)}>{t("releasing:unseen.text")}</Notice>
      )}
      <ReleaseBody release={release} heading="h2" />
    </Columns>
  );
}
