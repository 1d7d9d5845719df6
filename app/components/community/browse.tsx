import { PenLine } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { useLocation } from "@remix-run/react";
import { listViews, ownViews, type Browsing, type ListView } from "~/domain/community/thread";
import type { ThreadLine } from "~/domain/community/lines.server";
import { useT } from "~/i18n/react";
import { onlyGone, useLiveLines } from "~/realtime/use-live-lists";
import { IceFishing } from "../art/ice-fishing";
import { LakeView } from "../art/lake-view";
import { ButtonLink } from "../ui/button";
import { Pagination } from "../ui/pagination";
import { EmptyState } from "../ui/states";
import { Tabs } from "../ui/tabs";
import { EndlessLines } from "./endless-lines";
import { ListFilters } from "./list-filters";
import { MarkRead } from "./mark-read";
import { ThreadList } from "./thread-row";

type Props = Browsing & {
  base: string;
  lines: ThreadLine[];
  older: string | null;
  newer: string | null;
  /** Where one starts a thread here. */
  startAt: string;
  showPlace?: boolean;
  categoryId?: string;
  /** Where the list is of one tag alone. */
  byTag?: boolean;
  signedIn: boolean;
};

/** A list of threads in its views, paged by key; the same for all, for a category and for a tag. */
export function BrowseThreads(props: Props) {
  const { base, view, lines, older, newer, before, after, startAt, showPlace, categoryId, signedIn } = props;
  const t = useT();
  const { key } = useLocation();
  const { lines: news, fresh } = useLiveLines(lines);
  const here = fresh.filter((line) => categoryId === undefined || line.categoryId === categoryId).length;
  const at = (change: Partial<Browsing>) =>
    addressOf(base, { ...props, before: null, after: null, ...change });
  const views = listViews.filter((each) => signedIn || !ownViews.includes(each));
  const paged = before !== null || after !== null;
  return (
    <>
      <Tabs
        label={t("community:list.views")}
        tabs={views.map((each) => ({
          to: at({ view: each }),
          label: t(ownViews.includes(each) ? `lists:${each}` : `community:list.${each}`),
          current: each === view,
        }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <ListFilters browsing={props} base={base} at={at} byTag={props.byTag} />
        {signedIn && !props.byTag && <MarkRead scope={categoryId ?? "all"} />}
      </div>
      {here > 0 && !paged && <NewsPill to={at({})}>{t("community:list.fresh", { count: here })}</NewsPill>}
      {paged && (
        <Pagination
          label={t("community:list.newer_pages")}
          previous={{
            to: newer ? at({ after: newer }) : at({}),
            label: t(`community:list.${newer ? "newer" : "first"}`),
          }}
        />
      )}
      {lines.length > 0 ? (
        <EndlessLines
          key={key}
          first={{ lines, older, address: at({ before, after }) }}
          next={(from) => at({ before: from })}
          link={(from) => (
            <Pagination
              label={t("common:page.label")}
              next={from ? { to: at({ before: from }), label: t("community:list.older") } : null}
            />
          )}
        >
          {(some, page) => (
            <ThreadList
              lines={some}
              news={page === 0 ? news : onlyGone(news)}
              showPlace={showPlace}
              waiting={view === "unanswered"}
            />
          )}
        </EndlessLines>
      ) : (
        <Nothing view={view} startAt={startAt} />
      )}
    </>
  );
}

/** Only what differs from what a list shows unasked stands in its address. */
function addressOf(base: string, { view, period, part, kind, tag, before, after }: Browsing): string {
  const params = new URLSearchParams();
  if (view !== "latest") params.set("view", view);
  if (view === "top" && period !== "month") params.set("period", period);
  if (view === "mine" && part !== "started") params.set("part", part);
  if (kind) params.set("kind", kind);
  if (tag) params.set("tag", tag);
  if (before) params.set("before", before);
  if (after) params.set("after", after);
  return params.size > 0 ? `${base}?${params}` : base;
}

/** New threads wait behind a press, so that nothing moves under the pointer. */
/** Lies over the list's upper edge and takes no room: what one is reading stays where it is. */
export function NewsPill({ to, children, reload }: { to: string; children: ReactNode; reload?: boolean }) {
  return (
    <p role="status" className="sticky top-18 z-10 flex h-0 justify-center">
      <ButtonLink
        to={to}
        size="sm"
        tone="primary"
        preventScrollReset
        reloadDocument={reload}
        className="motion-rise h-9 -translate-y-1/2 shadow-md"
      >
        {children}
      </ButtonLink>
    </p>
  );
}

function Nothing({ view, startAt }: { view: ListView; startAt: string }) {
  const t = useT();
  if (ownViews.includes(view))
    return (
      <EmptyState
        drawing={<IceFishing />}
        title={t(`lists:none_${view}`)}
        text={t(`lists:none_${view}_text`)}
      />
    );
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
