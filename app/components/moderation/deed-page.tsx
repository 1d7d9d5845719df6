import { useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button, ButtonLink, type ButtonTone } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import type { LucideIcon } from "../ui/icons";
import { PageHeader } from "../ui/page-header";
import { TextInput } from "../ui/text-input";
import { useDeed } from "./use-deed";

type Props = {
  title: string;
  lede: string;
  threadTitle: string;
  path: string;
  /** What the form's own address refused, where there is no JavaScript. */
  refused?: FormProblem;
  send: string;
  icon: LucideIcon;
  tone?: ButtonTone;
  /** The fields, given how the form stands. */
  children?: (form: {
    values: Record<string, string>;
    error: (field: string) => string | undefined;
    problem?: FormProblem;
  }) => ReactNode;
};

/** The page of one deed upon a thread: what it does, what it asks, why it is done. */
export function DeedPage({ title, lede, threadTitle, path, refused, send, icon, tone, children }: Props) {
  const t = useT();
  const { fetcher, problem: back } = useDeed();
  const problem = back ?? refused;
  const { error, refusal } = useProblem(problem);
  const navigating = useNavigation().state !== "idle";
  const values: Record<string, string> = problem?.values ?? {};
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        lede={lede}
        kicker={
          <Link to={path} className="hover:underline">
            ← {threadTitle}
          </Link>
        }
      />
      <fetcher.Form method="post" className="flex flex-col gap-6">
        {refusal && <FormError title={refusal} />}
        {children?.({ values, error, problem })}
        <Field
          label={t("curation:reason")}
          hint={t("curation:reason_hint")}
          optional={t("common:form.optional")}
          error={error("reason")}
        >
          <TextInput name="reason" maxLength={500} defaultValue={values.reason} autoComplete="off" />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            tone={tone ?? "primary"}
            icon={icon}
            busy={navigating || fetcher.state !== "idle"}
          >
            {send}
          </Button>
          <ButtonLink to={path} tone="plain">
            {t("common:action.cancel")}
          </ButtonLink>
        </div>
      </fetcher.Form>
    </div>
  );
}

/** What an action gave back that was refused, of the several things that it may give. */
export function refusedOf(answer: unknown): FormProblem | undefined {
  return answer && typeof answer === "object" && "errors" in answer ? (answer as FormProblem) : undefined;
}
