import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { StatusChip } from "~/components/community/chips";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { Chip } from "~/components/ui/chip";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Archive, Lock } from "~/components/ui/icons";
import { PageHeader, Section } from "~/components/ui/page-header";
import { Select } from "~/components/ui/select";
import { TextInput } from "~/components/ui/text-input";
import { addFinerStatus, changeFinerStatus, listFinerStatuses } from "~/domain/ideas/finer-statuses.server";
import { ideaPath } from "~/domain/ideas/idea";
import { mayTriage } from "~/domain/ideas/policy";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const within = [...ideaPath, "declined"] as const;
const words = z.string().trim().min(2).max(40);

/** With an id it changes that one; without, it adds one. */
const form = z.strictObject({
  id: z.uuid().optional(),
  within: z.enum(within).optional(),
  labelFi: words,
  labelEn: words,
  internal: z.literal("on").optional(),
  retired: z.enum(["yes", "no"]).optional(),
  /** Of one that is retired: what its ideas are called from then on. Empty says nothing of it. */
  to: z.union([z.enum(["", "none"]), z.uuid()]).optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ id, within, labelFi, labelEn, internal, retired, to }) => {
    const label = { fi: labelFi, en: labelEn };
    if (id)
      await changeFinerStatus(context.actor, id, {
        label,
        retired: retired === "yes",
        to: to === "none" ? null : to || undefined,
      });
    else
      await addFinerStatus(context.actor, {
        within: within ?? "under_review",
        label,
        internal: internal === "on",
      });
    return redirect("/desk/idea-statuses");
  });
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    return {
      statuses: await listFinerStatuses(context.actor),
      title: wordsIn(context.language)("boards:statuses.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** The road that all ideas go, with what the house calls its stretches more exactly. */
export default function IdeaStatuses() {
  const { statuses, title } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const t = useT();
  const language = useLanguage();
  const adding = problem && !problem.values.id ? problem.values : undefined;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        lede={t("boards:statuses.lede")}
        kicker={
          <Link to="/desk/boards" className="hover:underline">
            ← {t("boards:title")}
          </Link>
        }
      />
      <ol className="flex flex-col gap-5">
        {within.map((status) => (
          <li key={status} className="border-l-2 border-line pl-4">
            <StatusChip status={status} />
            <ul className="mt-2 flex flex-col gap-2 empty:hidden">
              {statuses
                .filter((one) => one.within === status)
                .map((one) => {
                  const failed = problem?.values.id === one.id;
                  return (
                    <li key={one.id} className="rounded-md border border-line bg-card px-3 py-2">
                      <details open={failed || undefined}>
                        <summary className="tap flex cursor-pointer flex-wrap items-center gap-2">
                          <span className={one.retired ? "text-ink-faint line-through" : "font-semibold"}>
                            {one.label[language]}
                          </span>
                          {one.internal && (
                            <Chip icon={Lock} tone="lake">
                              {t("boards:statuses.internal_chip")}
                            </Chip>
                          )}
                          {one.retired && <Chip icon={Archive}>{t("boards:statuses.retired")}</Chip>}
                          <span className="ml-auto text-sm text-ink-faint">
                            {t("boards:ideas", { count: one.ideas })}
                          </span>
                        </summary>
                        <Form method="post" className="mt-3 flex flex-wrap items-end gap-3 pb-2">
                          <input type="hidden" name="id" value={one.id} />
                          <Field
                            label={t("boards:statuses.labelFi")}
                            error={failed ? error("labelFi") : undefined}
                          >
                            <TextInput
                              name="labelFi"
                              maxLength={40}
                              defaultValue={failed ? problem.values.labelFi : one.label.fi}
                            />
                          </Field>
                          <Field
                            label={t("boards:statuses.labelEn")}
                            error={failed ? error("labelEn") : undefined}
                          >
                            <TextInput
                              name="labelEn"
                              maxLength={40}
                              defaultValue={failed ? problem.values.labelEn : one.label.en}
                            />
                          </Field>
                          {!one.retired && one.ideas > 0 && (
                            <Field
                              label={t("boards:statuses.to")}
                              hint={t("boards:statuses.to_hint")}
                              error={failed ? error("to") : undefined}
                            >
                              <Select name="to" defaultValue={failed ? problem.values.to : ""}>
                                <option value="">{t("boards:statuses.to_choose")}</option>
                                <option value="none">{t(`community:idea_status.${status}`)}</option>
                                {statuses
                                  .filter((to) => to.within === status && to.id !== one.id && !to.retired)
                                  .map((to) => (
                                    <option key={to.id} value={to.id}>
                                      {to.label[language]}
                                    </option>
                                  ))}
                              </Select>
                            </Field>
                          )}
                          <Button type="submit" name="retired" value={one.retired ? "yes" : "no"}>
                            {t("common:action.save")}
                          </Button>
                          <Button
                            type="submit"
                            tone="plain"
                            name="retired"
                            value={one.retired ? "no" : "yes"}
                          >
                            {t(one.retired ? "boards:statuses.take_up" : "boards:statuses.retire")}
                          </Button>
                        </Form>
                      </details>
                    </li>
                  );
                })}
            </ul>
          </li>
        ))}
      </ol>
      <Section title={t("boards:statuses.add")} id="add" className="mt-10">
        <Form method="post" key={statuses.length} className="flex flex-col gap-4">
          {refusal && <FormError title={refusal} />}
          <div className="grid gap-4 sm:grid-cols-3">
            <Field label={t("boards:statuses.within")}>
              <Select name="within" defaultValue={adding?.within ?? "under_review"}>
                {within.map((status) => (
                  <option key={status} value={status}>
                    {t(`community:idea_status.${status}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t("boards:statuses.labelFi")} error={adding && error("labelFi")}>
              <TextInput name="labelFi" maxLength={40} required defaultValue={adding?.labelFi} />
            </Field>
            <Field label={t("boards:statuses.labelEn")} error={adding && error("labelEn")}>
              <TextInput name="labelEn" maxLength={40} required defaultValue={adding?.labelEn} />
            </Field>
          </div>
          <Checkbox
            name="internal"
            label={t("boards:statuses.internal")}
            hint={t("boards:statuses.internal_hint")}
            defaultChecked={adding?.internal === "on"}
          />
          <Button type="submit" tone="primary" className="self-start">
            {t("boards:statuses.add_press")}
          </Button>
        </Form>
      </Section>
    </div>
  );
}
