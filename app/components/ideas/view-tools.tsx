import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";
import { keptSearch, triagePath, VIEW_NAME_MAX, type TriageView } from "~/domain/ideas/triage";
import type { SavedView } from "~/domain/ideas/triage-views.server";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { toPublicId } from "~/platform/ids";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Bookmark, X } from "../ui/icons";
import { Menu } from "../ui/menu";
import { TextInput } from "../ui/text-input";
import { useToast } from "../ui/toast";
import { useErrorFocus } from "../ui/use-error-focus";

/** Keeping the view as it stands; one's own that is shown gets another name, is shared, or is taken away. */
export function ViewTools({ view, views }: { view: TriageView; views: SavedView[] }) {
  const t = useT();
  const toast = useToast();
  const keeping = useFetcher<FormProblem>();
  const removing = useFetcher();
  const removal = useId();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<string | null>(null);
  const here = keptSearch(view);
  const saved = views.find((one) => one.mine && one.search === here);
  const problem = keeping.state === "idle" && keeping.data?.errors ? keeping.data : null;
  const { error, refusal } = useProblem(problem);
  useErrorFocus(form, problem);

  /** The menu has done its work: the focus is where it was opened. */
  const close = () => {
    const menu = form.current?.closest("details");
    if (menu) menu.open = false;
    menu?.querySelector("summary")?.focus();
  };
  useEffect(() => {
    if (keeping.formData) sent.current = String(keeping.formData.get("name"));
    if (keeping.state !== "idle" || sent.current === null) return;
    const name = sent.current;
    sent.current = null;
    if (problem) return;
    close();
    toast({ message: t("triaging:views.kept", { name }), tone: "moss" });
  }, [keeping.state, keeping.formData, problem, toast, t]);

  const remove = ({ id, name }: SavedView, undo = false) => {
    removing.submit(
      { back: triagePath(view), ...(undo ? { undo: "1" } : {}) },
      { method: "post", action: `/desk/triage/views/${toPublicId(id)}/removal` },
    );
    if (undo) return;
    close();
    const action = { label: t("common:action.undo"), onPress: () => remove({ id, name } as SavedView, true) };
    toast({ message: t("triaging:views.removed", { name }), action });
  };
  return (
    <Menu
      trigger={
        <>
          <Bookmark aria-hidden className="size-4" />{" "}
          {t(saved ? "triaging:views.change" : "triaging:views.save")}
        </>
      }
      triggerClass="button tap min-h-8 cursor-pointer list-none gap-1.5 border-transparent px-2.5 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <keeping.Form
        key={saved?.id}
        ref={form}
        method="post"
        action="/desk/triage/views"
        className="flex w-64 flex-col gap-3 p-2"
      >
        <input type="hidden" name="search" value={here} />
        {saved && <input type="hidden" name="id" value={saved.id} />}
        {refusal && <FormError title={refusal} />}
        <Field label={t("triaging:views.name")} error={error("name")}>
          <TextInput
            name="name"
            required
            maxLength={VIEW_NAME_MAX}
            autoComplete="off"
            defaultValue={saved?.name}
          />
        </Field>
        <label className="tap flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            name="shared"
            value="1"
            defaultChecked={saved?.shared}
            className="mt-0.5 size-4 accent-spruce"
          />
          {t("triaging:views.share")}
        </label>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" tone="primary" busy={keeping.state !== "idle"}>
            {t("triaging:views.keep")}
          </Button>
          {saved && (
            <Button size="sm" tone="plain" icon={X} form={removal}>
              {t("triaging:views.remove")}
            </Button>
          )}
        </div>
      </keeping.Form>
      {saved && (
        <form
          id={removal}
          hidden
          method="post"
          action={`/desk/triage/views/${toPublicId(saved.id)}/removal`}
          onSubmit={(event) => {
            event.preventDefault();
            remove(saved);
          }}
        >
          <input type="hidden" name="back" value={triagePath(view)} />
        </form>
      )}
    </Menu>
  );
}
