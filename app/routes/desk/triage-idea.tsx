import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { IdeaDossier } from "~/components/ideas/idea-dossier";
import { PageHeader } from "~/components/ui/page-header";
import { listOwners } from "~/domain/ideas/owning.server";
import { mayTriage } from "~/domain/ideas/policy";
import { triageIdeaPath } from "~/domain/ideas/triage";
import { readDossier } from "~/domain/ideas/triage-panel.server";
import { readHeld } from "~/domain/notifications/held.server";
import { useT } from "~/i18n/react";
import type { Person } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "./triage-form.server";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayTriage(actor));
    const id = idOf(params.idea);
    const [dossier, owners, held] = await Promise.all([
      readDossier(actor, id),
      listOwners(actor),
      readHeld(actor, [id]),
    ]);
    const me = (actor as Person).customerId;
    return { dossier, owners, held: held[0] ?? null, me, submissionId: randomUUID() };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.dossier.idea.title ?? ""} · Kohtaamo` },
];

/** An idea as the product team sees it. */
export default function TriageIdea() {
  const page = useLoaderData<typeof loader>();
  const t = useT();
  const { idea } = page.dossier;
  return (
    <div className="max-w-2xl">
      <PageHeader
        kicker={
          <Link to="/desk/triage" className="tap hover:underline">
            {t("triage:title")}
          </Link>
        }
        title={<span lang={idea.language}>{idea.title}</span>}
      />
      <IdeaDossier {...page} back={triageIdeaPath(idea)} />
    </div>
  );
}
