import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { EmptyDesk } from "~/components/art/empty-desk";
import { ButtonLink } from "~/components/ui/button";
import { Plus } from "~/components/ui/icons";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { listSegments } from "~/domain/segments/arranging.server";
import { mayArrangeSegments } from "~/domain/segments/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { toPublicId } from "~/platform/ids";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangeSegments(context.actor));
    return {
      segments: await listSegments(context.actor),
      title: translateIn(context.language)("places:segments.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Segments() {
  const { segments } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("places:segments.title")}
        kicker={
          <Link to="/desk/categories" className="hover:underline">
            ← {t("places:title")}
          </Link>
        }
        lede={t("places:segments.lede")}
        actions={
          <ButtonLink to="/desk/segments/new" tone="primary" icon={Plus}>
            {t("places:segments.new")}
          </ButtonLink>
        }
      />
      {segments.length === 0 ? (
        <EmptyState
          drawing={<EmptyDesk />}
          title={t("places:segments.empty")}
          text={t("places:segments.empty_text")}
        />
      ) : (
        <ul
          aria-label={t("places:segments.list")}
          className="divide-y divide-line rounded-md border border-line bg-card"
        >
          {segments.map(({ id, name, members, places }) => (
            <li key={id} className="relative px-4 py-3 hover:bg-raised">
              <Link
                to={`/desk/segments/${toPublicId(id)}`}
                className="covered font-semibold text-ink no-underline"
              >
                {name}
              </Link>
              <p className="text-sm text-ink-soft">
                {t("places:segments.members", { count: members })} ·{" "}
                {t("places:segments.places", { count: places })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
