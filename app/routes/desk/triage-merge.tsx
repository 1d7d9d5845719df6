import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { StatusChip } from "~/components/community/chips";
import { useProblem } from "~/components/community/problem";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { EmptyState } from "~/components/ui/states";
import { TextArea, TextInput } from "~/components/ui/text-input";
import { findIdea } from "~/domain/ideas/finding.server";
import { noteLimits } from "~/domain/ideas/idea";
import { mergeIdeas } from "~/domain/ideas/merging.server";
import { mayTriage } from "~/domain/ideas/policy";
import { similarIdeas } from "~/domain/ideas/similar.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";

const form = z.strictObject({
  into: z.uuid(),
  note: z.string().trim().min(noteLimits.min).max(noteLimits.max),
});

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

/** The idea, and those that may be the same wish: by its own title, or by words of one's own. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const idea = await findIdea(context.actor, idOf(params.idea));
    const words = new URL(request.url).searchParams.get("q")?.trim().slice(0, 140) ?? "";
    const found = (await similarIdeas(context.actor, words || idea.title)).filter(({ id }) => id !== idea.id);
    return { idea, words, found, title: wordsIn(context.language)("triage:merge.title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ into, note }) => {
    authorize(mayTriage(context.actor));
    await mergeIdeas(context.actor, idOf(params.idea), into, note).catch((error: unknown) => {
      // A missing other idea is a bad choice in the form, not a missing page.
      if (error instanceof Refusal && error.status === 404)
        throw new Refusal("errors:bad_choice", 422, {}, "into");
      throw error;
    });
    return redirect("/desk/triage?status=merged");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function TriageMerge() {
  const { idea, words, found } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const language = useLanguage();
  const format = useFormat();
  const t = useT();
  return (
    <div className="max-w-2xl">
      <PageHeader kicker={t("triage:merge.title")} title={idea.title} lede={t("triage:merge.lede")}>
        <StatusChip status={idea.status} />
      </PageHeader>
      <Form method="get" role="search" className="mb-6 flex items-end gap-2">
        <Field label={t("triage:merge.search")} className="flex-1">
          <TextInput name="q" type="search" defaultValue={words} maxLength={140} />
        </Field>
        <Button type="submit">{t("triage:merge.find")}</Button>
      </Form>
      {found.length === 0 ? (
        <EmptyState title={t("triage:merge.none")} text={t("triage:merge.none_text")} />
      ) : (
        <Form method="post" className="flex flex-col gap-6">
          {(refusal ?? error("into")) && <FormError title={(refusal ?? error("into"))!} />}
          <RadioCards
            name="into"
            legend={t("triage:merge.into")}
            columns={1}
            defaultValue={problem?.values.into ?? found[0]!.id}
            options={found.map((other) => ({
              value: other.id,
              title: other.title,
              text: [
                other.board.name[language],
                t("triage:merge.votes", { count: other.voteCount, votes: format.number(other.voteCount) }),
                other.excerpt,
              ]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
          <Field label={t("triage:note")} hint={t("triage:merge.note_hint")} error={error("note")}>
            <TextArea
              name="note"
              rows={3}
              required
              minLength={noteLimits.min}
              maxLength={noteLimits.max}
              defaultValue={problem?.values.note}
            />
          </Field>
          <Button type="submit" tone="primary" busy={busy} className="self-start">
            {t("triage:merge.submit")}
          </Button>
        </Form>
      )}
      <Link
        to={`/desk/triage?status=${idea.status}`}
        className="tap mt-6 inline-block text-sm font-semibold text-spruce-ink hover:underline"
      >
        {t("triage:back")}
      </Link>
    </div>
  );
}
