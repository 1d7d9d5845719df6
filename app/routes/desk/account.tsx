import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CaseStatusChip } from "~/components/cases/case-chips";
import { Avatar } from "~/components/ui/avatar";
import { PageHeader, Section } from "~/components/ui/page-header";
import { Stat, StatRow } from "~/components/ui/stat";
import { deskCasePath } from "~/domain/cases/addresses";
import { maySeeCustomers } from "~/domain/customers/policy";
import { openAccount } from "~/domain/insights/three-sixty.server";
import { useFormat, useT } from "~/i18n/react";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(maySeeCustomers(context.actor));
    const id = fromPublicId(params.account);
    if (!id) throw notFound();
    return openAccount(context.actor, id);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · Kohtaamo` }];

/** The organisation behind its people: its worth, who they are, and what is open between us. */
export default function AccountPage() {
  const account = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={account.name}
        lede={account.domain}
        kicker={
          <Link to="/desk/customers" className="hover:underline">
            {t("desk:account.back")}
          </Link>
        }
      />
      <StatRow>
        {account.plan && <Stat label={t("desk:customer.plan")} value={account.plan} />}
        {account.annualValueEur !== null && (
          <Stat label={t("desk:customer.value")} value={format.euros(account.annualValueEur)} />
        )}
        <Stat label={t("desk:account.people")} value={format.number(account.people.length)} />
        {account.owner && <Stat label={t("desk:account.owner")} value={account.owner.displayName} />}
      </StatRow>
      <div className="mt-10 grid gap-10 lg:grid-cols-2">
        <Section id="people" title={t("desk:account.people")}>
          {account.people.length === 0 && <p className="text-ink-soft">{t("desk:account.no_people")}</p>}
          <ul className="divide-y divide-line">
            {account.people.map(({ face, title, stage }) => (
              <li key={face.customerId} className="relative flex items-center gap-3 py-2.5">
                <Avatar name={face.displayName} src={face.avatarUrl} />
                <span className="min-w-0">
                  <Link
                    to={`/desk/customers/${toPublicId(face.customerId)}`}
                    className="covered block font-semibold text-ink no-underline"
                  >
                    {face.displayName}
                  </Link>
                  <span className="block text-sm text-ink-soft">{title ?? t(`desk:stage.${stage}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="cases" title={t("desk:account.cases")}>
          {account.cases.length === 0 && <p className="text-ink-soft">{t("desk:account.no_cases")}</p>}
          <ul className="divide-y divide-line">
            {account.cases.map(({ number, subject, status, customer, createdAt }) => (
              <li key={number} className="relative flex items-center justify-between gap-3 py-2.5">
                <span className="min-w-0">
                  <Link
                    to={deskCasePath(number)}
                    className="covered block truncate font-semibold text-ink no-underline"
                  >
                    #{number} {subject}
                  </Link>
                  <span className="block text-sm text-ink-soft">
                    {customer} · {format.ago(createdAt)}
                  </span>
                </span>
                <CaseStatusChip status={status} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
