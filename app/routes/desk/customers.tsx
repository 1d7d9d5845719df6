import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Inbox, Search } from "~/components/ui/icons";
import { IceFishing } from "~/components/art/ice-fishing";
import { Avatar } from "~/components/ui/avatar";
import { Button } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { Field } from "~/components/ui/field";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { TextInput } from "~/components/ui/text-input";
import { Time } from "~/components/ui/time";
import { maySeeCustomers } from "~/domain/customers/policy";
import { searchCustomers } from "~/domain/insights/customer-search.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { toPublicId } from "~/platform/ids";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(maySeeCustomers(context.actor));
    const params = new URL(request.url).searchParams;
    const search = (params.get("search") ?? "").slice(0, 100);
    const after = params.get("after");
    const found = await searchCustomers(context.actor, { search, after });
    return {
      ...found,
      search,
      paged: after !== null,
      title: translateIn(context.language)("desk:customers.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Customers() {
  const { lines, next, search, paged } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const query = search ? `search=${encodeURIComponent(search)}&` : "";
  return (
    <>
      <PageHeader title={t("desk:customers.title")} lede={t("desk:customers.lede")} />
      <Form method="get" role="search" key={search} className="mb-5 flex max-w-2xl flex-wrap items-end gap-3">
        <Field label={t("desk:customers.search")} className="min-w-0 flex-1 basis-64">
          <TextInput type="search" name="search" defaultValue={search} maxLength={100} />
        </Field>
        <Button type="submit" icon={Search} className="min-h-11">
          {t("desk:customers.find")}
        </Button>
      </Form>
      {lines.length === 0 ? (
        <EmptyState
          drawing={<IceFishing />}
          title={t("desk:customers.empty")}
          text={t("desk:customers.empty_text")}
        />
      ) : (
        <ul
          aria-label={t("desk:customers.list")}
          className="divide-y divide-line rounded-md border border-line bg-card"
        >
          {lines.map(({ face, stage, account, city, email, lastSeenAt, openCases }) => (
            <li
              key={face.customerId}
              className="relative grid grid-cols-[auto_1fr_auto] items-center gap-x-3 px-3 py-2.5 hover:bg-raised lg:grid-cols-[auto_minmax(0,1.3fr)_minmax(0,1.3fr)_7rem_10.5rem]"
            >
              <Avatar name={face.displayName} src={face.avatarUrl} staff={face.staffRole !== null} />
              <div className="min-w-0">
                <Link
                  to={`/desk/customers/${toPublicId(face.customerId)}`}
                  className="covered block truncate font-semibold text-ink no-underline"
                >
                  {face.displayName}
                </Link>
                <span className="block truncate text-sm text-ink-soft">
                  {[account, city].filter(Boolean).join(" · ") || `@${face.handle}`}
                </span>
              </div>
              <span className="hidden truncate text-sm text-ink-soft lg:block">{email}</span>
              <span className="flex flex-wrap justify-end gap-1 lg:justify-start">
                {face.staffRole ? (
                  <Chip tone="lake">{t(`common:role.${face.staffRole}`)}</Chip>
                ) : (
                  <Chip>{t(`desk:stage.${stage}`)}</Chip>
                )}
              </span>
              <span className="hidden items-center justify-end gap-2 text-sm text-ink-faint lg:flex">
                {openCases > 0 && (
                  <Chip icon={Inbox} tone="cloudberry" title={t("desk:customer.open_cases")}>
                    {openCases}
                    <span className="sr-only"> {t("desk:customer.open_cases")}</span>
                  </Chip>
                )}
                {lastSeenAt ? (
                  <Time
                    iso={lastSeenAt}
                    label={format.ago(lastSeenAt)}
                    title={`${t("desk:customers.seen")} ${format.exact(lastSeenAt)}`}
                    className="relative"
                  />
                ) : (
                  "–"
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={paged ? { to: `/desk/customers?${query}`, label: t("desk:customers.first") } : null}
        next={next ? { to: `/desk/customers?${query}after=${next}`, label: t("desk:customers.older") } : null}
      />
    </>
  );
}
