import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { ManyBoard, ManyDecision, ManyOwner, ManyTag } from "./many-fields";
import type { ManyChoices } from "./triage-many";
import type { Whole } from "./use-selection";

type Props = {
  choices: ManyChoices;
  back: string;
  /** All of a view that were chosen, but for those on its page, whose boxes say it themselves. */
  besides: Whole | null;
};

/**
 * What is done with the chosen, without JavaScript, at the foot of the list: the ticked boxes belong to this form, and each
 * button says which deed it is. Enter in a field does none of them: it would be the first, whichever field it is.
 */
export function ManyWithoutScript({ choices, back, besides }: Props) {
  const t = useT();
  const part = "border-t border-line pt-4";
  return (
    <noscript>
      <form
        id="many"
        method="post"
        action="/desk/triage/many/status"
        className="mt-6 flex max-w-xl flex-col gap-4 rounded-md border border-line bg-card p-4"
      >
        <h2 className="font-semibold">{t("triaging:many.label")}</h2>
        <input type="hidden" name="back" value={back} />
        {besides && <input type="hidden" name="within" value={besides.search} />}
        {besides?.ids.map((id) => (
          <input key={id} type="hidden" name={`idea.${id}`} value="on" />
        ))}
        <button disabled hidden aria-hidden tabIndex={-1} />
        <ManyDecision problem={null} />
        <div className={`flex flex-wrap items-center gap-3 ${part}`}>
          <ManyOwner owners={choices.owners} />
          <Button formAction="/desk/triage/many/owner">{t("triaging:give")}</Button>
        </div>
        <div className={part}>
          <ManyTag known={choices.tags} problem={null} formAction="/desk/triage/many/tags" />
        </div>
        <div className={part}>
          <ManyBoard boards={choices.boards} problem={null} formAction="/desk/triage/many/board" />
        </div>
      </form>
    </noscript>
  );
}
