import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { EmptyDesk } from "~/components/art/empty-desk";
import { JudgingForm } from "~/components/challenges/judging-form";
import { RenderedPost } from "~/components/content/rendered-post";
import { ButtonLink } from "~/components/ui/button";
import { ArrowLeft, ArrowRight, CircleCheck } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { ProgressBar } from "~/components/ui/progress-bar";
import { EmptyState } from "~/components/ui/states";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { judgeEntry, readJudging } from "~/domain/ideas/challenges/judging.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { judgementForm } from "./judgement-form.server";

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const desk = await readJudging(context.actor, params.challenge);
    const wished = Number(new URL(request.url).searchParams.get("entry"));
    const next = desk.entries.findIndex(({ judgedAt, own }) => !judgedAt && !own);
    const at = desk.entries[wished - 1] ? wished - 1 : Math.max(next, 0);
    return { ...desk, at, title: desk.challenge.question[context.language] };
  });
}

/** One entry's scores, each under the id of its criterion; then on to the next that waits. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, judgementForm, async ({ ideaId, comment, ...scores }) => {
    await judgeEntry(context.actor, params.challenge!, ideaId, { scores, comment: comment || null });
    return redirect(`/challenges/${params.challenge}/judging`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Judging() {
  const { challenge, criteria, entries, at } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const entry = entries[at];
  const mine = entries.filter(({ own }) => !own);
  const done = mine.filter(({ judgedAt }) => judgedAt).length;
  const judging = challenge.phase === "judging";
  const progress = t("challenges:judge.progress", { done: String(done), count: mine.length });
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={
          <Link to={challengePath(challenge)} className="hover:underline">
            {challenge.question[language]}
          </Link>
        }
        title={t("challenges:judge.title")}
        lede={
          <>
            {t("challenges:judge.lede")}
            {judging && <span className="pointer-coarse:hidden"> {t("challenges:judge.keys")}</span>}
          </>
        }
      />
      {challenge.phase === "closed" && <Notice>{t("challenges:judge.over")}</Notice>}
      {!judging && challenge.phase !== "closed" && (
        <Notice tone="lake">
          {t("challenges:judge.not_yet", { date: format.date(challenge.judgingAt) })}
        </Notice>
      )}
      {entry ? (
        <>
          <div className="my-5">
            {(judging || done > 0) && (
              <ProgressBar value={done} max={Math.max(mine.length, 1)} label={progress} note={progress} />
            )}
            {judging && done === mine.length && (
              <p className="mt-2 flex items-center gap-1.5 font-semibold text-moss-ink">
                <CircleCheck aria-hidden className="size-4" /> {t("challenges:judge.all_done")}
              </p>
            )}
          </div>
          <article className="border-t border-line pt-5">
            <h2 lang={entry.language} className="font-serif text-xl font-medium tracking-tight text-pretty">
              {entry.title}
            </h2>
            <p className="mt-1 text-sm text-ink-faint">
              {t("challenges:by", { name: entry.author.displayName })}
              {entry.judgedAt && <> · {t("challenges:judge.judged")}</>}
            </p>
            <RenderedPost html={entry.html} className="mt-3" />
          </article>
          {entry.own ? (
            <Notice className="mt-6">{t("challenges:judge.own")}</Notice>
          ) : criteria.length === 0 ? (
            <Notice className="mt-6">{t("challenges:judge.before")}</Notice>
          ) : (
            <JudgingForm
              key={entry.id}
              entry={entry}
              criteria={criteria}
              disabled={!judging}
              keepAt={`${challengePath(challenge)}/judging/kept`}
              problem={problem?.values.ideaId === entry.id ? problem : undefined}
            />
          )}
          <nav aria-label={t("challenges:judge.entries")} className="mt-8 flex justify-between gap-3">
            {at > 0 ? (
              <ButtonLink to={`?entry=${at}`} icon={ArrowLeft} tone="plain">
                {t("challenges:judge.previous")}
              </ButtonLink>
            ) : (
              <span />
            )}
            {at + 1 < entries.length && (
              <ButtonLink to={`?entry=${at + 2}`} icon={ArrowRight} tone="plain">
                {t("challenges:judge.next")}
              </ButtonLink>
            )}
          </nav>
        </>
      ) : (
        <EmptyState
          drawing={<EmptyDesk />}
          title={t("challenges:judge.none")}
          text={t("challenges:judge.none_text")}
        />
      )}
    </div>
  );
}
