import { Form, useNavigation } from "@remix-run/react";
import { needsReason, type Undo } from "~/domain/moderation/undoable";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Button, buttonClass } from "../ui/button";
import { Field } from "../ui/field";
import { RotateCcw } from "../ui/icons";
import { TextInput } from "../ui/text-input";

type Props = { id: string; undo: Undo; what: string; filter: string };

/** Takes a deed back: what that does stands beside the button. Where the member reads why, that is asked for once it is pressed. */
export function UndoDeed(deed: Props) {
  const t = useT();
  if (!needsReason(deed.undo)) return <UndoForm {...deed} />;
  return (
    <details className="relative mt-1.5">
      <summary
        aria-label={t("moderating:undo.this", { what: deed.what })}
        className={buttonClass({ size: "sm" }, "tap w-fit list-none")}
      >
        <RotateCcw aria-hidden strokeWidth={1.9} className="size-4 shrink-0" />
        {t("moderating:undo.button")}
      </summary>
      <UndoForm {...deed} />
    </details>
  );
}

function UndoForm({ id, undo, what, filter }: Props) {
  const t = useT();
  const action = `/desk/log/${toPublicId(id)}/undo`;
  const busy = useNavigation().formAction === action;
  return (
    <Form
      method="post"
      action={action}
      preventScrollReset
      className="relative mt-1.5 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {filter && <input type="hidden" name="filter" value={filter} />}
      {needsReason(undo) && (
        <Field label={t("moderating:undo.why")} className="min-w-0 flex-1 basis-64">
          <TextInput name="reason" minLength={10} maxLength={280} required autoComplete="off" />
        </Field>
      )}
      <Button
        type="submit"
        size="sm"
        icon={RotateCcw}
        busy={busy}
        aria-label={t("moderating:undo.this", { what })}
      >
        {t("moderating:undo.button")}
      </Button>
      <p className="min-w-0 flex-1 basis-56 self-center text-ink-faint">
        {t(`moderating:undo.effect.${undo}`)}
      </p>
    </Form>
  );
}
