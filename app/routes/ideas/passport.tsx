import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { MonthFigure } from "~/components/charts/month-figure";
import { StatusChip } from "~/components/community/chips";
import { Verdicts } from "~/components/ideas/verdicts";
import { Avatar, AvatarRow } from "~/components/ui/avatar";
import { PageHeader, Section } from "~/components/ui/page-header";
import { personPath, threadPath } from "~/domain/community/addresses";
import { readPassport } from "~/domain/ideas/passport.server";
import { readVerdicts } from "~/domain/ideas/verdicts.server";
import { canonicalOf } from "~/domain/ideas/wordings.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    const canonical = await canonicalOf(context.actor, id);
    if (canonical) throw redirect(`${threadPath({ ...canonical, kind: "idea" })}/passport`);
    const passport = await readPassport(context.actor, id);
    const verdicts = await readVerdicts(context.actor, id);
    return { passport, verdicts, title: wordsIn(context.language)("ideas:passport.title") };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.passport.title ?? ""} · ${data?.title ?? ""} · Kohtaamo` },
];

export default function Passport() {
  const { passport, verdicts } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const path = threadPath({ ...passport, kind: "idea" });
  const toldLater = ({ at, toldAt }: { at: string; toldAt: string | null }) =>
    toldAt !== null && format.date(toldAt) !== format.date(at);
  const steps = [...passport.decisions, ...passport.moves].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  const when = (iso: string) => <time dateTime={iso}>{format.date(iso)}</time>;
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={
          <Link to={path} className="underline-offset-4 hover:underline">
            {t("ideas:passport.title")}
          </Link>
        }
        title={<span lang={passport.language}>{passport.title}</span>}
        lede={t("ideas:passport.lede")}
      >
        <StatusChip status={passport.status} label={passport.label} />
      </PageHeader>
      <div className="flex flex-col gap-10">
        <Section title={t("ideas:passport.wordings")} id="words">
          <ul className="divide-y divide-line border-y border-line">
            {passport.wordings.map((wording) => (
              <li key={wording.id} className="flex items-start gap-3 py-3">
                <Avatar
                  name={wording.author.displayName}
                  src={wording.author.avatarUrl}
                  staff={wording.author.staffRole !== null}
                />
                <div className="min-w-0 flex-1">
                  <p lang={wording.language} className="font-serif text-lg text-pretty">
                    <q>{wording.title}</q>
                  </p>
                  <p className="text-sm text-ink-faint">
                    <Link to={personPath(wording.author)} className="hover:underline">
                      {wording.author.displayName}
                    </Link>{" "}
                    · {when(wording.createdAt)}
                  </p>
                  <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
                    <AvatarRow
                      people={wording.backers.map((face) => ({
                        name: face.displayName,
                        src: face.avatarUrl,
                        staff: face.staffRole !== null,
                      }))}
                    />
                    {t("ideas:wordings.votes", { count: wording.voteCount })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
        {passport.months.length > 0 ? (
          <MonthFigure
            title={t("ideas:passport.backers", { count: passport.voteCount })}
            months={passport.months}
            columns={[t("ideas:passport.month"), t("ideas:passport.new_votes")]}
          />
        ) : (
          <Section title={t("ideas:passport.backers", { count: 0 })} id="backers">
            <p className="text-ink-soft">{t("ideas:page.backers_none")}</p>
          </Section>
        )}
        <Section title={t("ideas:page.decisions")} id="decisions">
          {passport.decisions.length === 0 && (
            <p className="text-ink-soft">{t("ideas:passport.undecided")}</p>
          )}
          {steps.length > 0 && (
            <ol className="mt-4 flex flex-col gap-5 border-l-2 border-line pl-5 first:mt-0">
              {steps.map((step) => (
                <li key={step.at}>
                  {"from" in step ? (
                    <p className="font-semibold text-pretty">
                      {t(`ideas:passport.moved${step.from ? "" : "_here"}`, {
                        from: step.from?.[language] ?? "",
                        to: step.to[language],
                      })}
                    </p>
                  ) : (
                    <StatusChip status={step.to} />
                  )}
                  {step.note && <p className="mt-1 whitespace-pre-line text-pretty">{step.note}</p>}
                  <p className="mt-0.5 text-sm text-ink-faint">
                    {"from" in step ? (
                      <>
                        {when(step.at)}
                        {step.along && <> · {t("ideas:passport.along")}</>}
                        {step.others > 0 && <> · {t("ideas:passport.others", { count: step.others })}</>}
                      </>
                    ) : (
                      <>
                        {step.by} · {when(step.at)}
                        {step.told > 0 && <> · {t("ideas:passport.told", { count: step.told })}</>}
                        {step.told > 0 && toldLater(step) && <> · {when(step.toldAt!)}</>}
                        {step.held && <> · {t("ideas:passport.held")}</>}
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </Section>
        {passport.releases.length > 0 && (
          <Section title={t("ideas:passport.released")} id="released">
            <ul className="flex flex-col gap-1">
              {passport.releases.map((release) => (
                <li key={release.slug}>
                  <Link to={`/releases/${release.slug}`} className="font-semibold hover:underline">
                    {release.title[language]}
                  </Link>{" "}
                  <span className="text-sm text-ink-faint">{when(release.publishedAt)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {verdicts.asked > 0 && (
          <Section title={t("ideas:passport.verdict")} id="verdict">
            <Verdicts summary={verdicts} />
          </Section>
        )}
        {passport.voices.length > 0 && (
          <Section title={t("ideas:passport.credits")} id="credits">
            <p className="text-ink-soft">
              {t("ideas:passport.credits_text", { name: passport.author.displayName })}
            </p>
            <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
              {passport.voices.map((voice) => (
                <li key={voice.customerId}>
                  <Link to={personPath(voice)} className="tap inline-flex items-center gap-2 hover:underline">
                    <Avatar
                      name={voice.displayName}
                      src={voice.avatarUrl}
                      staff={voice.staffRole !== null}
                      size="sm"
                    />
                    {voice.displayName}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}
