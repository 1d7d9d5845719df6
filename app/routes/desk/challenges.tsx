import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyDesk } from "~/components/art/empty-desk";
import { ChallengeLine } from "~/components/challenges/challenge-line";
import { ButtonLink } from "~/components/ui/button";
import { Plus } from "~/components/ui/icons";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { listChallenges } from "~/domain/ideas/challenges/reading.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayRunChallenges(context.actor));
    return {
      challenges: await listChallenges(context.actor),
      title: translateIn(context.language)("challenging:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function DeskChallenges() {
  const { challenges } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("challenging:title")}
        lede={t("challenging:lede")}
        actions={
          <ButtonLink to="/desk/challenges/new" tone="primary" icon={Plus}>
            {t("challenging:new")}
          </ButtonLink>
        }
      />
      {challenges.length === 0 ? (
        <EmptyState
          drawing={<EmptyDesk />}
          title={t("challenging:empty")}
          text={t("challenging:empty_text")}
        />
      ) : (
        <ol className="border-t border-line">
          {challenges.map((challenge) => (
            <ChallengeLine
              key={challenge.id}
              heading="h2"
              challenge={challenge}
              to={`/desk/challenges/${challenge.slug}`}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
