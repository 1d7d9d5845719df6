import { Form } from "@remix-run/react";
import type { IdeaDossier } from "~/domain/ideas/triage-panel.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Button } from "../ui/button";
import { RotateCcw } from "../ui/icons";

/** That an idea came from another board, why, and the way back. */
export function MovedHere({ moved, back }: { moved: NonNullable<IdeaDossier["moved"]>; back: string }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <p className="min-w-0 text-pretty" title={format.exact(moved.at)}>
        {t("moving:came", {
          board: moved.from[language],
          when: format.date(moved.at),
          name: moved.by,
        })}
        {moved.note && <span className="block wrap-anywhere text-ink-faint">{moved.note}</span>}
      </p>
      <Form method="post" action={`/desk/moves/${toPublicId(moved.id)}/undo`}>
        <input type="hidden" name="what" value="one" />
        <input type="hidden" name="back" value={back} />
        <Button size="sm" icon={RotateCcw}>
          {t("common:action.undo")}
        </Button>
      </Form>
    </div>
  );
}
