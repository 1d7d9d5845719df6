import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { releaseAudiences, releaseLimits } from "~/domain/ideas/release";
import type { DeskRelease } from "~/domain/ideas/release-desk.server";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { ComposerPreview } from "../community/composer-preview";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";

type Props = {
  release?: DeskRelease;
  segments: { id: string; name: string }[];
  problem?: FormProblem;
};

/** A release's words in both languages, and its readers. */
export function ReleaseForm({ release, segments, problem }: Props) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state !== "idle";
  const was: Record<string, string> = release
    ? {
        titleFi: release.title.fi,
        titleEn: release.title.en,
        bodyFi: release.bodySource.fi,
        bodyEn: release.bodySource.en,
        audience: release.audience,
        segmentId: release.segmentId ?? "",
      }
    : {};
  const value = (field: string) => (problem ? problem.values[field] : was[field]) ?? "";
  return (
    <Form method="post" className="group/readers flex flex-col gap-6" key={problem ? "again" : "first"}>
      {refusal && <FormError title={refusal} />}
      {!refusal && problem && <FormError title={t("common:form.failed")} />}
      <div className="grid gap-6 lg:grid-cols-2">
        {(["Fi", "En"] as const).map((one) => (
          <div key={one} className="flex min-w-0 flex-col gap-4">
            <Field label={t(`releasing:form.title${one}`)} error={error(`title${one}`)}>
              <TextInput
                name={`title${one}`}
                lang={one.toLowerCase()}
                maxLength={releaseLimits.title}
                defaultValue={value(`title${one}`)}
                autoComplete="off"
                required
              />
            </Field>
            <BodyField
              name={`body${one}`}
              lang={one.toLowerCase()}
              defaultValue={value(`body${one}`)}
              error={error(`body${one}`)}
            />
          </div>
        ))}
      </div>
      <RadioCards
        name="audience"
        legend={t("releasing:form.audience")}
        defaultValue={value("audience") || "public"}
        options={releaseAudiences.map((one) => ({
          value: one,
          title: t(`releasing:audience.${one}`),
          text: t(`releasing:audience_text.${one}`),
        }))}
      />
      <Field
        label={t("releasing:form.segment")}
        error={error("segmentId")}
        className="group-not-has-[input[value=segment]:checked]/readers:hidden"
      >
        <Select name="segmentId" defaultValue={value("segmentId")} className="max-w-80">
          <option value="">{t("releasing:form.no_segment")}</option>
          {segments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button type="submit" tone={release ? undefined : "primary"} busy={busy}>
          {release ? t("common:action.save") : t("releasing:form.create")}
        </Button>
      </div>
    </Form>
  );
}

type BodyProps = { name: string; lang: string; defaultValue: string; error?: string };

/** Markdown, with a look at what it becomes. Without JavaScript the saved draft's own page shows it. */
function BodyField({ name, lang, defaultValue, error }: BodyProps) {
  const t = useT();
  const [text, setText] = useState(defaultValue);
  const [looking, setLooking] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <Field label={t(`releasing:form.${name}`)} hint={t("releasing:form.body_hint")} error={error}>
        <TextArea
          name={name}
          lang={lang}
          rows={12}
          maxLength={releaseLimits.body}
          defaultValue={defaultValue}
          onChange={(event) => setText(event.currentTarget.value)}
          required
        />
      </Field>
      <Button
        type="button"
        size="sm"
        className="self-start"
        aria-expanded={looking}
        onClick={() => setLooking(!looking)}
      >
        {t("releasing:form.preview")}
      </Button>
      {looking && (
        <div className="rounded-md border border-line bg-card">
          <ComposerPreview source={text} />
        </div>
      )}
    </div>
  );
}
