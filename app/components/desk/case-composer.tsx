import { useFetcher } from "@remix-run/react";
import { ChevronDown, Lock, MessageSquareReply } from "~/components/ui/icons";
import { useEffect, useRef, useState } from "react";
import { fillMacro } from "~/domain/cases/case";
import type { CaseView } from "~/domain/cases/reading.server";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { Composer, type ComposerHandle } from "../community/composer";
import { useProblem } from "../community/problem";
import { Button, buttonClass } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormError } from "../ui/form-error";
import { Menu, menuItemClass } from "../ui/menu";
import { RadioCards } from "../ui/radio-cards";

type Props = {
  view: CaseView;
  macros: { id: string; title: string; body: string }[];
  submissionId: string;
  /** Where there is no JavaScript: the form as it was sent, given back. */
  problem?: FormProblem;
};

/**
 * Writing in a case. The note is chosen at first: a slip then stays inside the house. The whole form takes the
 * lane's ground, and its button says who will read the words; all by CSS, so it holds without JavaScript.
 */
export function CaseComposer({ view, macros, submissionId, problem: given }: Props) {
  const t = useT();
  const fetcher = useFetcher<FormProblem>();
  const composer = useRef<ComposerHandle>(null);
  const sending = useRef(false);
  /** The form starts anew only when its words have gone: news of the case must not take them from under the pen. */
  const [sent, setSent] = useState(0);
  const problem = fetcher.data ?? given;
  const { error, refusal } = useProblem(problem);
  const name = view.customer.displayName;
  const closed = view.status === "closed";

  useEffect(() => {
    if (fetcher.state === "submitting") sending.current = true;
    if (fetcher.state !== "idle" || !sending.current) return;
    sending.current = false;
    if (fetcher.data?.values) return;
    composer.current?.clear();
    setSent((count) => count + 1);
  }, [fetcher.state, fetcher.data]);

  return (
    <fetcher.Form
      key={sent}
      method="post"
      action={`/desk/cases/${view.number}/messages`}
      className="group/lane flex flex-col gap-4 rounded-md border border-dashed border-cloudberry-line bg-cloudberry-soft p-4 transition-colors has-[[value=public]:checked]:border-solid has-[[value=public]:checked]:border-lake-line has-[[value=public]:checked]:bg-lake-soft sm:p-5"
    >
      <input type="hidden" name="submissionId" value={submissionId} />
      {refusal && <FormError title={refusal} />}
      <RadioCards
        name="lane"
        legend={t("desk:case.lane")}
        defaultValue={problem?.values.lane ?? "note"}
        options={[
          { value: "note", title: t("desk:case.to_staff"), text: t("desk:case.to_staff_text"), icon: Lock },
          {
            value: "public",
            title: t("desk:case.to_customer", { name }),
            text: t("desk:case.to_customer_text"),
            icon: MessageSquareReply,
            disabled: closed,
          },
        ]}
      />
      <Composer
        ref={composer}
        context={`case:${view.id}`}
        label={t("desk:case.body")}
        defaultValue={problem?.values.body}
        error={error("body")}
        rows={5}
      >
        {macros.length > 0 && (
          <Menu
            direction="up"
            align="start"
            triggerClass={buttonClass({ tone: "plain", size: "sm" })}
            panelClass="max-h-72 overflow-y-auto"
            trigger={
              <>
                {t("desk:case.macros")}
                <ChevronDown aria-hidden className="size-4" />
              </>
            }
          >
            {macros.map((macro) => (
              <button
                key={macro.id}
                type="button"
                className={menuItemClass()}
                onClick={(event) => {
                  composer.current?.insert(
                    fillMacro(macro.body, { name: name.split(" ")[0]!, number: view.number }),
                  );
                  event.currentTarget.closest("details")?.removeAttribute("open");
                }}
              >
                {macro.title}
              </button>
            ))}
          </Menu>
        )}
        {!closed && view.status !== "resolved" && (
          <span className="hidden group-has-[[value=public]:checked]/lane:block">
            <Checkbox
              name="wait"
              value="true"
              label={<span className="text-sm font-medium">{t("desk:case.wait")}</span>}
            />
          </span>
        )}
        <Button type="submit" tone="primary" busy={fetcher.state !== "idle"}>
          <span className="inline-flex items-center gap-2 group-has-[[value=public]:checked]/lane:hidden">
            <Lock aria-hidden className="size-4" />
            {t("desk:case.send_note")}
          </span>
          <span className="hidden items-center gap-2 group-has-[[value=public]:checked]/lane:inline-flex">
            <MessageSquareReply aria-hidden className="size-4" />
            {t("desk:case.send_public", { name: name.split(" ")[0]! })}
          </span>
        </Button>
      </Composer>
    </fetcher.Form>
  );
}
