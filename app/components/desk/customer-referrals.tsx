import { Link } from "~/components/ui/link";
import type { Referrals, Referred } from "~/domain/customers/referrals.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Section } from "../ui/page-header";

/** Who brought a customer in, and whom he brought in. Nothing where there is neither. */
export function CustomerReferrals({ referrals }: { referrals: Referrals }) {
  const t = useT();
  const { by, brought } = referrals;
  if (!by && brought.count === 0) return null;
  const unnamed = brought.count - brought.people.length;
  return (
    <Section size="sm" id="referrals" title={t("desk:customer.referrals")}>
      <div className="flex flex-col gap-3 text-sm">
        {by && <People title={t("desk:customer.referred_by")} people={[by]} />}
        {brought.count > 0 && (
          <People title={t("desk:customer.brought_in", { count: brought.count })} people={brought.people} />
        )}
        {unnamed > 0 && (
          <p className="text-ink-faint">{t("desk:customer.brought_more", { count: unnamed })}</p>
        )}
      </div>
    </Section>
  );
}

function People({ title, people }: { title: string; people: Referred[] }) {
  const format = useFormat();
  return (
    <div>
      <h3 className="text-ink-faint">{title}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {people.map(({ customerId, displayName, at }) => (
          <li key={customerId}>
            <Link
              to={`/desk/customers/${toPublicId(customerId)}`}
              className="tap font-medium text-ink underline-offset-3 hover:underline"
            >
              {displayName}
            </Link>{" "}
            <span className="text-xs text-ink-faint">{format.date(at)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
