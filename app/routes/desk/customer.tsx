import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ScrollText } from "~/components/ui/icons";
import { CustomerNext } from "~/components/desk/customer-next";
import { CustomerWho } from "~/components/desk/customer-who";
import { TimelineList } from "~/components/people/timeline-list";
import { Pagination } from "~/components/ui/pagination";
import { deskCasePath } from "~/domain/cases/addresses";
import { maySeeCustomers } from "~/domain/customers/policy";
import { openCustomer } from "~/domain/insights/three-sixty.server";
import { mayAwardBadge } from "~/domain/rewards/policy";
import { useT } from "~/i18n/react";
import { fromPublicId } from "~/platform/ids";
import { showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(maySeeCustomers(context.actor));
    const id = fromPublicId(params.customer);
    if (!id) throw notFound();
    const before = new URL(request.url).searchParams.get("before");
    return {
      ...(await openCustomer(context.actor, id, before)),
      segment: params.customer!,
      paged: before !== null,
      mayGiveBadge: mayAwardBadge(context.actor).allowed,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.customer.face.displayName ?? ""} · Kohtaamo` },
];

/** Who at the left and always in view; what happened in the middle; what to do next at the right. */
export default function CustomerPage() {
  const { customer, timeline, rewards, segment, paged, mayGiveBadge } = useLoaderData<typeof loader>();
  const t = useT();
  const path = `/desk/customers/${segment}`;
  return (
    <>
      <p className="mb-4 text-sm font-medium text-ink-faint">
        <Link to="/desk/customers" className="hover:underline">
          {t("desk:customer.back")}
        </Link>
      </p>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_16rem]">
        <div className="flex flex-col gap-7 lg:row-span-2 lg:sticky lg:top-23 lg:self-start lg:max-h-[calc(100dvh-6.5rem)] lg:scroll-shade xl:row-span-1">
          <CustomerWho customer={customer} />
        </div>
        <aside aria-label={t("desk:customer.next")} className="flex min-w-0 flex-col gap-7 xl:order-last">
          <h2 className="font-serif text-xl font-medium tracking-tight">{t("desk:customer.next")}</h2>
          <CustomerNext customer={customer} rewards={rewards} mayGiveBadge={mayGiveBadge} />
        </aside>
        <section aria-labelledby="timeline-title" className="min-w-0">
          <h2 id="timeline-title" className="mb-4 font-serif text-xl font-medium tracking-tight">
            {t("desk:customer.timeline")}
          </h2>
          {timeline.items.length === 0 ? (
            <p className="text-ink-soft">{t("desk:customer.timeline_empty")}</p>
          ) : (
            <TimelineList items={timeline.items} casePath={deskCasePath} level={3} />
          )}
          <Pagination
            label={t("common:page.label")}
            previous={paged ? { to: path, label: t("desk:customer.newest") } : null}
            next={
              timeline.older
                ? { to: `${path}?before=${timeline.older}`, label: t("desk:customer.older") }
                : null
            }
          />
          <p className="mt-10 flex items-center gap-2 text-xs text-ink-faint">
            <ScrollText aria-hidden className="size-3.5" />
            {t("desk:customer.logged")}
          </p>
        </section>
      </div>
    </>
  );
}
