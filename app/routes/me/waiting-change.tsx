import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { changeWaiting, listWaiting } from "~/domain/community/holding.server";
import { titleLimits } from "~/domain/community/thread";
import { signedIn } from "~/domain/customers/signed-in";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { oneLine } from "~/platform/one-line";
import { notFound } from "~/platform/refusal";
import { personOrSignIn } from "../account/own-page.server";

const form = z.strictObject({
  title: oneLine(titleLimits).optional(),
  body: z.string().min(1),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  // Whoever was signed out while he wrote stays with his words.
  const person = context.posting ? null : personOrSignIn(context.actor, request);
  return showing(async () => {
    const id = fromPublicId(params.submission);
    const held = (await listWaiting(person ?? signedIn(context.actor))).find((each) => each.id === id);
    if (!held) throw notFound();
    return { ...held, heading: translateIn(context.language)("standing:waiting.edit_title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = async (change: z.output<typeof form>) => {
    const id = fromPublicId(params.submission);
    if (!id) throw notFound();
    await changeWaiting(signedIn(context.actor), id, change);
    return redirect("/me/waiting");
  };
  return acting(request, form, work, { writer: context });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? ""} · Kohtaamo` },
];

export default function WaitingChange() {
  const held = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<Link to="/me/waiting">← {t("standing:waiting.title")}</Link>}
        title={t("standing:waiting.edit_title")}
      />
      <Form method="post" className="flex flex-col gap-5">
        {refusal && <FormError title={refusal} />}
        {held.title !== null && (
          <Field label={t("community:start.title_field")} error={error("title")}>
            <TextInput name="title" defaultValue={problem?.values.title ?? held.title} required />
          </Field>
        )}
        <Composer
          context={`waiting:${held.id}`}
          label={t("standing:waiting.words")}
          rows={10}
          defaultValue={problem?.values.body ?? held.body}
          error={error("body")}
        >
          <ButtonLink to="/me/waiting">{t("common:action.cancel")}</ButtonLink>
          <Button type="submit" tone="primary">
            {t("community:edit.save")}
          </Button>
        </Composer>
      </Form>
    </div>
  );
}
