import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Cairn } from "~/components/art/cairn";
import { RenderedPost } from "~/components/content/rendered-post";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { CircleCheck, Hourglass, Pencil, X } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { listWaiting } from "~/domain/community/holding.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { toPublicId } from "~/platform/ids";
import { personOrSignIn } from "../account/own-page.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = personOrSignIn(context.actor, request);
  return {
    waiting: await listWaiting(person),
    sent: new URL(request.url).searchParams.has("sent"),
    title: translateIn(context.language)("standing:waiting.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** One's own words that wait for a moderator. */
export default function Waiting() {
  const { waiting, sent } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("standing:waiting.title")} lede={t("standing:waiting.lede")} />
      {sent && waiting.length > 0 && (
        <div role="status" className="mb-6">
          <Notice tone="moss" icon={CircleCheck} title={t("standing:waiting.sent")} />
        </div>
      )}
      {waiting.length === 0 && (
        <EmptyState
          drawing={<Cairn />}
          title={t("standing:waiting.none")}
          text={t("standing:waiting.none_text")}
          action={<ButtonLink to="/">{t("errors:go_home")}</ButtonLink>}
        />
      )}
      <ul className="flex flex-col gap-5">
        {waiting.map((each) => (
          <Card as="li" key={each.id}>
            <p className="mb-2 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
              <Hourglass aria-hidden className="size-4" />
              {t(`standing:waiting.kind.${each.kind}`)} · {format.ago(each.createdAt)}
            </p>
            {each.title && (
              <h2 className="mb-2 font-serif text-xl font-medium tracking-tight">{each.title}</h2>
            )}
            <RenderedPost html={each.html} />
            <div className="mt-4 flex flex-wrap gap-2">
              <ButtonLink to={`/me/waiting/${toPublicId(each.id)}`} icon={Pencil} size="sm">
                {t("standing:waiting.edit")}
              </ButtonLink>
              <Form method="post" action={`/me/waiting/${toPublicId(each.id)}/withdrawal`}>
                <Button type="submit" icon={X} size="sm" tone="plain">
                  {t("standing:waiting.withdraw")}
                </Button>
              </Form>
            </div>
          </Card>
        ))}
      </ul>
      <p className="mt-8 text-sm">
        <Link to="/me/standing" className="underline underline-offset-3">
          {t("standing:title")}
        </Link>
      </p>
    </div>
  );
}
