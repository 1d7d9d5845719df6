import { Form } from "@remix-run/react";
import type { MemberStanding } from "~/domain/moderation/standing.server";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Section } from "../ui/page-header";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";

/** How far a member is trusted; set by hand it stays until it is let go again. */
export function TrustForm({ member, segment }: { member: MemberStanding["member"]; segment: string }) {
  const t = useT();
  return (
    <Section id="trust" size="sm" title={t("moderating:trust.title")}>
      <p className="mb-3 text-sm text-ink-soft">
        {t(member.trustLocked ? "moderating:trust.locked" : "moderating:trust.earned", {
          level: member.trustLevel,
        })}
        {member.preApproval && ` ${t("moderating:trust.pre_approval")}`}
      </p>
      <Form method="post" action={`/desk/standing/${segment}/trust`} className="flex flex-col gap-3">
        <Field label={t("moderating:trust.level")}>
          <Select name="level" defaultValue={member.trustLocked ? String(member.trustLevel) : "earned"}>
            <option value="earned">{t("moderating:trust.as_earned")}</option>
            {[0, 1, 2, 3, 4].map((level) => (
              <option key={level} value={level}>
                {t("moderating:trust.fixed", { level })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("moderating:trust.reason")}>
          <TextInput name="reason" required minLength={4} maxLength={500} />
        </Field>
        <Button type="submit" className="self-start">
          {t("moderating:trust.save")}
        </Button>
      </Form>
    </Section>
  );
}
