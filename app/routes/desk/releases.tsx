import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { BoatLeaving } from "~/components/art/boat-leaving";
import { ButtonLink } from "~/components/ui/button";
import { ReleaseStateChip } from "~/components/ideas/release-state-chip";
import { PenLine } from "~/components/ui/icons";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { mayRelease } from "~/domain/ideas/policy";
import { stateOf } from "~/domain/ideas/release";
import { deskReleases } from "~/domain/ideas/release-desk.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayRelease(context.actor));
    return {
      releases: await deskReleases(context.actor),
      title: wordsIn(context.language)("releasing:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function DeskReleases() {
  const { releases } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("releasing:title")}
        lede={t("releasing:lede")}
        actions={
          <ButtonLink to="/desk/releases/new" icon={PenLine} tone="primary">
            {t("releasing:new")}
          </ButtonLink>
        }
      />
      {releases.length === 0 && (
        <EmptyState drawing={<BoatLeaving />} title={t("releasing:empty")} text={t("releasing:empty_text")} />
      )}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {releases.map((release) => {
          const state = stateOf(release);
          const at = release.publishedAt ?? release.publishAt;
          const when = at ? format.exact(at) : "";
          const facts = [
            t(`releasing:when.${state}`, { when, name: release.author }),
            release.segment ?? t(`releasing:audience.${release.audience}`),
            t("releasing:ideas", { count: release.ideas.length }),
          ];
          return (
            <li
              key={release.id}
              className="group/row relative flex flex-col items-start gap-x-3 gap-y-1.5 py-3.5 sm:flex-row sm:items-center"
            >
              <span className="min-w-0 flex-1">
                <Link
                  to={`/desk/releases/${toPublicId(release.id)}`}
                  className="covered block text-pretty font-semibold group-hover/row:text-spruce-ink"
                >
                  {release.title[language]}
                </Link>
                <span className="block text-sm text-ink-faint">{facts.join(" · ")}</span>
              </span>
              <ReleaseStateChip release={release} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
