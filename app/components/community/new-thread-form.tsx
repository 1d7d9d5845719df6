import { Form, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useEffect, useRef, useState } from "react";
import { titleLimits } from "~/domain/community/thread";
import { useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { SignInHere } from "../frame/unsent";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { FormTrace } from "../ui/form-trace";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";
import { walkList } from "../ui/walk-list";
import { kindIcons } from "./chips";
import { Composer } from "./composer";
import { useProblem } from "./problem";
import { SimilarThreads } from "./similar-threads";

type Props = {
  categories: {
    id: string;
    slug: string;
    name: { en: string; fi: string };
    template: { en: string; fi: string } | null;
  }[];
  categoryId?: string;
  kind: string;
  announces: boolean;
  submissionId: string;
  seal: string | null;
  problem?: FormProblem & { preview?: string };
};

const labels = {
  title: "community:start.title_field",
  categoryId: "community:start.category",
  tags: "community:start.tags",
  body: "community:start.body",
} as const;

export function NewThreadForm({
  categories,
  categoryId,
  kind: asked,
  announces,
  submissionId,
  seal,
  problem,
}: Props) {
  const t = useT();
  const language = useLanguage();
  const busy = useNavigation().state !== "idle";
  const values: Record<string, string> = problem?.values ?? {};
  const { error, refusal, signedOut } = useProblem(problem);
  const [title, setTitle] = useState(values.title ?? "");
  const field = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive has not been heard.
  useEffect(() => setTitle(field.current!.value), []);
  const [kind, setKind] = useState(values.kind ?? asked);
  const [category, setCategory] = useState(values.categoryId ?? categoryId ?? "");
  const kinds = announces
    ? (["question", "discussion", "announcement"] as const)
    : (["question", "discussion"] as const);
  // In the order of the page, each by the name of its field.
  const wrong = (["title", "categoryId", "tags", "body"] as const)
    .filter((field) => error(field))
    .map((field) => ({ id: `start-${field}`, message: `${t(labels[field])} – ${error(field)}` }));
  return (
    <Form method="post" encType="multipart/form-data" className="flex flex-col gap-6" noValidate>
      {(refusal || wrong.length > 0) && (
        <FormError title={refusal ?? t("errors:summary")} errors={wrong} way={signedOut && <SignInHere />} />
      )}
      <input type="hidden" name="submissionId" value={values.submissionId ?? submissionId} />
      <FormTrace seal={values.seal ?? seal} />
      <div>
        <RadioCards
          name="kind"
          legend={t("community:start.kind")}
          columns={announces ? 3 : 2}
          defaultValue={kind}
          onChange={setKind}
          options={kinds.map((each) => ({
            value: each,
            title: t(`community:start.${each}`),
            text: t(`community:start.${each}_text`),
            icon: kindIcons[each],
          }))}
        />
        <p className="mt-2 text-sm text-ink-soft">
          {t("community:start.also")}{" "}
          <Link to="/ideas/new" className="font-semibold text-spruce-ink underline underline-offset-2">
            {t("community:start.idea")}
          </Link>
          {" · "}
          <Link to="/feedback/new" className="font-semibold text-spruce-ink underline underline-offset-2">
            {t("community:start.feedback")}
          </Link>
        </p>
      </div>
      <div role="presentation" onKeyDown={walkList}>
        <Field
          label={t("community:start.title_field")}
          hint={t("community:start.title_hint")}
          error={error("title")}
          id="start-title"
        >
          <TextInput
            ref={field}
            name="title"
            defaultValue={values.title}
            onChange={(event) => setTitle(event.target.value)}
            minLength={titleLimits.min}
            maxLength={titleLimits.max}
            autoComplete="off"
            required
          />
        </Field>
        <SimilarThreads title={title} />
      </div>
      <Field label={t("community:start.category")} error={error("categoryId")} id="start-categoryId">
        <Select
          name="categoryId"
          defaultValue={category}
          onChange={(event) => setCategory(event.target.value)}
          required
        >
          <option value="" disabled>
            {t("common:form.chooseOne")}
          </option>
          {categories.map((category) => (
            <option key={category.id} value={category.id}>
              {category.name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("community:start.tags")}
        hint={t("community:start.tags_hint")}
        error={error("tags")}
        optional={t("common:form.optional")}
        id="start-tags"
      >
        <TextInput name="tags" defaultValue={values.tags} autoComplete="off" />
      </Field>
      <Composer
        context="thread:new"
        attaches
        template={categories.find(({ id }) => id === category)?.template?.[language]}
        id="start-body"
        label={t("community:start.body")}
        rows={10}
        defaultValue={values.body}
        error={error("body")}
        previewsByForm
        previewHtml={problem?.preview}
      >
        {kind === "question" && (
          <div className="basis-full">
            <Checkbox
              id="start-private"
              name="private"
              value="true"
              defaultChecked={values.private === "true"}
              label={t("questions:private.choice")}
              hint={t("questions:private.choice_hint")}
            />
          </div>
        )}
        <Button type="submit" tone="primary" busy={busy}>
          {t(kind === "question" ? "community:start.send_question" : "community:start.send")}
        </Button>
      </Composer>
    </Form>
  );
}
