import { Form } from "@remix-run/react";
import { stateOf, wallOf } from "~/domain/ideas/release";
import type { DeskRelease } from "~/domain/ideas/release-desk.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Section } from "../ui/page-header";
import { TextInput } from "../ui/text-input";

type Props = { release: DeskRelease; timeZone: string; problem?: FormProblem };

/** Out now, out by the clock, or back to the draft. */
export function ReleasePublishing({ release, timeZone, problem }: Props) {
  const t = useT();
  const format = useFormat();
  const { error, refusal } = useProblem(problem);
  const state = stateOf(release);
  const desk = `/desk/releases/${toPublicId(release.id)}`;
  const at = problem?.values.at ?? (release.publishAt ? wallOf(release.publishAt, timeZone) : "");
  const ships = problem ? problem.values.ships === "on" : release.ships || state === "draft";
  return (
    <Section title={t("releasing:publish.title")} id="publish">
      <p role="status">
        {state === "draft" && t("releasing:publish.draft")}
        {state === "scheduled" && t("releasing:publish.waits", { when: format.exact(release.publishAt!) })}
        {state === "published" && t("releasing:publish.out", { when: format.exact(release.publishedAt!) })}
      </p>
      {release.notifiedAt && <p className="mt-1 text-sm text-ink-soft">{t("releasing:publish.told")}</p>}
      {state !== "published" && (
        <Form method="post" action={`${desk}/publication`} className="mt-3 flex flex-col gap-4">
          {refusal && <FormError title={refusal} />}
          <Checkbox
            name="ships"
            label={t("releasing:publish.ships")}
            hint={t("releasing:publish.ships_hint")}
            defaultChecked={ships}
          />
          <div>
            <Button type="submit" name="when" value="now" tone="primary">
              {t("releasing:publish.now")}
            </Button>
          </div>
          <div className="flex flex-wrap items-end gap-3">
            <Field
              label={t("releasing:publish.at")}
              hint={t("releasing:publish.at_hint", { zone: timeZone })}
              error={error("at")}
            >
              <TextInput type="datetime-local" name="at" defaultValue={at} />
            </Field>
            <Button type="submit" name="when" value="at">
              {t("releasing:publish.schedule")}
            </Button>
          </div>
        </Form>
      )}
      {state !== "draft" && (
        <Form method="post" action={`${desk}/withdrawal`} className="mt-4 flex flex-col items-start gap-2">
          {state === "published" && release.ships && (
            <p className="max-w-measure text-sm text-ink-soft">
              {release.held > 0
                ? t("releasing:publish.withdraw_held", { count: release.held })
                : t("releasing:publish.withdraw_told")}
            </p>
          )}
          <Button type="submit" size="sm">
            {t(state === "published" ? "releasing:publish.withdraw" : "releasing:publish.unschedule")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
