import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LetterInSnow } from "~/components/art/letter-in-snow";
import { Entrance } from "~/components/people/entrance";
import { Button, ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { stopLetters } from "~/domain/notifications/stopping.server";
import { stoppedBy } from "~/emails/stop-link.server";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { notFound } from "~/platform/refusal";

/** Mail programs send the first field, our own page the same; what the page asks besides is the second. */
const form = z.strictObject({
  "List-Unsubscribe": z.literal("One-Click").optional(),
  everything: z.literal("yes").optional(),
});

/** Shows a button. Looking at the page stops nothing: mail scanners look, too. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const stops = stoppedBy(params.token ?? "");
    if (!stops) throw notFound();
    const t = wordsIn(context.language);
    const kind = t(`help:stop.kinds.${stops.what}`);
    return {
      whole: stops.what === "all",
      ask: { title: t("help:stop.ask_title"), text: t("help:stop.ask_text", { kind }) },
      done: { title: t("help:stop.done_title"), text: t("help:stop.done_text", { kind }) },
      allDone: { title: t("help:stop.done_title"), text: t("help:stop.all_done_text") },
      press: t("help:stop.press"),
      pressAll: t("help:stop.press_all"),
      settings: t("help:stop.settings"),
    };
  });
}

/** One click in a mail program (RFC 8058): no cookie, no session, and no page of ours to come from. */
export function action({ request, params }: ActionFunctionArgs) {
  return acting(request, form, async ({ everything }) => {
    const stops = stoppedBy(params.token ?? "");
    if (!stops) throw notFound();
    await stopLetters(stops.customerId, everything ? "all" : stops.what);
    return { stopped: everything || stops.what === "all" ? ("all" as const) : ("kind" as const) };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.ask.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function StopLetters() {
  const { whole, ask, done, allDone, press, pressAll, settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const stopped = answer && "stopped" in answer ? answer.stopped : null;
  const { title, text } = stopped === "all" ? allDone : stopped ? done : ask;
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
        {!whole && stopped !== "all" && (
          <Button type="submit" name="everything" value="yes">
            {pressAll}
          </Button>
        )}
        <ButtonLink to="/settings/notifications">{settings}</ButtonLink>
      </Form>
    </Entrance>
  );
}
