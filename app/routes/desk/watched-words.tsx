import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { ModerationTabs } from "~/components/desk/moderation-tabs";
import { Button } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { CircleCheck, Search, X } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader, Section } from "~/components/ui/page-header";
import { Select } from "~/components/ui/select";
import { TextInput } from "~/components/ui/text-input";
import { mayModerate } from "~/domain/moderation/policy";
import { listWatchedWords, watchWord } from "~/domain/moderation/watched-words.server";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { watcherOf } from "~/platform/watched-words";

const actions = ["refuse", "hold", "flag"] as const;
const form = z.strictObject({ expression: z.string().trim().min(1).max(100), action: z.enum(actions) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    const words = await listWatchedWords(context.actor);
    const tried = (new URL(request.url).searchParams.get("try") ?? "").slice(0, 1_000);
    return {
      words,
      tried,
      found: tried ? watcherOf(words)(tried) : [],
      reports: await readSetting("auto_hide_reports"),
      counts: await countWaiting(context.actor),
      admin: context.actor.role === "admin",
      title: translateIn(context.language)("moderating:words.title"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayModerate(context.actor));
    await watchWord(context.actor, input.expression, input.action);
    return redirect("/desk/watched-words");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function WatchedWords() {
  const { words, tried, found, reports, counts, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  return (
    <>
      <PageHeader title={t("moderating:words.title")} lede={t("moderating:words.lede")} />
      <ModerationTabs current="watched_words" admin={admin} counts={counts} />
      <div className="grid max-w-5xl gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {refusal && <FormError title={refusal} />}
          <Form method="post" key={words.length} className="mb-6 flex flex-wrap items-end gap-3">
            <Field
              label={t("moderating:words.expression")}
              hint={t("moderating:words.hint")}
              error={error("expression")}
              className="min-w-0 flex-1 basis-56"
            >
              <TextInput
                name="expression"
                maxLength={100}
                required
                autoComplete="off"
                defaultValue={problem?.values.expression}
              />
            </Field>
            <Field label={t("moderating:words.action")} hint={t("moderating:words.action_hint")}>
              <Select name="action" defaultValue={problem?.values.action ?? "hold"}>
                {actions.map((each) => (
                  <option key={each} value={each}>
                    {t(`moderating:words.does.${each}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Button type="submit" tone="primary" className="min-h-11 self-end">
              {t("moderating:words.add")}
            </Button>
          </Form>
          {words.length === 0 ? (
            <p className="text-ink-soft">{t("moderating:words.none")}</p>
          ) : (
            <ul className="divide-y divide-line rounded-md border border-line bg-card">
              {words.map((word) => (
                <li key={word.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                  <span className="min-w-0 break-words font-semibold">{word.expression}</span>
                  <Chip
                    tone={
                      word.action === "refuse"
                        ? "lingonberry"
                        : word.action === "hold"
                          ? "cloudberry"
                          : "lake"
                    }
                  >
                    {t(`moderating:words.does.${word.action}`)}
                  </Chip>
                  <span className="ml-auto flex items-center gap-x-3">
                    <span className="text-sm text-ink-faint">
                      {word.by} · {format.ago(word.at)}
                    </span>
                    <Form method="post" action={`/desk/watched-words/${toPublicId(word.id)}/removal`}>
                      <Button
                        type="submit"
                        size="sm"
                        tone="plain"
                        icon={X}
                        aria-label={t("moderating:words.remove_this", { expression: word.expression })}
                      >
                        {t("moderating:words.remove")}
                      </Button>
                    </Form>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className="flex flex-col gap-8">
          <Section id="try" size="sm" title={t("moderating:words.try_title")}>
            <Form method="get" className="flex flex-col gap-3">
              <Field label={t("moderating:words.try")}>
                <TextInput name="try" defaultValue={tried} maxLength={1_000} autoComplete="off" />
              </Field>
              <Button type="submit" icon={Search} className="self-start">
                {t("moderating:words.try_send")}
              </Button>
            </Form>
            <div role="status" className="mt-3">
              {tried && found.length === 0 && (
                <Notice tone="moss" icon={CircleCheck} title={t("moderating:words.try_nothing")} />
              )}
              {found.length > 0 && (
                <ul className="flex flex-col gap-1 text-sm">
                  {found.map((word) => (
                    <li key={word.expression}>
                      <span className="font-semibold">{word.expression}</span>:{" "}
                      {t(`moderating:words.does.${word.action}`)}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </Section>
          <Section id="reports" size="sm" title={t("moderating:setting.title")}>
            <Form method="post" action="/desk/moderation/setting" className="flex flex-col gap-3">
              <Field label={t("moderating:setting.label")} hint={t("moderating:setting.hint")}>
                <TextInput name="reports" type="number" min={0} max={50} required defaultValue={reports} />
              </Field>
              <Button type="submit" className="self-start">
                {t("moderating:setting.save")}
              </Button>
            </Form>
          </Section>
        </div>
      </div>
    </>
  );
}
