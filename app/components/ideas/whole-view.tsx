import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { MANY_MAX } from "~/domain/ideas/triage";
import { useFormat, useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { useToast } from "../ui/toast";
import type { Selection } from "./use-selection";

/** What a view asks for, and how many those are: told where its page is not all of it. */
export type AllOfIt = { search: string; count: number };

type Props = { selection: Selection; whole: AllOfIt | null };

/** Once a page is chosen whole: the way on to all of the view, and back. */
function WholeView({ selection, whole }: Props) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const fetcher = useFetcher<{ ids: string[] | null }>();
  const asked = useRef(false);
  const tooMany = (count: number) =>
    t("triaging:many.whole_too_many", { number: format.number(count), most: MANY_MAX });
  useEffect(() => {
    if (fetcher.state !== "idle" || !fetcher.data || !asked.current) return;
    asked.current = false;
    if (fetcher.data.ids) selection.chooseWhole(fetcher.data.ids);
    else toast({ message: t("triaging:refusal.too_many"), tone: "lingonberry" });
  }, [fetcher.state, fetcher.data, selection, toast, t]);
  if (selection.whole)
    return (
      <Button size="sm" type="button" className="noscript:hidden" onClick={selection.leaveWhole}>
        {t("triaging:many.whole_left")}
      </Button>
    );
  if (!whole || !selection.page) return null;
  if (whole.count > MANY_MAX) return <p className="text-sm text-ink-soft">{tooMany(whole.count)}</p>;
  return (
    <Button
      size="sm"
      type="button"
      className="noscript:hidden"
      busy={fetcher.state !== "idle"}
      onClick={() => {
        asked.current = true;
        fetcher.load(`/desk/triage/whole${whole.search}`);
      }}
    >
      {t("triaging:many.whole", { number: format.number(whole.count) })}
    </Button>
  );
}

/** Above the list: the box for all of its page, and without JavaScript the way to all of the view. */
export function ChoosePage({ selection, whole }: Props) {
  const t = useT();
  const format = useFormat();
  const box = useRef<HTMLInputElement>(null);
  const { page, chosen } = selection;
  useEffect(() => {
    if (box.current) box.current.indeterminate = !page && chosen.length > 0;
  }, [page, chosen.length]);
  const link = "tap font-semibold text-spruce-ink hover:underline";
  return (
    <div className="mb-2 flex min-h-8 max-w-4xl flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <label className="tap inline-flex items-center gap-3 font-medium noscript:hidden">
        <input
          ref={box}
          type="checkbox"
          checked={page}
          onChange={selection.togglePage}
          className="size-5 accent-spruce"
        />
        {t("triaging:many.page")}
      </label>
      <WholeView selection={selection} whole={whole} />
      <p className="ml-auto text-ink-faint noscript:hidden max-lg:hidden">{t("triaging:keys_list")}</p>
      {whole && (
        <noscript>
          {selection.whole ? (
            <p className="max-w-measure">
              {t("triaging:many.whole_chosen", { number: format.number(chosen.length) })}{" "}
              {t("triaging:many.whole_without")}{" "}
              <a href={`/desk/triage${whole.search}`} className={link}>
                {t("triaging:many.whole_left")}
              </a>
            </p>
          ) : whole.count > MANY_MAX ? (
            t("triaging:many.whole_too_many", { number: format.number(whole.count), most: MANY_MAX })
          ) : (
            <a href={`/desk/triage${whole.search}&whole=1`} className={link}>
              {t("triaging:many.whole", { number: format.number(whole.count) })}
            </a>
          )}
        </noscript>
      )}
    </div>
  );
}
