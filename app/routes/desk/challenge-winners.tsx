import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { EmptyDesk } from "~/components/art/empty-desk";
import { RankedEntry } from "~/components/challenges/ranked-entry";
import { RankingTable } from "~/components/challenges/ranking-table";
import { useProblem } from "~/components/community/problem";
import { Button } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { most, reasonLimits } from "~/domain/ideas/challenges/challenge";
import { mayChooseWinners, mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { readRanking, type Ranked } from "~/domain/ideas/challenges/ranking.server";
import {
  askWinners,
  chooseWinner,
  publishResults,
  unchooseWinner,
} from "~/domain/ideas/challenges/winners.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import type { Translate } from "~/i18n/translate";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const reason = z.string().trim().min(reasonLimits.min).max(reasonLimits.max);
const form = z.union([
  z.strictObject({
    ideaId: z.uuid(),
    rank: z.coerce.number().int().min(1).max(most.winners),
    reasonEn: reason,
    reasonFi: reason,
  }),
  z.strictObject({ unchoose: z.uuid() }),
  z.strictObject({ deed: z.enum(["ask", "publish"]) }),
]);

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (wish) => {
    const { actor } = context;
    authorize(mayRunChallenges(actor));
    const slug = params.challenge!;
    if ("unchoose" in wish) await unchooseWinner(actor, slug, wish.unchoose);
    else if ("deed" in wish) await (wish.deed === "ask" ? askWinners : publishResults)(actor, slug);
    else {
      const { ideaId, rank, reasonEn: en, reasonFi: fi } = wish;
      await chooseWinner(actor, slug, { ideaId, rank, reason: { en, fi } });
    }
    return redirect(`/desk/challenges/${slug}/winners`);
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language } = context;
    authorize(mayRunChallenges(actor));
    const ranking = await readRanking(actor, params.challenge);
    const { challenge } = ranking;
    const may = mayChooseWinners(actor, { ...challenge, cancelled: challenge.cancelledAt !== null });
    return {
      ...ranking,
      mayChoose: may.allowed,
      whyNot: may.allowed ? null : may.code,
      title: translateIn(language)("challenging:winners_title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function ChallengeWinners() {
  const { challenge, criteria, entries, mayChoose, whyNot } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { refusal } = useProblem(problem);
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const unjudged = unjudgedWords(t, entries);
  const chosen = entries.filter(({ winner }) => winner);
  return (
    <div className="max-w-4xl">
      <PageHeader
        kicker={
          <Link to={`/desk/challenges/${challenge.slug}`} className="hover:underline">
            ← {challenge.question[language]}
          </Link>
        }
        title={t("challenging:winners_title")}
        lede={t("challenging:winners_lede")}
      />
      <div className="flex flex-col gap-6">
        {refusal && <FormError title={refusal} />}
        {challenge.resultsAt ? (
          <Notice tone="moss">
            {t("challenging:published", { date: format.date(challenge.resultsAt) })}
          </Notice>
        ) : (
          (whyNot || unjudged) && <Notice>{[whyNot && t(whyNot), unjudged].filter(Boolean).join(" ")}</Notice>
        )}
        {entries.length === 0 ? (
          <EmptyState
            drawing={<EmptyDesk />}
            title={t("challenging:none")}
            text={t("challenging:none_text")}
          />
        ) : (
          <>
            <RankingTable entries={entries} />
            {mayChoose && chosen.length > 0 && <NextSteps />}
            <ol className="flex flex-col divide-y divide-line border-y border-line">
              {entries.map((entry) => (
                <RankedEntry
                  key={entry.id}
                  entry={entry}
                  criteria={criteria}
                  mayChoose={mayChoose}
                  problem={problem?.values.ideaId === entry.id ? problem : undefined}
                />
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  );
}

/** By what the order goes, as long as the judges have not said all of it. */
function unjudgedWords(t: Translate, entries: Ranked[]): string | null {
  const waiting = entries.filter(({ average }) => average === null).length;
  if (waiting === 0) return null;
  return waiting === entries.length
    ? t("challenging:nobody_scored")
    : t("challenging:some_unscored", { count: waiting });
}

function NextSteps() {
  const t = useT();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(["ask", "publish"] as const).map((deed) => (
        <Form key={deed} method="post" className="rounded-md border border-line bg-card p-4">
          <p className="mb-3 text-sm text-ink-soft">{t(`challenging:${deed}_text`)}</p>
          <Button type="submit" name="deed" value={deed} tone={deed === "publish" ? "primary" : "quiet"}>
            {t(`challenging:${deed}`)}
          </Button>
        </Form>
      ))}
    </div>
  );
}
