import { Form } from "@remix-run/react";
import type { Estimate } from "~/domain/ideas/triage";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { ManyOutcome } from "./many-outcome";

/** What came of an estimate without JavaScript. `idea`: its page at the desk; `before`: what stood, to be put back. */
export function EstimateOutcome({
  title,
  idea,
  before,
  back,
}: {
  title: string;
  idea: string;
  before: Estimate | null;
  back: string;
}) {
  const t = useT();
  return (
    <ManyOutcome title={title} refused={[]} back={back}>
      <Form method="post" action={before ? `${idea}/estimate` : `${idea}/estimate/removal`}>
        <input type="hidden" name="back" value={back} />
        {before &&
          (["reach", "impact", "confidence", "effort"] as const).map((part) => (
            <input key={part} type="hidden" name={part} value={before[part]} />
          ))}
        <Button name="undo" value="1">
          {t("common:action.undo")}
        </Button>
      </Form>
    </ManyOutcome>
  );
}
