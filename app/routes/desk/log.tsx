import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Cairn } from "~/components/art/cairn";
import { AuditLine } from "~/components/desk/audit-line";
import { ModerationTabs } from "~/components/desk/moderation-tabs";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { CircleCheck } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Select } from "~/components/ui/select";
import { TextInput } from "~/components/ui/text-input";
import { EmptyState } from "~/components/ui/states";
import { moderationActions } from "~/domain/moderation/moderation";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import { mayModerate } from "~/domain/moderation/policy";
import { undos } from "~/domain/moderation/undoable";
import { countWaiting } from "~/domain/moderation/waiting.server";
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
    const filter = {
      action,
      who: params.get("who")?.trim() ?? "",
      about: params.get("about")?.trim() ?? "",
      from: dayOf(params.get("from")),
      to: dayOf(params.get("to")),
    };
    const page = await readAuditLog(context.actor, { ...filter, before });
    return {
      ...page,
      known,
      counts: await countWaiting(context.actor),
      filter,
      paged: before !== undefined,
      admin,
      undone: undos.find((one) => one === params.get("undone")) ?? null,
      title: translateIn(context.language)("desk:moderation.log"),
    };
  });
}

/** A day as the browser's field for days writes it, or none. */
function dayOf(text: string | null): string {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : "";
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Moderation() {
  const { lines, next, known, counts, filter: set, paged, admin, undone } = useLoaderData<typeof loader>();
  const t = useT();
  const filter = new URLSearchParams(Object.entries(set).filter(([, value]) => value)).toString();
  return (
    <>
      <PageHeader title={t("desk:moderation.log")} lede={t("desk:moderation.lede")} />
      <ModerationTabs current="log" admin={admin} counts={counts} />
      {undone && (
        <div role="status" className="mb-4">
          <Notice
            tone="moss"
            icon={CircleCheck}
            title={t("moderating:undo.done", { effect: t(`moderating:undo.effect.${undone}`) })}
          />
        </div>
      )}
      <Form
        method="get"
        key={filter}
        className="mb-4 grid items-end gap-3 sm:grid-cols-3 lg:grid-cols-[1.4fr_1fr_1fr_auto_auto_auto]"
      >
        <Field label={t("desk:moderation.filter")}>
          <Select name="action" defaultValue={set.action}>
            <option value="">{t("desk:moderation.any")}</option>
            {known.map((one) => (
              <option key={one} value={one}>
                {t(`desk:audit.kind.${one.replace(".", "_")}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("moderating:log.who")}>
          <TextInput name="who" defaultValue={set.who} maxLength={60} />
        </Field>
        <Field label={t("moderating:log.about")}>
          <TextInput name="about" defaultValue={set.about} maxLength={60} />
        </Field>
        <Field label={t("moderating:log.from")}>
          <TextInput name="from" type="date" defaultValue={set.from} />
        </Field>
        <Field label={t("moderating:log.to")}>
          <TextInput name="to" type="date" defaultValue={set.to} />
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
            <AuditLine key={line.id} line={line} filter={filter} />
          ))}
        </ol>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={
          paged ? { to: `/desk/log${filter && `?${filter}`}`, label: t("desk:moderation.newest") } : null
        }
        next={next ? { to: `/desk/log?${filter}&before=${next}`, label: t("desk:moderation.older") } : null}
      />
    </>
  );
}
