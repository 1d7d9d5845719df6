import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BoatLeaving } from "~/components/art/boat-leaving";
import { Columns } from "~/components/frame/app-frame";
import { IdeaRow } from "~/components/ideas/idea-row";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { readBatch } from "~/domain/ideas/batches.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { personOrSignIn } from "~/routes/account/own-page.server";

/** Where the news of several decisions leads that were made in one go. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const actor = personOrSignIn(context.actor, request);
    const batchId = fromPublicId(params.batch);
    if (!batchId) throw notFound();
    return {
      ...(await readBatch(actor, batchId)),
      title: wordsIn(context.language)("telling:decided_title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Decisions() {
  const { ideas, note } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Columns>
      <PageHeader title={t("telling:decided_title")} lede={t("telling:decided_lede")} />
      {note && (
        <p className="max-w-measure whitespace-pre-line border-l-2 border-line pl-4 text-pretty text-ink-soft">
          {note}
        </p>
      )}
      {ideas.length > 0 ? (
        <ul className="mt-4 border-t border-line">
          {ideas.map((idea) => (
            <IdeaRow key={idea.id} idea={idea} />
          ))}
        </ul>
      ) : (
        <EmptyState drawing={<BoatLeaving />} title={t("telling:decided_none")} />
      )}
    </Columns>
  );
}
