import { X } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { controlClass } from "../ui/field";
import type { Upload } from "./use-uploads";

type Props = {
  uploads: Upload[];
  onAlt: (upload: Upload, alt: string) => void;
  onRemove: (upload: Upload) => void;
  onRetry: (id: number) => void;
};

/** The files of what is being written: on their way, refused, or in the text and waiting for words. */
export function ComposerUploads({ uploads, onAlt, onRemove, onRetry }: Props) {
  const t = useT();
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t("attachments:list")} className="flex flex-col gap-2 border-t border-line p-3">
      {uploads.map((upload) => (
        <li key={upload.id} className="flex items-center gap-3 text-sm">
          {upload.kind === "image" && upload.path && (
            <img
              src={`${upload.path}?size=small`}
              alt=""
              width={48}
              height={48}
              className="size-12 rounded-sm object-cover"
            />
          )}
          <div className="min-w-0 flex-1">
            <Line upload={upload} onAlt={onAlt} />
          </div>
          {upload.state === "failed" && (
            <Button type="button" size="sm" onClick={() => onRetry(upload.id)}>
              {t("attachments:retry")}
            </Button>
          )}
          <IconButton
            icon={X}
            size="sm"
            label={t(upload.state === "done" ? "attachments:remove" : "attachments:cancel", {
              name: upload.name,
            })}
            onClick={() => onRemove(upload)}
          />
        </li>
      ))}
    </ul>
  );
}

function Line({ upload, onAlt }: { upload: Upload; onAlt: Props["onAlt"] }) {
  const t = useT();
  const { name, state, percent, refusal, kind, id } = upload;
  if (state === "failed")
    return (
      <p role="alert" className="text-lingonberry-ink">
        {t("attachments:failed", { name })} {refusal && t(refusal.code, refusal.params)}
      </p>
    );
  if (state === "sending")
    return (
      <label className="flex flex-col gap-1 text-ink-soft">
        {t("attachments:uploading", { name, percent })}
        <progress max={100} value={percent} className="h-1.5 w-full accent-spruce" />
      </label>
    );
  if (kind !== "image") return <p role="status">{t("attachments:done", { name })}</p>;
  return (
    <label className="flex flex-col gap-1">
      <span className="text-ink-soft">{t("attachments:alt", { name })}</span>
      <input
        className={`${controlClass} min-h-9 text-sm`}
        value={upload.alt}
        aria-describedby={`alt-${id}`}
        maxLength={300}
        onChange={(event) => onAlt(upload, event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <span id={`alt-${id}`} className="text-xs text-ink-faint">
        {t("attachments:alt_hint")}
      </span>
    </label>
  );
}
