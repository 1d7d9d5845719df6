import { Form, useFetcher } from "@remix-run/react";
import { keptSearch, readView, triagePath, type TriageView } from "~/domain/ideas/triage";
import type { SavedView } from "~/domain/ideas/triage-views.server";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Inbox, List, Moon, SquareKanban, UserRound, UsersRound, X, Bookmark } from "../ui/icons";
import { Menu } from "../ui/menu";
import { Tabs } from "../ui/tabs";
import { TextInput } from "../ui/text-input";
import { useToast } from "../ui/toast";

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

/** Board or list, and keeping the view as it stands; one's own that is shown can be taken away. */
export function ViewTools({ view, views }: { view: TriageView; views: SavedView[] }) {
  const t = useT();
  const toast = useToast();
  const fetcher = useFetcher();
  const here = keptSearch(view);
  const saved = views.find((one) => one.mine && one.search === here);
  const remove = (undo: boolean) =>
    fetcher.submit(
      { back: triagePath(view), ...(undo ? { undo: "1" } : {}) },
      { method: "post", action: `/desk/triage/views/${toPublicId(saved!.id)}/removal` },
    );
  if (saved)
    return (
      <fetcher.Form
        method="post"
        action={`/desk/triage/views/${toPublicId(saved.id)}/removal`}
        onSubmit={(event) => {
          event.preventDefault();
          remove(false);
          const action = { label: t("common:action.undo"), onPress: () => remove(true) };
          toast({ message: t("triaging:views.removed", { name: saved.name }), action });
        }}
      >
        <input type="hidden" name="back" value={triagePath(view)} />
        <Button size="sm" tone="plain" icon={X}>
          {t("triaging:views.remove")}
        </Button>
      </fetcher.Form>
    );
  return (
    <Menu
      trigger={
        <>
          <Bookmark aria-hidden className="size-4" /> {t("triaging:views.save")}
        </>
      }
      triggerClass="button tap min-h-8 cursor-pointer list-none gap-1.5 border-transparent px-2.5 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Form method="post" action="/desk/triage/views" className="flex w-64 flex-col gap-3 p-2">
        <input type="hidden" name="search" value={here} />
        <Field label={t("triaging:views.name")}>
          <TextInput name="name" required maxLength={40} autoComplete="off" />
        </Field>
        <label className="flex items-start gap-2 text-sm">
          <input type="checkbox" name="shared" value="1" className="mt-0.5 size-4 accent-spruce" />
          {t("triaging:views.share")}
        </label>
        <Button size="sm" tone="primary" className="self-start">
          {t("triaging:views.keep")}
        </Button>
      </Form>
    </Menu>
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
