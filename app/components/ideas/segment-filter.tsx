import { Form } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Select } from "../ui/select";

type Props = { segments: { key: string; name: string | null }[]; segment?: string; board?: string };

/** What people of one segment wish for: for staff by name, for a member as people like him. */
export function SegmentFilter({ segments, segment, board }: Props) {
  const t = useT();
  return (
    <Form
      method="get"
      key={segment}
      preventScrollReset
      onChange={(event) => event.currentTarget.requestSubmit()}
      className="mb-6 flex flex-wrap items-center gap-3 text-sm"
    >
      {board && <input type="hidden" name="board" value={board} />}
      <label className="flex flex-wrap items-center gap-2">
        <span className="text-ink-soft">{t("telling:roadmap.segment")}</span>
        <Select compact name="segment" defaultValue={segment ?? ""}>
          <option value="">{t("telling:roadmap.everyone")}</option>
          {segments.map(({ key, name }) => (
            <option key={key} value={key}>
              {name ?? t("telling:roadmap.mine")}
            </option>
          ))}
        </Select>
      </label>
      <noscript>
        <Button size="sm">{t("ideas:list.show")}</Button>
      </noscript>
    </Form>
  );
}
