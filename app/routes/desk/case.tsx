import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { BadgeCheck, Megaphone, RotateCcw } from "~/components/ui/icons";
import { CaseMessage } from "~/components/cases/case-message";
import { Due, SlaChip } from "~/components/cases/due";
import { CaseAside } from "~/components/desk/case-aside";
import { CaseComposer } from "~/components/desk/case-composer";
import { CaseMenus } from "~/components/desk/case-menus";
import { Columns } from "~/components/frame/app-frame";
import { ButtonLink } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { Notice } from "~/components/ui/notice";
import { PageHeader, Section } from "~/components/ui/page-header";
import { caseNumberOf } from "~/domain/cases/addresses";
import { caseWorkers } from "~/domain/cases/assignment.server";
import { mayWorkCases } from "~/domain/cases/policy";
import { readCase } from "~/domain/cases/reading.server";
import { postPath } from "~/domain/community/addresses";
import { useFormat, useT } from "~/i18n/react";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { currentSnapshot } from "~/realtime/missed.server";
import { useLiveRefresh } from "~/realtime/use-live-refresh";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayWorkCases(context.actor));
    const asOf = await currentSnapshot();
    const [read, workers] = await Promise.all([
      readCase(context.actor, caseNumberOf(params.number)),
      caseWorkers(),
    ]);
    return { ...read, asOf, workers, me: (context.actor as Person).customerId, submissionId: newId() };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `#${data?.case.number ?? ""} ${data?.case.subject ?? ""} · Kohtaamo` },
];

export default function CasePage() {
  const page = useLoaderData<typeof loader>();
  const { case: view, messages, side, macros, workers, me, submissionId } = page;
  const t = useT();
  const format = useFormat();
  useLiveRefresh(`case:${view.id}`);
  const mayPublish =
    view.thread !== null && view.outcome === null && (view.status === "resolved" || view.status === "closed");
  return (
    <>
      <PageHeader
        kicker={
          <>
            <Link to="/desk/cases" className="hover:underline">
              {t("desk:case.back")}
            </Link>
            {" / "}
            {t("desk:case.number", { number: String(view.number) })}
          </>
        }
        title={view.subject}
      >
        <SlaChip sla={view.sla} status={view.status} />
        <Due sla={view.sla} status={view.status} className="text-sm" />
        {view.reopenedCount > 0 && (
          <Chip icon={RotateCcw} tone="cloudberry">
            {t("desk:case.reopened", { count: view.reopenedCount })}
          </Chip>
        )}
        <span className="text-sm text-ink-faint">
          {t("desk:case.opened_by", { name: view.openedBy.displayName, when: format.ago(view.createdAt) })}
        </span>
      </PageHeader>
      <Columns aside={<CaseAside view={view} side={side} />} asideLabel={t("desk:case.customer")}>
        <div className="mb-6">
          <CaseMenus view={view} me={me} workers={workers} submissionId={submissionId} />
        </div>
        {mayPublish && (
          <Notice
            tone="lake"
            icon={Megaphone}
            title={t("desk:case.publish")}
            className="mb-6"
            actions={
              <ButtonLink to={`/desk/cases/${view.number}/publication`} size="sm">
                {t("desk:case.publish_open")}
              </ButtonLink>
            }
          >
            {t("desk:case.publish_lede")}
          </Notice>
        )}
        {view.outcome && view.thread && (
          <Notice
            tone="moss"
            icon={BadgeCheck}
            className="mb-6"
            actions={
              <ButtonLink to={postPath(view.thread, view.outcome.postNumber)} size="sm">
                {t("desk:case.published_see")}
              </ButtonLink>
            }
          >
            {t("desk:case.published")}
          </Notice>
        )}
        <Section title={t("desk:case.messages")} id="messages">
          {messages.length === 0 && <p className="text-ink-soft">{t("desk:case.none")}</p>}
          <ol className="flex flex-col gap-3">
            {messages.map((message) => (
              <CaseMessage
                key={message.id}
                message={message}
                named
                lane={
                  message.lane === "note"
                    ? "note"
                    : message.author.customerId === view.customer.customerId
                      ? "customer"
                      : "public"
                }
              />
            ))}
          </ol>
        </Section>
        <Section title={t("desk:case.write")} id="write" className="mt-8">
          {view.status === "closed" && <p className="mb-3 text-sm text-ink-soft">{t("desk:case.closed")}</p>}
          <CaseComposer view={view} macros={macros} submissionId={submissionId} />
        </Section>
      </Columns>
    </>
  );
}
