import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { ManyOutcome } from "~/components/ideas/many-outcome";
import { Button } from "~/components/ui/button";
import { parseTags } from "~/domain/community/tags";
import { mayTriage } from "~/domain/ideas/policy";
import { tagIdeas } from "~/domain/ideas/tagging-many.server";
import { ideaTitles } from "~/domain/ideas/triage-titles.server";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize, Refusal } from "~/platform/refusal";
import { aboutMany, back } from "./triage-form.server";

const form = aboutMany({ back, tag: z.string().max(200), deed: z.enum(["add", "remove"]) });

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Puts a tag on several ideas, or takes it off. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ ids, tag: typed, deed, within, back }) => {
    authorize(mayTriage(context.actor));
    const parsed = parseTags(typed);
    if (!parsed.ok) throw new Refusal(parsed.code, 422, {}, "tag");
    const [tag, ...more] = parsed.tags;
    if (!tag || more.length > 0) throw new Refusal("triaging:refusal.one_tag", 422, {}, "tag");
    const { changed, refused } = await tagIdeas(context.actor, ids, { tag, deed, within });
    return data({
      done: {
        changed: changed.length,
        tagged: { tag, deed, ids: changed },
        refused: await ideaTitles(context.actor, refused),
        back,
      },
    });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function ManyTags() {
  const answer = useActionData<typeof action>();
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back="/desk/triage" />;
  const { changed, tagged, refused, back } = answer.done;
  const { tag, deed, ids } = tagged;
  return (
    <ManyOutcome
      title={t(`triaging:many.tags.${deed}_done`, { count: changed, tag })}
      refused={refused}
      back={back}
    >
      {changed > 0 && (
        <Form method="post" action="/desk/triage/many/tags">
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="tag" value={tag} />
          <input type="hidden" name="deed" value={deed === "add" ? "remove" : "add"} />
          {ids.map((id) => (
            <input key={id} type="hidden" name={`idea.${id}`} value="on" />
          ))}
          <Button>{t("common:action.undo")}</Button>
        </Form>
      )}
    </ManyOutcome>
  );
}
