import { useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useEffect, useRef } from "react";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { triageIdeaPath } from "~/domain/ideas/triage";
import { useT } from "~/i18n/react";
import { IconButton } from "../ui/icon-button";
import { X } from "../ui/icons";
import { Skeleton } from "../ui/states";
import { IdeaDossier, type DossierPage } from "./idea-dossier";

/** An idea beside the board, on wide screens; its own page has the same. Escape closes it, and the focus goes back. */
export function TriageSheet({ idea, back, onClose }: { idea: BoardIdea; back: string; onClose: () => void }) {
  const t = useT();
  const { load, data } = useFetcher<DossierPage>({ key: "dossier" });
  const box = useRef<HTMLElement>(null);
  const path = triageIdeaPath(idea);
  useEffect(() => load(path), [load, path]);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const page = data?.dossier?.idea.id === idea.id ? data : null;
  return (
    // Escape is the keyboard's way out of it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={box}
      role="dialog"
      aria-label={idea.title}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && onClose()}
      className="fixed bottom-0 right-0 top-15 z-30 w-[34rem] max-w-full overflow-y-auto border-l border-line bg-page p-6 shadow-float outline-none"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 lang={idea.language} className="font-serif text-xl font-medium text-balance">
          <Link to={path} className="hover:underline">
            {idea.title}
          </Link>
        </h2>
        <IconButton icon={X} label={t("common:action.close")} onClick={onClose} />
      </div>
      {page ? <IdeaDossier {...page} back={back} /> : <Skeleton lines={10} label={t("triaging:loading")} />}
    </aside>
  );
}
