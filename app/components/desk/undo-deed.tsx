import { Form, useNavigation } from "@remix-run/react";
import { needsReason, type Undo } from "~/domain/moderation/undoable";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Button } from "../ui/button";
import { classes } from "../ui/classes";
import { Field } from "../ui/field";
import { RotateCcw } from "../ui/icons";
import { TextInput } from "../ui/text-input";

type Props = { id: string; undo: Undo; what: string; filter: string };

/** Takes a deed back: what that does stands beside the button, and a reason is asked for where the member will read it. */
export function UndoDeed({ id, undo, what, filter }: Props) {
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
      <p
        className={classes(
          "min-w-0 self-center text-ink-faint",
          needsReason(undo) ? "order-first basis-full" : "flex-1 basis-56",
        )}
      >
        {t(`moderating:undo.effect.${undo}`)}
      </p>
    </Form>
  );
}
