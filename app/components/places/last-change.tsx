import { Form } from "@remix-run/react";
import type { Effect } from "~/domain/places/place";
import { useFormat, useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { EffectNotice } from "./effect-notice";

type Props = {
  change: { id: string; by: string; at: string; effect: Effect };
  /** The page of what was changed; its undo stands below that. */
  path: string;
};

/** What a place's or a board's last change did to who reads what, with its undo. */
export function LastChange({ change, path }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="mb-6">
      <p className="mb-2 text-sm text-ink-soft">
        {t("places:last_change", { name: change.by, at: format.ago(change.at) })}
      </p>
      <EffectNotice
        effect={change.effect}
        actions={
          <Form method="post" action={`${path}/undo`}>
            <input type="hidden" name="change" value={change.id} />
            <Button type="submit">{t("common:action.undo")}</Button>
          </Form>
        }
      />
    </div>
  );
}
