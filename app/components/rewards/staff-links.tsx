import { Award, Scale, ShieldCheck } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { ButtonLink } from "../ui/button";

/** For those who run the community: what they may give a customer by hand. Colleagues collect no points. */
export function StaffLinks({ customerId, staff }: { customerId: string; staff: boolean }) {
  const t = useT();
  const desk = `/desk/customers/${toPublicId(customerId)}`;
  return (
    <div className="flex flex-col gap-2">
      <ButtonLink to={`/desk/standing/${toPublicId(customerId)}`} icon={ShieldCheck} size="sm" full>
        {t("moderating:standing.open")}
      </ButtonLink>
      <ButtonLink to={`${desk}/badges`} icon={Award} size="sm" full>
        {t("desk:customer.give_badge")}
      </ButtonLink>
      {!staff && (
        <ButtonLink to={`${desk}/points`} icon={Scale} size="sm" full>
          {t("giving:points_title")}
        </ButtonLink>
      )}
    </div>
  );
}
