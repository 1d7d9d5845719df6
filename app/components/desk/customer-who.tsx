import { Link } from "~/components/ui/link";
import { BadgeCheck, Check, CircleDashed, X } from "~/components/ui/icons";
import { personPath } from "~/domain/community/addresses";
import { consentKey, type ConsentPurpose } from "~/domain/customers/consent";
import type { WholeCustomer } from "~/domain/insights/three-sixty.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Avatar } from "../ui/avatar";
import { Chip } from "../ui/chip";
import { Facts } from "../ui/facts";
import { Section } from "../ui/page-header";
import { CustomerReferrals } from "./customer-referrals";

/** Who it is: a person, not a record. Stays in view while the timeline goes by. */
export function CustomerWho({ customer }: { customer: WholeCustomer }) {
  const t = useT();
  const format = useFormat();
  const { face, account } = customer;
  const facts: { name: string; value: React.ReactNode }[] = [];
  if (customer.email) {
    facts.push({
      name: t("desk:customer.email"),
      value: (
        <a href={`mailto:${customer.email}`} className="underline-offset-3 hover:underline">
          {customer.email}
        </a>
      ),
    });
  }
  if (customer.city) facts.push({ name: t("desk:customer.place"), value: customer.city });
  facts.push({ name: t("desk:customer.language"), value: customer.locale === "fi" ? "suomi" : "English" });
  facts.push({ name: t("desk:customer.joined"), value: format.date(customer.joinedAt) });
  facts.push({
    name: t("desk:customer.seen"),
    value: customer.lastSeenAt ? format.ago(customer.lastSeenAt) : t("desk:customers.never"),
  });
  return (
    <>
      <header>
        <Avatar name={face.displayName} src={face.avatarUrl} staff={face.staffRole !== null} size="2xl" />
        <h1 className="mt-3 font-serif text-2xl font-medium tracking-tight text-balance">
          {face.displayName}
        </h1>
        {customer.title && <p className="text-ink-soft">{customer.title}</p>}
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <Chip tone="spruce">{t(`desk:stage.${customer.stage}`)}</Chip>
          {face.staffRole && <Chip tone="lake">{t(`common:role.${face.staffRole}`)}</Chip>}
          <Link to={personPath(face)} className="text-sm text-spruce-ink hover:underline">
            @{face.handle}
          </Link>
        </p>
        {customer.bio && <p className="mt-3 text-sm text-pretty text-ink-soft">“{customer.bio}”</p>}
      </header>
      <Section size="sm" id="who" title={t("desk:customer.who")}>
        <Facts facts={facts} />
      </Section>
      {account && (
        <Section size="sm" id="account" title={t("desk:customer.account")}>
          <Link
            to={`/desk/accounts/${toPublicId(account.id)}`}
            className="font-semibold text-ink underline-offset-3 hover:underline"
          >
            {account.name}
          </Link>
          <div className="mt-2">
            <Facts
              facts={[
                ...(account.plan ? [{ name: t("desk:customer.plan"), value: account.plan }] : []),
                ...(account.annualValueEur !== null
                  ? [{ name: t("desk:customer.value"), value: format.euros(account.annualValueEur) }]
                  : []),
                ...(account.owner ? [{ name: t("desk:account.owner"), value: account.owner }] : []),
              ]}
            />
          </div>
        </Section>
      )}
      {customer.identities.length > 0 && (
        <Section size="sm" id="identities" title={t("desk:customer.identities")}>
          <ul className="flex flex-col gap-2 text-sm">
            {customer.identities.map(({ provider, subject, verifiedAt }) => {
              const Mark = verifiedAt ? BadgeCheck : CircleDashed;
              const word = t(verifiedAt ? "desk:customer.verified" : "desk:customer.unverified");
              return (
                <li key={provider + subject} className="flex min-w-0 items-start gap-2">
                  <span title={word} className={verifiedAt ? "text-moss-ink" : "text-ink-faint"}>
                    <Mark aria-hidden className="mt-0.5 size-4 shrink-0" />
                    <span className="sr-only">{word}</span>
                  </span>
                  <span className="min-w-0 wrap-anywhere">
                    <span className="text-ink-faint">{providerName(t, provider)}</span> {subject}
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <CustomerReferrals referrals={customer.referrals} />
      <Section size="sm" id="consents" title={t("desk:customer.consents")}>
        {customer.consents.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("desk:customer.no_consents")}</p>
        ) : (
          <ul className="flex flex-col gap-2 text-sm">
            {customer.consents.map(({ purpose, granted, at }) => {
              const Mark = granted ? Check : X;
              return (
                <li key={purpose} className="flex items-start gap-2">
                  <Mark
                    aria-hidden
                    className={`mt-0.5 size-4 shrink-0 ${granted ? "text-moss-ink" : "text-ink-faint"}`}
                  />
                  <span>
                    {t(`desk:customer.purpose.${consentKey(purpose as ConsentPurpose)}`)}
                    <span className="block text-xs text-ink-faint">
                      {t(granted ? "desk:customer.granted" : "desk:customer.refused", {
                        when: format.date(at),
                      })}
                    </span>
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </>
  );
}

const providers = ["email", "phone", "erp", "crm", "mastodon", "bluesky"];

function providerName(t: ReturnType<typeof useT>, provider: string): string {
  return providers.includes(provider) ? t(`desk:customer.provider.${provider}`) : provider;
}
