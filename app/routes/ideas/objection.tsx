import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { BoatLeaving } from "~/components/art/boat-leaving";
import { useProblem } from "~/components/community/problem";
import { Columns } from "~/components/frame/app-frame";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { FormError } from "~/components/ui/form-error";
import { CircleCheck } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { threadPath } from "~/domain/community/addresses";
import { objectToMerge, readConsent, type Consent } from "~/domain/ideas/objecting.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound, Refusal } from "~/platform/refusal";
import { personOrSignIn } from "~/routes/account/own-page.server";

/** What a voter of an absorbed wording is asked once: by the bell, a letter, and beside the words themselves. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const actor = personOrSignIn(context.actor, request);
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    const consent = await readConsent(actor, id);
    // Taken apart again meanwhile: there is nothing to ask.
    if (!consent) throw new Refusal("backing:nothing_to_ask", 409);
    return {
      consent,
      path: `/ideas/${params.idea}`,
      title: wordsIn(context.language)("backing:consent.title"),
    };
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    const actor = personOrSignIn(context.actor, request);
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    await objectToMerge(actor, id);
    return redirect(`/ideas/${params.idea}/objection`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Objection() {
  const { consent, path } = useLoaderData<typeof loader>();
  const { refusal } = useProblem(useActionData<typeof action>());
  return (
    <Columns>
      {refusal && <FormError title={refusal} />}
      {consent.splitOff ? (
        <Taken consent={consent} path={path} />
      ) : consent.asked ? (
        <Asked consent={consent} path={path} />
      ) : (
        <NotAsked consent={consent} />
      )}
    </Columns>
  );
}

type Props = { consent: Consent; path: string };

function Asked({ consent: { title, note, canonical }, path }: Props) {
  const t = useT();
  const busy = useNavigation().state === "submitting";
  const lede = t(`backing:consent.${canonical ? "lede" : "lede_hidden"}`, { title });
  return (
    <>
      <PageHeader title={t("backing:consent.title")} lede={lede} />
      <Card className="max-w-measure">
        {canonical && (
          <>
            <p className="text-sm text-ink-faint">{t("backing:consent.joined_with")}</p>
            <Link
              to={threadPath({ ...canonical, kind: "idea" })}
              lang={canonical.language}
              className="font-serif text-xl font-medium text-pretty hover:underline"
            >
              {canonical.title}
            </Link>
          </>
        )}
        <p className="mt-3 text-sm text-ink-faint">{t("backing:consent.note")}</p>
        <p className="whitespace-pre-line text-pretty">{note}</p>
      </Card>
      <p className="mt-6 max-w-measure text-ink-soft">{t("backing:consent.object_hint")}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Form method="post" action={`${path}/objection`}>
          <Button type="submit" tone="primary" busy={busy} className="min-h-11">
            {t("backing:consent.object")}
          </Button>
        </Form>
        <ButtonLink
          to={canonical ? threadPath({ ...canonical, kind: "idea" }) : "/me/ideas"}
          className="min-h-11"
        >
          {t("backing:consent.fine")}
        </ButtonLink>
      </div>
    </>
  );
}

function Taken({ consent: { title, splitOff }, path }: Props) {
  const t = useT();
  const busy = useNavigation().state === "submitting";
  return (
    <div role="status">
      <Notice
        tone="moss"
        icon={CircleCheck}
        title={t("backing:consent.done")}
        actions={
          <>
            <ButtonLink to={threadPath(splitOff!)} size="sm">
              {t("backing:consent.see")}
            </ButtonLink>
            <Form method="post" action={`${path}/objection/undo`}>
              <Button type="submit" size="sm" busy={busy}>
                {t("backing:consent.undo")}
              </Button>
            </Form>
          </>
        }
      >
        {t("backing:consent.done_text", { title })}
      </Notice>
    </div>
  );
}

function NotAsked({ consent: { title, canonical } }: Pick<Props, "consent">) {
  const t = useT();
  return (
    <EmptyState
      drawing={<BoatLeaving />}
      title={t("backing:consent.none")}
      text={t("backing:consent.none_text", { title })}
      action={
        canonical && (
          <ButtonLink to={threadPath({ ...canonical, kind: "idea" })}>{t("backing:consent.see")}</ButtonLink>
        )
      }
    />
  );
}
