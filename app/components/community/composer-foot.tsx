import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { buttonClass } from "../ui/button";
import { DraftLine } from "./draft-line";
import type { Draft } from "./use-draft";
import { WritingHint } from "./writing-hint";

type Props = {
  draft: Draft;
  text: string;
  /** The way back, where what stands in the text was kept from an earlier time. */
  onDiscard: (() => void) | null;
  previewsByForm?: boolean;
  children?: ReactNode;
};

/** The line under what is being written: whether it is kept, and last the buttons that send it. */
export function ComposerFoot({ draft, text, onDiscard, previewsByForm, children }: Props) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-52 text-xs text-ink-faint" aria-live="polite">
        {onDiscard ? (
          <>
            {t("writing:composer.restored")}{" "}
            <button type="button" className="font-semibold underline underline-offset-2" onClick={onDiscard}>
              {t("writing:composer.discard")}
            </button>
          </>
        ) : (
          <DraftLine draft={draft} text={text} hint={<WritingHint />} />
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {children}
        {previewsByForm && (
          // Where there is no JavaScript, the form itself brings the preview back.
          <span className="hidden noscript:inline">
            <button name="preview" value="1" formNoValidate className={buttonClass({})}>
              {t("writing:composer.preview")}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
