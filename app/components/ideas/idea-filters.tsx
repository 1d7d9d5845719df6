import { Form } from "@remix-run/react";
import { ideaOrders, ideaStatuses, type IdeaOrder, type IdeaStatus } from "~/domain/ideas/idea";
import { useLanguage, useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { Tabs } from "../ui/tabs";

export interface IdeaView {
  order: IdeaOrder;
  board?: string;
  status?: IdeaStatus;
  mine?: boolean;
}

/** The address of a view of the list: what is as usual is left out. */
export function ideasHref({ order, board, status, mine }: IdeaView, after?: string | null): string {
  const params = new URLSearchParams();
  if (board) params.set("board", board);
  if (status) params.set("status", status);
  if (order !== "trending") params.set("order", order);
  if (mine) params.set("mine", "1");
  if (after) params.set("after", after);
  const search = params.toString();
  return search ? `/ideas?${search}` : "/ideas";
}

type Props = {
  view: IdeaView;
  boards: { slug: string; name: { en: string; fi: string } }[];
  signedIn: boolean;
};

/** Boards as tabs; status, order and one's own as a plain form, which sends itself where it can. */
export function IdeaFilters({ view, boards, signedIn }: Props) {
  const t = useT();
  const language = useLanguage();
  const tabs = [
    { to: ideasHref({ ...view, board: undefined }), label: t("ideas:list.all_boards"), current: !view.board },
    ...boards.map((board) => ({
      to: ideasHref({ ...view, board: board.slug }),
      label: board.name[language],
      current: board.slug === view.board,
    })),
  ];
  return (
    <>
      {boards.length > 1 && <Tabs label={t("ideas:list.boards")} tabs={tabs} />}
      <Form
        method="get"
        action="/ideas"
        preventScrollReset
        key={ideasHref(view)}
        onChange={(event) => event.currentTarget.requestSubmit()}
        className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm"
      >
        {view.board && <input type="hidden" name="board" value={view.board} />}
        <label>
          <span className="sr-only">{t("ideas:list.order")}</span>
          <Select compact name="order" defaultValue={view.order}>
            {ideaOrders.map((order) => (
              <option key={order} value={order}>
                {t(`ideas:order.${order}`)}
              </option>
            ))}
          </Select>
        </label>
        <label>
          <span className="sr-only">{t("ideas:list.status")}</span>
          <Select compact name="status" defaultValue={view.status ?? ""}>
            <option value="">{t("ideas:list.any_status")}</option>
            {ideaStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`community:idea_status.${status}`)}
              </option>
            ))}
          </Select>
        </label>
        {signedIn && (
          <label className="tap flex items-center gap-2">
            <input
              type="checkbox"
              name="mine"
              value="1"
              defaultChecked={view.mine}
              className="choice size-4.5"
            />
            {t("ideas:list.mine")}
          </label>
        )}
        <noscript>
          <Button size="sm">{t("ideas:list.show")}</Button>
        </noscript>
      </Form>
      <p className="mt-2 text-sm text-ink-faint">{t(`ideas:order_note.${view.order}`)}</p>
    </>
  );
}
