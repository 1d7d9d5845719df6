import { Form, useNavigate } from "@remix-run/react";
import {
  isNarrowed,
  readView,
  triageOrders,
  triagePath,
  triageStages,
  type TriageView,
} from "~/domain/ideas/triage";
import type { StageCounts } from "~/domain/ideas/triage.server";
import type { TriageChoices } from "~/domain/ideas/triage-choices.server";
import { useLanguage, useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";

type Props = { view: TriageView; choices: TriageChoices; counts: StageCounts };

/** What the board shows, in its address: each choice at once, the words with Enter. */
export function TriageFilters({ view, choices, counts }: Props) {
  const t = useT();
  const language = useLanguage();
  const stage = (one: string) =>
    one === "inbox" ? t("triaging:stage.inbox") : t(`community:idea_status.${one}`);
  const navigate = useNavigate();
  // By the short address of the view, without the fields that were left empty.
  const show = (form: HTMLFormElement) => {
    const said = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
    navigate(triagePath(readView(new URLSearchParams(said))), { preventScrollReset: true });
  };
  const narrowed = isNarrowed({ ...view, owner: null });
  return (
    <Form
      method="get"
      role="search"
      key={JSON.stringify(view)}
      preventScrollReset
      onChange={(event) => {
        if ((event.target as HTMLElement).getAttribute("name") !== "q") show(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        show(event.currentTarget);
      }}
      className="mt-3 grid grid-cols-2 items-end gap-x-3 gap-y-2 text-sm sm:flex sm:flex-wrap"
    >
      <input type="hidden" name="layout" value={view.layout} />
      <Field label={t("triaging:filter.order")} className="col-span-full min-w-36">
        <Select compact name="order" defaultValue={view.order} className="w-full">
          {triageOrders
            .filter((order) => order !== "segment" || view.segment)
            .map((order) => (
              <option key={order} value={order}>
                {t(`triage:orders.${order}`)}
              </option>
            ))}
        </Select>
      </Field>
      {view.layout === "list" && (
        <Field label={t("triaging:filter.status")} className="min-w-36">
          <Select compact name="status" defaultValue={view.status ?? ""} className="w-full">
            <option value="">{t("triaging:filter.any")}</option>
            {triageStages.map((one) => (
              <option key={one} value={one}>
                {stage(one)} ({counts[one]})
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t("triaging:filter.owner")} className="min-w-32">
        <Select compact name="owner" defaultValue={view.owner ?? ""} className="w-full">
          <option value="">{t("triaging:filter.any")}</option>
          <option value="mine">{t("triaging:filter.mine")}</option>
          <option value="nobody">{t("triaging:filter.nobody")}</option>
          {choices.owners.map(({ customerId, displayName }) => (
            <option key={customerId} value={customerId}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <details open={narrowed || undefined} className="open:col-span-full open:basis-full">
        <summary className="button tap min-h-8 cursor-pointer list-none border-line bg-card px-2.5 text-sm text-ink-soft hover:text-ink">
          {t("triaging:filter.more")}
        </summary>
        <div className="mt-3 flex flex-wrap items-end gap-x-3 gap-y-2">
          <Field label={t("triaging:filter.board")} className="min-w-32">
            <Select compact name="board" defaultValue={view.board ?? ""} className="w-full">
              <option value="">{t("triaging:filter.any")}</option>
              {choices.boards.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name[language]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("triaging:filter.segment")} className="min-w-32">
            <Select compact name="segment" defaultValue={view.segment ?? ""} className="w-full">
              <option value="">{t("triaging:filter.any")}</option>
              {choices.segments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("triaging:filter.tag")} className="min-w-32">
            <Select compact name="tag" defaultValue={view.tag ?? ""} className="w-full">
              <option value="">{t("triaging:filter.any")}</option>
              {choices.tags.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("triaging:filter.words")} className="min-w-44">
            <TextInput
              name="q"
              type="search"
              defaultValue={view.words ?? ""}
              maxLength={100}
              className="min-h-8! py-1 text-sm"
            />
          </Field>
          <Tick name="asleep" on={view.asleep} label={t("triaging:asleep")} />
          <Tick name="unestimated" on={view.unestimated} label={t("triaging:filter.unestimated")} />
        </div>
      </details>
      <noscript>
        <Button size="sm">{t("triage:show")}</Button>
      </noscript>
    </Form>
  );
}

function Tick({ name, on, label }: { name: string; on: boolean; label: string }) {
  return (
    <label className="tap inline-flex min-h-8 items-center gap-2 font-medium">
      <input type="checkbox" name={name} value="1" defaultChecked={on} className="size-4 accent-spruce" />
      {label}
    </label>
  );
}
