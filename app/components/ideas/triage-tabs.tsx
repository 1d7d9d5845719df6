import { keptSearch, readView, triagePath, type TriageView } from "~/domain/ideas/triage";
import type { SavedView } from "~/domain/ideas/triage-views.server";
import { useT } from "~/i18n/react";
import { Bookmark, Inbox, List, Moon, SquareKanban, UserRound, UsersRound } from "../ui/icons";
import { Tabs } from "../ui/tabs";

const read = (search: string) => readView(new URLSearchParams(search));

/** The views that one comes back to: four that all have, then one's own and the team's. */
export function TriageTabs({ view, views, inbox }: { view: TriageView; views: SavedView[]; inbox: number }) {
  const t = useT();
  const here = keptSearch(view);
  const tab = (search: string, label: string, icon?: typeof Inbox, count?: number) => ({
    to: triagePath(read(search)),
    label,
    icon,
    count,
    current: keptSearch(read(search)) === here,
  });
  return (
    <Tabs
      label={t("triaging:views.label")}
      tabs={[
        tab("layout=board", t("triaging:views.board"), SquareKanban),
        tab("layout=list&status=inbox&order=oldest", t("triaging:stage.inbox"), Inbox, inbox),
        tab("layout=list&owner=mine", t("triaging:views.mine"), UserRound),
        tab("layout=list&owner=mine&asleep=1", t("triaging:views.asleep"), Moon),
        ...views.map((saved) => tab(saved.search, saved.name, saved.shared ? UsersRound : Bookmark)),
      ]}
    />
  );
}

export function LayoutSwitch({ view }: { view: TriageView }) {
  const t = useT();
  return (
    <Tabs
      label={t("triaging:layout.label")}
      className="border-b-0"
      tabs={[
        {
          to: triagePath({ ...view, layout: "board", status: null }),
          label: t("triaging:layout.board"),
          current: view.layout === "board",
          icon: SquareKanban,
        },
        {
          to: triagePath({ ...view, layout: "list" }),
          label: t("triaging:layout.list"),
          current: view.layout === "list",
          icon: List,
        },
      ]}
    />
  );
}
