import { Form } from "@remix-run/react";
import type { Deed } from "~/domain/moderation/threads/history.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { RotateCcw } from "../ui/icons";
import { Time } from "../ui/time";

type Props = {
  deed: Deed;
  segment: string;
  /** Whether this is the last of its kind, so that the former state can be set again. */
  revocable: boolean;
};

/** One thing that was done to a thread: who, what, why, when, and its undo while it stands. */
export function DeedLine({ deed, segment, revocable }: Props) {
  const t = useT();
  const format = useFormat();
  const words = useDeedWords(deed);
  const undo = undoOf(deed, segment, revocable);
  return (
    <li className="flex items-start gap-3 py-3">
      <Avatar name={deed.actor.displayName} src={deed.actor.avatarUrl} size="sm" className="mt-0.5" />
      <div className="min-w-0 flex-1 text-sm">
        <p>{words}</p>
        {deed.reason && <p className="text-ink-soft">{t("curation:because", { reason: deed.reason })}</p>}
        <p className="text-ink-faint">
          {deed.actor.displayName}{" "}
          <Time iso={deed.at} label={format.ago(deed.at)} title={format.exact(deed.at)} />
          {deed.undoneAt && ` · ${t("curation:undone", { when: format.ago(deed.undoneAt) })}`}
        </p>
      </div>
      {undo && (
        <Form method="post" action={undo.action}>
          {undo.fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" size="sm" icon={RotateCcw}>
            {t("curation:undo")}
          </Button>
        </Form>
      )}
    </li>
  );
}

function undoOf(deed: Deed, segment: string, revocable: boolean) {
  const fields: [string, string][] = [];
  if (deed.operationId && !deed.undoneAt)
    return { action: `/threads/${segment}/operations/${toPublicId(deed.operationId)}/undo`, fields };
  if (!revocable) return null;
  const name = deed.action === "thread.pinned" ? "pin" : "state";
  fields.push([name, String(deed.data.from)]);
  return { action: `/threads/${segment}/state`, fields };
}

function useDeedWords({ action, data }: Deed): string {
  const t = useT();
  const language = useLanguage();
  const into = String((language === "fi" && data.intoFi) || data.into || "");
  const title = String(data.title ?? "");
  switch (action) {
    case "thread.merged":
      return t("curation:deed.merge", { title, into });
    case "thread.split":
      return t("curation:deed.split", { title, into, count: Number(data.count) });
    case "thread.moved":
      return t("curation:deed.move", { into });
    case "thread.pinned":
      return t(`curation:deed.pin_${data.to}`);
    case "thread.state_changed":
      return t(`curation:deed.state_${data.to}`);
    case "thread.operation_undone":
      return t("curation:deed.undone");
    default:
      return t(`curation:deed.${action.replace("thread.", "")}`);
  }
}
