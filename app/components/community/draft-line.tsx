import type { ReactNode } from "react";
import { useFormat, useT } from "~/i18n/react";
import { MAX_INPUT_BYTES } from "~/platform/markdown/limits.mjs";
import { Button } from "../ui/button";
import type { Draft } from "./use-draft";

/** The line under what is being written: whether it is kept, and how much still goes in. */
export function DraftLine({ draft, text, hint }: { draft: Draft; text: string; hint: ReactNode }) {
  const t = useT();
  const left = text.length < MAX_INPUT_BYTES * 0.45 ? MAX_INPUT_BYTES : roomLeft(text);
  if (left < MAX_INPUT_BYTES * 0.1)
    return (
      <span className={left < 0 ? "font-semibold text-lingonberry-ink" : "font-semibold"}>
        {left < 0
          ? t("writing:composer.over", { count: -left })
          : t("writing:composer.left", { count: left })}
      </span>
    );
  if (draft.state === "idle" || !text) return <>{hint}</>;
  return <>{t(`writing:draft.${draft.state}`)}</>;
}

function roomLeft(text: string): number {
  return MAX_INPUT_BYTES - new TextEncoder().encode(text).length;
}

/** Two drafts of one thing, and the choice between them. */
export function NewerDraft({ draft, onKeep }: { draft: Draft; onKeep: () => void }) {
  const t = useT();
  const format = useFormat();
  if (!draft.newer) return null;
  return (
    <div role="alert" className="rounded-md border border-cloudberry-line bg-cloudberry-soft p-3 text-sm">
      <p className="font-semibold">
        {t("writing:draft.conflict", { when: format.ago(draft.newer.updatedAt) })}
      </p>
      <details className="my-2">
        <summary>{t("writing:draft.other")}</summary>
        <p className="mt-1 max-h-40 overflow-auto whitespace-pre-wrap break-words">
          {draft.newer.fields.body}
        </p>
      </details>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="sm" tone="primary" onClick={draft.take}>
          {t("writing:draft.theirs")}
        </Button>
        <Button type="button" size="sm" onClick={onKeep}>
          {t("writing:draft.mine")}
        </Button>
      </div>
    </div>
  );
}
