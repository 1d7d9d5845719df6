import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LetterInSnow } from "~/components/art/letter-in-snow";
import { Entrance } from "~/components/people/entrance";
import { Button, ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { stopLetters } from "~/domain/customers/stopping-letters.server";
import { stoppedBy } from "~/emails/stop-link.server";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { notFound } from "~/platform/refusal";

/** Mail programs send the first field, our own page the same. */
const form = z.strictObject({ "List-Unsubscribe": z.literal("One-Click").optional() });

/** Shows a button. Looking at the page stops nothing: mail scanners look, too. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    if (!stoppedBy(params.token ?? "")) throw notFound();
    const t = wordsIn(context.language);
    const words = (step: "ask" | "done") => ({
      title: t(`help:stop.${step}_title`),
      text: t(`help:stop.${step}_text`),
    });
    return {
      ask: words("ask"),
      done: words("done"),
      press: t("help:stop.press"),
      settings: t("help:stop.settings"),
    };
  });
}

/** One click in a mail program (RFC 8058): no cookie, no session, and no page of ours to come from. */
export function action({ request, params }: ActionFunctionArgs) {
  return acting(request, form, async () => {
    const customerId = stoppedBy(params.token ?? "");
    if (!customerId) throw notFound();
    await stopLetters(customerId);
    return { stopped: true };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.ask.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function StopLetters() {
  const { ask, done, press, settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const stopped = answer !== undefined && "stopped" in answer;
  const { title, text } = stopped ? done : ask;
  return (
    <Entrance beside={<LetterInSnow />}>
      <div role={stopped ? "status" : undefined}>
        <PageHeader title={title} lede={text} />
      </div>
      <Form method="post" className="flex flex-wrap gap-2">
        {!stopped && (
          <Button type="submit" tone="primary" name="List-Unsubscribe" value="One-Click">
            {press}
          </Button>
        )}
        <ButtonLink to="/settings/notifications">{settings}</ButtonLink>
      </Form>
    </Entrance>
  );
}
