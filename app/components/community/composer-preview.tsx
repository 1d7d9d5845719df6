import { useEffect, useState } from "react";
import { useT } from "~/i18n/react";
import { RenderedPost } from "../content/rendered-post";
import { Skeleton } from "../ui/states";

type Shown = { html?: string; refusal?: { code: string; params?: Record<string, string | number> } };

/** What posting would store: the server's one renderer makes it. */
export function ComposerPreview({ source, html }: { source?: string; html?: string }) {
  const t = useT();
  const [shown, setShown] = useState<Shown | null>(html === undefined ? null : { html });

  useEffect(() => {
    if (source === undefined) return;
    if (!source.trim()) return setShown({ refusal: { code: "markdown:empty" } });
    const abort = new AbortController();
    fetch("/preview", { method: "POST", body: new URLSearchParams({ body: source }), signal: abort.signal })
      .then(async (answer) => (await answer.json()) as Shown)
      .then(setShown)
      .catch(() => abort.signal.aborted || setShown({ refusal: { code: "writing:composer.no_preview" } }));
    return () => abort.abort();
  }, [source]);

  return (
    <div
      role="region"
      aria-label={t("writing:composer.preview")}
      aria-live="polite"
      className="min-h-32 px-3 py-2.5"
    >
      {!shown && <Skeleton label={t("common:state.loading")} />}
      {shown?.refusal && <p className="text-ink-faint">{t(shown.refusal.code, shown.refusal.params)}</p>}
      {shown?.html !== undefined && <RenderedPost html={shown.html} />}
    </div>
  );
}
