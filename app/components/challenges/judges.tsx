import { Form } from "@remix-run/react";
import type { Judge } from "~/domain/ideas/challenges/judges.server";
import { useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Section } from "../ui/page-header";
import { JudgeField } from "./judge-field";

/** Who judges, and how far each has come; `open` while others can be asked. */
export function Judges({ slug, judges, open }: { slug: string; judges: Judge[]; open: boolean }) {
  const t = useT();
  const path = `/desk/challenges/${slug}/judges`;
  return (
    <Section title={t("challenging:judges")} id="judges" lede={t("challenging:judges_text")}>
      {judges.length === 0 ? (
        <p className="text-ink-soft">{t("challenging:judges_none")}</p>
      ) : (
        <ul className="divide-y divide-line rounded-md border border-line bg-card">
          {judges.map((judge) => (
            <li key={judge.customerId} className="flex items-center gap-3 px-4 py-2.5">
              <Avatar
                name={judge.displayName}
                src={judge.avatarUrl}
                staff={judge.staffRole !== null}
                size="sm"
              />
              <p className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
                <span className="min-w-0 font-semibold wrap-anywhere">{judge.displayName}</span>
                <span className="text-sm text-ink-faint">
                  {t("challenging:judged", { count: judge.judged })}
                </span>
              </p>
              {open && !judge.begun && (
                <Form method="post" action={path}>
                  <Button
                    type="submit"
                    name="dismiss"
                    value={judge.customerId}
                    size="sm"
                    tone="plain"
                    aria-label={`${t("challenging:dismiss")}: ${judge.displayName}`}
                  >
                    {t("challenging:dismiss")}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Form method="post" action={path} className="mt-4 flex max-w-md flex-wrap items-end gap-3">
          <Field
            label={t("challenging:handle")}
            hint={t("challenging:handle_hint")}
            className="min-w-0 flex-1 basis-44"
          >
            {/* Invited: the field begins anew. */}
            <JudgeField key={judges.length} slug={slug} />
          </Field>
          <Button type="submit">{t("challenging:invite")}</Button>
        </Form>
      )}
    </Section>
  );
}
