import { PenLine } from "~/components/ui/icons";
import type { ReactNode } from "react";
import type { ListView } from "~/domain/community/thread";
import type { ThreadLine } from "~/domain/community/lines.server";
import { useT } from "~/i18n/react";
import { useLiveLines } from "~/realtime/use-live-lists";
import { IceFishing } from "../art/ice-fishing";
import { LakeView } from "../art/lake-view";
import { ButtonLink } from "../ui/button";
import { Pagination } from "../ui/pagination";
import { EmptyState } from "../ui/states";
import { Tabs } from "../ui/tabs";
import { ThreadList } from "./thread-row";

type Props = {
  base: string;
  view: ListView;
  lines: ThreadLine[];
  older: string | null;
  before: string | null;
  /** Where one starts a thread here. */
  startAt: string;
  showPlace?: boolean;
  categoryId?: string;
};

/** A list of threads in three views, paged by key; the same for a category and for all. */
export function BrowseThreads({ base, view, lines, older, before, startAt, showPlace, categoryId }: Props) {
  const t = useT();
  const { lines: news, fresh } = useLiveLines(lines);
  const here = fresh.filter((line) => categoryId === undefined || line.categoryId === categoryId).length;
  const at = (which: ListView, key?: string | null) => {
    const params = new URLSearchParams();
    if (which !== "latest") params.set("view", which);
    if (key) params.set("before", key);
    return params.size > 0 ? `${base}?${params}` : base;
  };
  return (
    <>
      <Tabs
        label={t("community:list.views")}
        tabs={(["latest", "unanswered", "top"] as const).map((each) => ({
          to: at(each),
          label: t(`community:list.${each}`),
          current: each === view,
        }))}
      />
      {here > 0 && !before && <NewsPill to={at(view)}>{t("community:list.fresh", { count: here })}</NewsPill>}
      {lines.length > 0 ? (
        <ThreadList lines={lines} news={news} showPlace={showPlace} />
      ) : (
        <Nothing view={view} startAt={startAt} />
      )}
      <Pagination
        label={t("common:page.label")}
        previous={before ? { to: at(view), label: t("community:list.first") } : null}
        next={older ? { to: at(view, older), label: t("community:list.older") } : null}
      />
    </>
  );
}

/** New threads wait behind a press, so that nothing moves under the pointer. */
export function NewsPill({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p role="status" className="mt-3 text-center">
      <ButtonLink to={to} size="sm" tone="primary" preventScrollReset>
        {children}
      </ButtonLink>
    </p>
  );
}

function Nothing({ view, startAt }: { view: ListView; startAt: string }) {
  const t = useT();
  const waiting = view === "unanswered";
  return (
    <EmptyState
      drawing={waiting ? <IceFishing /> : <LakeView className="w-full rounded-md" />}
      title={t(`community:list.${waiting ? "none_waiting" : "empty"}`)}
      text={t(`community:list.${waiting ? "none_waiting" : "empty"}_text`)}
      action={
        <ButtonLink to={startAt} tone="primary" icon={PenLine}>
          {t("community:list.start")}
        </ButtonLink>
      }
    />
  );
}
