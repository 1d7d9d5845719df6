import type { Referrals } from "~/domain/customers/referrals.server";
import { useT } from "~/i18n/react";
import { Facts } from "../ui/facts";
import { Field } from "../ui/field";
import { Section } from "../ui/page-header";
import { TextInput } from "../ui/text-input";

/** The address by which one brings others in, to be selected and sent; and who came by it, for one's own eyes. */
export function Invitation({ address, referrals }: { address: string; referrals: Referrals }) {
  const t = useT();
  const { by, brought } = referrals;
  const facts = [
    ...(by ? [{ name: t("settings:invitation.by"), value: by.displayName }] : []),
    ...(brought.count > 0
      ? [
          {
            name: t("settings:invitation.brought", { count: brought.count }),
            value: brought.people.map(({ displayName }) => displayName).join(", "),
          },
        ]
      : []),
  ];
  return (
    <Section
      id="invitation"
      title={t("settings:invitation.title")}
      lede={t("settings:invitation.lede")}
      className="mt-12"
    >
      <Field label={t("settings:invitation.address")} hint={t("settings:invitation.hint")}>
        <TextInput readOnly defaultValue={address} key={address} spellCheck={false} />
      </Field>
      {facts.length > 0 && (
        <div className="mt-5">
          <Facts facts={facts} />
        </div>
      )}
    </Section>
  );
}
