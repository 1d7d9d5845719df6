import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { SegmentForm } from "~/components/segments/segment-form";
import { PageHeader } from "~/components/ui/page-header";
import { arrangeSegment, findSegment, previewRule, removeSegment } from "~/domain/segments/arranging.server";
import { mayArrangeSegments } from "~/domain/segments/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";
import { ruleOf, segmentForm } from "./segment-form.server";

/** For a new segment too, which has no id in its address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = request.clone();
  return acting(request, segmentForm, async (fields) => {
    const id = params.segment ? idOf(params.segment) : null;
    const rule = ruleOf(fields);
    if (fields.intent === "look") {
      const preview = await previewRule(context.actor, rule);
      const values = Object.fromEntries(new URLSearchParams(await sent.text()));
      return data({ values, errors: {}, refusal: undefined, preview });
    }
    if (id && fields.intent === "remove") await removeSegment(context.actor, id);
    else await arrangeSegment(context.actor, id, { name: fields.name, rule });
    return redirect("/desk/segments");
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangeSegments(context.actor));
    const segment = await findSegment(context.actor, idOf(params.segment));
    return {
      segment,
      preview: await previewRule(context.actor, segment.rule),
      title: translateIn(context.language)("places:segments.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Segment() {
  const { segment, preview } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={segment.name}
        kicker={
          <Link to="/desk/segments" className="hover:underline">
            ← {t("places:segments.title")}
          </Link>
        }
      />
      <SegmentForm segment={segment} preview={preview} problem={useActionData<typeof action>()} />
    </div>
  );
}
