import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { SegmentForm } from "~/components/segments/segment-form";
import { PageHeader } from "~/components/ui/page-header";
import { mayArrangeSegments } from "~/domain/segments/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { action as arrange } from "./segment";

export function action(args: ActionFunctionArgs) {
  // Guarded there: the same form, with or without an id.
  return arrange(args);
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangeSegments(context.actor));
    return { title: translateIn(context.language)("places:segments.new") };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function NewSegment() {
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("places:segments.new")} lede={t("places:segments.new_lede")} />
      <SegmentForm problem={useActionData<typeof action>()} />
    </div>
  );
}
