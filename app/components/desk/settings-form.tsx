import { Form, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import type { AuditLine as Line } from "~/domain/moderation/audit-log.server";
import { useFormat, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { isSwitch, settingNames, settings, type SettingName } from "~/platform/settings";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Section } from "../ui/page-header";
import { Table } from "../ui/table";
import { TextInput } from "../ui/text-input";
import { AuditLine } from "./audit-line";

type Values = Record<SettingName, number>;

/** All that staff may set for the whole community, in one form. */
export function SettingsForm({ values, problem }: { values: Values; problem?: FormProblem }) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const control = (name: SettingName) => {
    const typed = problem?.values[name];
    if (isSwitch(name))
      return (
        <Checkbox
          key={name}
          name={name}
          label={t(`house:${name}.label`)}
          hint={t(`house:${name}.hint`)}
          defaultChecked={problem ? typed === "on" : values[name] !== 0}
        />
      );
    return (
      <Field key={name} label={t(`house:${name}.label`)} hint={t(`house:${name}.hint`)} error={error(name)}>
        <TextInput
          name={name}
          type="number"
          min={0}
          max={settings[name].max}
          required
          className="max-w-32"
          defaultValue={typed ?? values[name]}
        />
      </Field>
    );
  };
  return (
    <Section id="settings" title={t("house:joining")}>
      <Form
        method="post"
        key={JSON.stringify(values)}
        className="flex flex-col gap-6 rounded-lg border border-line bg-card p-5"
      >
        {refusal && <FormError title={refusal} />}
        {settingNames.map(control)}
        <Button type="submit" tone="primary" busy={busy} className="self-start">
          {t("house:save")}
        </Button>
      </Form>
    </Section>
  );
}

/** The newest changes, each with its undo. */
export function LatelyChanged({ lines }: { lines: Line[] }) {
  const t = useT();
  return (
    <Section id="changes" title={t("house:changes")}>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t("house:no_changes")}</p>
      ) : (
        <>
          <ol className="divide-y divide-line rounded-md border border-line bg-card">
            {lines.map((line) => (
              <AuditLine key={line.id} line={line} filter="action=setting.changed" />
            ))}
          </ol>
          <p className="mt-3">
            <Link to="/desk/log?action=setting.changed">{t("house:all_changes")}</Link>
          </p>
        </>
      )}
    </Section>
  );
}

/** What the levels are worth: read only, since members earn them by stated rules. */
export function LimitsTable({ limits }: { limits: { what: string; points: number[] }[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Section id="limits" title={t("house:limits.title")}>
      <p className="mb-4 text-ink-soft">{t("house:limits.text")}</p>
      <Table label={t("house:limits.title")}>
        <thead>
          <tr>
            <th scope="col">{t("house:limits.what")}</th>
            {limits[0]?.points.map((_, level) => (
              <th key={level} scope="col" className="text-right">
                {t("house:limits.level", { level })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limits.map(({ what, points }) => (
            <tr key={what}>
              <th scope="row" className="font-medium">
                {t(`house:limits.${what}`)}
              </th>
              {points.map((count, level) => (
                <td key={level} className="text-right tabular-nums">
                  {format.number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
