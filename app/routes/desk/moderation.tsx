import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Cairn } from "~/components/art/cairn";
import { AuditLine } from "~/components/desk/audit-line";
import { ModerationTabs } from "~/components/desk/moderation-tabs";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Select } from "~/components/ui/select";
import { EmptyState } from "~/components/ui/states";
import { moderationActions } from "~/domain/moderation/moderation";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import { mayModerate } from "~/domain/moderation/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { auditActions } from "~/platform/audit";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    const params = new URL(request.url).searchParams;
    const admin = context.actor.role === "admin";
    const known: readonly string[] = admin ? auditActions : moderationActions;
    const action = known.find((one) => one === params.get("action")) ?? "";
    const before = params.get("before") ?? undefined;
    const page = await readAuditLog(context.actor, { action, before });
    return {
      ...page,
      known,
      action,
      paged: before !== undefined,
      admin,
      title: translateIn(context.language)("desk:moderation.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Moderation() {
  const { lines, next, known, action, paged, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const filter = action ? `action=${action}` : "";
  return (
    <>
      <PageHeader title={t("desk:moderation.title")} lede={t("desk:moderation.lede")} />
      <ModerationTabs current="log" admin={admin} />
      <Form method="get" key={action} className="mb-4 flex flex-wrap items-end gap-3">
        <Field label={t("desk:moderation.filter")}>
          <Select name="action" defaultValue={action}>
            <option value="">{t("desk:moderation.any")}</option>
            {known.map((one) => (
              <option key={one} value={one}>
                {t(`desk:audit.kind.${one.replace(".", "_")}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" className="min-h-11">
          {t("desk:moderation.show")}
        </Button>
      </Form>
      {lines.length === 0 ? (
        <EmptyState
          drawing={<Cairn />}
          title={t("desk:moderation.empty")}
          text={t("desk:moderation.empty_text")}
        />
      ) : (
        <ol
          aria-label={t("desk:moderation.list")}
          className="divide-y divide-line rounded-md border border-line bg-card"
        >
          {lines.map((line) => (
            <AuditLine key={line.id} line={line} />
          ))}
        </ol>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={
          paged
            ? { to: `/desk/moderation${filter && `?${filter}`}`, label: t("desk:moderation.newest") }
            : null
        }
        next={
          next ? { to: `/desk/moderation?${filter}&before=${next}`, label: t("desk:moderation.older") } : null
        }
      />
    </>
  );
}
