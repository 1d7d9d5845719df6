import { Form } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";

/** Takes it back that ideas were given to somebody, without JavaScript: each goes to whose it was. */
export function GiveBack({ before, back }: { before: string; back: string }) {
  const t = useT();
  return (
    <Form method="post" action="/desk/triage/many/owner/undo">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="before" value={before} />
      <Button>{t("common:action.undo")}</Button>
    </Form>
  );
}
