import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { FireGathering } from "~/components/art/fire-gathering";
import { CaseStatusChip } from "~/components/cases/case-chips";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { Time } from "~/components/ui/time";
import { ownCasePath } from "~/domain/cases/addresses";
import { listOwnCases } from "~/domain/cases/reading.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";

export async function loader({ context }: LoaderFunctionArgs) {
  if (!isSignedIn(context.actor)) throw redirect("/sign-in?next=/cases");
  return showing(async () => ({
    cases: await listOwnCases(context.actor),
    title: translateIn(context.language)("cases:title"),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function OwnCases() {
  const { cases } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("cases:title")} lede={t("cases:lede")} />
      {cases.length === 0 ? (
        <EmptyState
          drawing={<FireGathering />}
          title={t("cases:empty")}
          text={t("cases:empty_text")}
          action={<ButtonLink to="/threads/new?kind=question">{t("cases:ask")}</ButtonLink>}
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {cases.map(({ number, subject, status, updatedAt }) => (
            <li
              key={number}
              className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-4"
            >
              <div className="min-w-0 flex-1 basis-64">
                <Link
                  to={ownCasePath(number)}
                  className="covered font-serif text-lg font-medium text-ink no-underline"
                >
                  {subject}
                </Link>
                <p className="text-sm text-ink-faint">
                  {t("cases:number", { number: String(number) })} ·{" "}
                  <Time
                    iso={updatedAt}
                    label={t("cases:last_word", { when: format.ago(updatedAt) })}
                    title={format.exact(updatedAt)}
                  />
                </p>
              </div>
              <CaseStatusChip status={status} words="cases" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
