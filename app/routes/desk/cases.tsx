import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CircleCheckBig, Inbox, Search, UserRound, UserRoundX } from "~/components/ui/icons";
import { EmptyDesk } from "~/components/art/empty-desk";
import { IceFishing } from "~/components/art/ice-fishing";
import { QueueRow } from "~/components/desk/queue-row";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Select } from "~/components/ui/select";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { TextInput } from "~/components/ui/text-input";
import { casePriorities, caseStatuses } from "~/domain/cases/case";
import { mayWorkCases } from "~/domain/cases/policy";
import { readQueue, type QueueFilter } from "~/domain/cases/queue.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { currentSnapshot } from "~/realtime/missed.server";
import { useLiveRefresh } from "~/realtime/use-live-refresh";

const statuses = ["active", "all", ...caseStatuses] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayWorkCases(context.actor));
    const params = new URL(request.url).searchParams;
    const filter = filterOf(params);
    return {
      asOf: await currentSnapshot(),
      ...(await readQueue(context.actor, filter)),
      filter,
      query: params.toString(),
      title: translateIn(context.language)("desk:cases.title"),
    };
  });
}

function filterOf(params: URLSearchParams): QueueFilter {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T) =>
    known.find((value) => value === params.get(name)) ?? otherwise;
  const search = (params.get("search") ?? "").slice(0, 100);
  return {
    // A number is looked for wherever it stands.
    status: one("status", statuses, /^#?\d+$/.test(search.trim()) ? "all" : "active"),
    who: one("who", ["all", "mine", "unassigned"] as const, "all"),
    priority: one("priority", ["all", ...casePriorities] as const, "all"),
    search,
    after: params.get("after"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Queue() {
  const { lines, next, counts, filter, query } = useLoaderData<typeof loader>();
  const t = useT();
  useLiveRefresh("desk");
  const at = (changes: Record<string, string | null>) => {
    const params = new URLSearchParams(query);
    params.delete("after");
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) params.delete(name);
      else params.set(name, value);
    }
    return `/desk/cases${params.size > 0 ? `?${params}` : ""}`;
  };
  const filtered = filter.search !== "" || filter.priority !== "all" || filter.status !== "active";
  const active = filter.status === "active";
  return (
    <>
      <PageHeader title={t("desk:cases.title")} lede={t("desk:cases.lede")} />
      <Tabs
        label={t("desk:cases.views")}
        tabs={[
          {
            to: "/desk/cases",
            label: t("desk:cases.active"),
            current: active && filter.who === "all",
            count: counts.active,
            icon: Inbox,
          },
          {
            to: "/desk/cases?who=mine",
            label: t("desk:cases.mine"),
            current: active && filter.who === "mine",
            count: counts.mine,
            icon: UserRound,
          },
          {
            to: "/desk/cases?who=unassigned",
            label: t("desk:cases.unassigned"),
            current: active && filter.who === "unassigned",
            count: counts.unassigned,
            icon: UserRoundX,
          },
          {
            to: "/desk/cases?status=resolved",
            label: t("desk:cases.closed"),
            current: filter.status === "resolved",
            icon: CircleCheckBig,
          },
        ]}
      />
      <Form method="get" className="my-4 grid grid-cols-2 items-end gap-3 lg:flex" key={query}>
        {filter.who !== "all" && <input type="hidden" name="who" value={filter.who} />}
        <Field label={t("desk:cases.search")} className="col-span-2 min-w-0 flex-1">
          <TextInput type="search" name="search" defaultValue={filter.search} maxLength={100} />
        </Field>
        <Field label={t("desk:cases.status")}>
          <Select name="status" defaultValue={filter.status}>
            <option value="active">{t("desk:cases.active")}</option>
            {caseStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`desk:status.${status}`)}
              </option>
            ))}
            <option value="all">{t("desk:cases.any")}</option>
          </Select>
        </Field>
        <Field label={t("desk:cases.priority")}>
          <Select name="priority" defaultValue={filter.priority}>
            <option value="all">{t("desk:cases.any")}</option>
            {casePriorities.map((priority) => (
              <option key={priority} value={priority}>
                {t(`desk:priority.${priority}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" icon={Search} className="col-span-2 min-h-11">
          {t("desk:cases.find")}
        </Button>
      </Form>
      {lines.length === 0 ? (
        <EmptyState
          drawing={filtered ? <IceFishing /> : <EmptyDesk />}
          title={t(filtered ? "desk:cases.none_found" : "desk:cases.empty")}
          text={t(filtered ? "desk:cases.none_found_text" : "desk:cases.empty_text")}
          action={
            (filtered || filter.who !== "all") && (
              <ButtonLink to="/desk/cases">{t("desk:cases.show_all")}</ButtonLink>
            )
          }
        />
      ) : (
        <ul
          aria-label={t("desk:cases.list")}
          className="divide-y divide-line rounded-md border border-line bg-card"
        >
          {lines.map((line) => (
            <QueueRow key={line.number} line={line} />
          ))}
        </ul>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={filter.after ? { to: at({}), label: t("desk:cases.first") } : null}
        next={next ? { to: at({ after: next }), label: t("desk:cases.older") } : null}
      />
    </>
  );
}
