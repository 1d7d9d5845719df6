import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { tagLimits } from "~/domain/community/thread";
import { ideaStatuses, noteLimits } from "~/domain/ideas/idea";
import type { Owner } from "~/domain/ideas/owning.server";
import type { RefusedIdea } from "~/domain/ideas/triage-titles.server";
import { useFormat, useT } from "~/i18n/react";
import type { Translate } from "~/i18n/translate";
import type { FormProblem } from "~/platform/http/form.server";
import { toPublicId } from "~/platform/ids";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Modal } from "../ui/modal";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { useToast } from "../ui/toast";
import { useErrorFocus } from "../ui/use-error-focus";
import { RefusedIdeas } from "./many-outcome";
import type { Selection, Whole } from "./use-selection";
import { useSentAtOnce } from "./use-sent-at-once";

type Tagged = { tag: string; deed: "add" | "remove"; ids: string[] };
type Done = {
  batchId?: string;
  before?: string;
  given?: boolean;
  tagged?: Tagged;
  changed: number;
  refused: RefusedIdea[];
};
type Answer = { done: Done } | FormProblem;

const steps = ideaStatuses.filter((status) => status !== "new" && status !== "merged");

function outcome(t: Translate, { batchId, given, tagged, changed: count }: Done): string {
  if (tagged) return t(`triaging:many.tags.${tagged.deed}_done`, { count, tag: tagged.tag });
  if (batchId) return t("triaging:many.decided", { count });
  return t(`triaging:many.${given ? "given" : "freed"}`, { count });
}

/** Each deed is taken back by its own way: the batch of a decision, whose each was, the opposite of a tag. */
function takingBack(
  { batchId, before, tagged }: Done,
  back: string,
): [Record<string, string>, { method: "post"; action: string }] {
  const to = (action: string) => ({ method: "post" as const, action });
  if (batchId) return [{ what: "batch", back }, to(`/desk/decisions/${toPublicId(batchId)}/undo`)];
  if (!tagged) return [{ before: before!, back }, to("/desk/triage/many/owner/undo")];
  const ideas = Object.fromEntries(tagged.ids.map((id) => [`idea.${id}`, "on"]));
  const deed = tagged.deed === "add" ? "remove" : "add";
  return [{ back, tag: tagged.tag, deed, ...ideas }, to("/desk/triage/many/tags")];
}

/** One deed for all that are chosen: a decision with one note, of which each person hears once, an owner, a tag. */
export function TriageMany({
  selection,
  owners,
  tags: known,
  back,
}: {
  selection: Selection;
  owners: Owner[];
  tags: { slug: string; name: string }[];
  back: string;
}) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const status = useFetcher<Answer>();
  const owner = useFetcher<Answer>();
  const tags = useFetcher<Answer>();
  const undo = useFetcher();
  const [asking, setAsking] = useState<"decision" | "tag" | null>(null);
  const [refused, setRefused] = useState<RefusedIdea[]>([]);
  const [deeds, setDeeds] = useState(0);
  const { chosen, clear, leave } = selection;
  const { waiting, onForm } = useSentAtOnce((form) => owner.submit(form));
  const seen = useRef(new WeakSet<Answer>());

  useEffect(() => {
    for (const fetcher of [status, owner, tags]) {
      const answer = fetcher.data;
      if (fetcher.state !== "idle" || !answer || !("done" in answer) || seen.current.has(answer)) continue;
      seen.current.add(answer);
      const { done } = answer;
      setAsking(null);
      setRefused(done.refused);
      setDeeds((count) => count + 1);
      clear();
      toast({
        message: outcome(t, done),
        tone: done.changed > 0 ? "moss" : "lingonberry",
        action:
          done.changed > 0
            ? { label: t("common:action.undo"), onPress: () => undo.submit(...takingBack(done, back)) }
            : undefined,
      });
    }
  }, [status, owner, tags, clear, toast, t, undo, back]);

  // What had the focus is gone with what was chosen.
  useEffect(() => {
    if (deeds > 0) leave();
  }, [deeds]); // eslint-disable-line react-hooks/exhaustive-deps -- once a deed

  const about = (
    <>
      <input type="hidden" name="back" value={back} />
      {selection.whole && <input type="hidden" name="within" value={selection.whole.search} />}
      {chosen.map((id) => (
        <input key={id} type="hidden" name={`idea.${id}`} value="on" />
      ))}
    </>
  );
  const problem = status.data && "errors" in status.data ? status.data : null;
  const unowned = useProblem(owner.data && "errors" in owner.data ? owner.data : null);
  const said = selection.whole
    ? t("triaging:many.whole_chosen", { number: format.number(chosen.length) })
    : t("triaging:many.chosen", { count: chosen.length });
  return (
    <>
      {/* Stands there from the beginning: a status that comes with its words is not read out. */}
      <p role="status" className="sr-only">
        {chosen.length > 0 && said}
      </p>
      {refused.length > 0 && (
        <div role="alert" className="mb-3 rounded-md border border-lingonberry-line bg-lingonberry-soft p-3">
          <RefusedIdeas refused={refused} />
        </div>
      )}
      {chosen.length > 0 && (
        // Escape is the keyboard's way back to the list.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          role="region"
          aria-label={t("triaging:many.label")}
          data-many
          onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && selection.leave()}
          className="motion-rise fixed inset-x-4 bottom-16 z-40 mx-auto flex w-fit max-w-[calc(100vw-2rem)] flex-wrap items-center gap-2 rounded-lg border border-line bg-raised p-2 pl-4 shadow-float md:bottom-6"
        >
          <p className="mr-2 text-sm font-semibold tabular-nums">{said}</p>
          <Button size="sm" tone="primary" type="button" data-first onClick={() => setAsking("decision")}>
            {t("triaging:many.decide")}
          </Button>
          <owner.Form
            method="post"
            action="/desk/triage/many/owner"
            {...onForm}
            className="flex items-center gap-1"
          >
            {about}
            <OwnerSelect owners={owners} first={t("triaging:many.give")} />
            {waiting && (
              <Button size="sm" busy={owner.state !== "idle"}>
                {t("triaging:give")}
              </Button>
            )}
          </owner.Form>
          <Button size="sm" type="button" onClick={() => setAsking("tag")}>
            {t("triaging:many.tags.button")}
          </Button>
          <Button
            size="sm"
            tone="plain"
            type="button"
            onClick={() => {
              leave();
              clear();
            }}
          >
            {t("triaging:many.clear")}
          </Button>
          {(unowned.refusal ?? unowned.error("ids") ?? unowned.error("owner")) && (
            <p role="alert" className="w-full text-sm font-medium text-lingonberry-ink">
              {unowned.refusal ?? unowned.error("ids") ?? unowned.error("owner")}
            </p>
          )}
        </div>
      )}
      {asking === "tag" && (
        <Modal
          title={t("triaging:many.tags.title", { count: chosen.length })}
          closeLabel={t("common:action.close")}
          onClose={() => setAsking(null)}
        >
          <tags.Form method="post" action="/desk/triage/many/tags">
            {about}
            <TagFields
              known={known}
              problem={tags.data && "errors" in tags.data ? tags.data : null}
              busy={tags.state !== "idle"}
            />
          </tags.Form>
        </Modal>
      )}
      {asking === "decision" && (
        <Modal
          title={t("triaging:many.title", { count: chosen.length })}
          closeLabel={t("common:action.close")}
          onClose={() => setAsking(null)}
        >
          <status.Form method="post" action="/desk/triage/many/status">
            {about}
            <ManyFields problem={problem} busy={status.state !== "idle"} />
          </status.Form>
        </Modal>
      )}
    </>
  );
}

function TagFields({
  known,
  problem,
  busy,
  optional,
  formAction,
}: {
  known: { slug: string; name: string }[];
  problem: FormProblem | null;
  busy?: boolean;
  /** Among the fields of other deeds. */
  optional?: boolean;
  formAction?: string;
}) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const fields = useRef<HTMLDivElement>(null);
  useErrorFocus(fields, problem);
  return (
    <div ref={fields} className="flex max-w-xl flex-col gap-4">
      {(error("ids") ?? (error("tag") ? null : refusal)) && <FormError title={(error("ids") ?? refusal)!} />}
      <Field label={t("triaging:many.tags.tag")} hint={t("triaging:many.tags.hint")} error={error("tag")}>
        <TextInput
          name="tag"
          list="known-tags"
          required={!optional}
          maxLength={tagLimits.max + 1}
          autoComplete="off"
          defaultValue={problem?.values.tag}
          className="max-w-72"
        />
      </Field>
      <datalist id="known-tags">
        {known.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" name="deed" value="add" formAction={formAction} busy={busy}>
          {t("triaging:many.tags.add")}
        </Button>
        <Button name="deed" value="remove" formAction={formAction} busy={busy}>
          {t("triaging:many.tags.remove")}
        </Button>
      </div>
    </div>
  );
}

function OwnerSelect({ owners, first }: { owners: Owner[]; first: string }) {
  const t = useT();
  return (
    <Select compact name="owner" aria-label={first} defaultValue="-">
      <option value="-" disabled>
        {first}
      </option>
      <option value="">{t("triaging:filter.nobody")}</option>
      {owners.map(({ customerId, displayName }) => (
        <option key={customerId} value={customerId}>
          {displayName}
        </option>
      ))}
    </Select>
  );
}

function ManyFields({ problem, busy }: { problem: FormProblem | null; busy?: boolean }) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const fields = useRef<HTMLDivElement>(null);
  useErrorFocus(fields, problem);
  return (
    <div ref={fields} className="flex max-w-xl flex-col gap-4">
      {(refusal ?? error("ids")) && <FormError title={(refusal ?? error("ids"))!} />}
      <Field label={t("triage:new_status")} error={error("status")}>
        <Select name="status" defaultValue={problem?.values.status} className="max-w-64">
          {steps.map((step) => (
            <option key={step} value={step}>
              {t(`community:idea_status.${step}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("triage:note")}
        hint={`${t("triaging:many.note_hint")} ${t("triage:note_optional")}`}
        error={error("note")}
      >
        <TextArea name="note" rows={3} maxLength={noteLimits.max} defaultValue={problem?.values.note} />
      </Field>
      <Button tone="primary" busy={busy} className="self-start">
        {t("triage:submit")}
      </Button>
    </div>
  );
}

type Without = {
  owners: Owner[];
  tags: { slug: string; name: string }[];
  back: string;
  /** All of a view that were chosen, but for those on its page, whose boxes say it themselves. */
  besides: Whole | null;
};

/**
 * The same without JavaScript, at the foot of the list: the ticked boxes belong to this form, and each button says which
 * deed it is. Enter in a field does none of them: it would be the first, whichever field it is.
 */
export function ManyWithoutScript({ owners, tags, back, besides }: Without) {
  const t = useT();
  const part = "border-t border-line pt-4";
  return (
    <noscript>
      <form
        id="many"
        method="post"
        action="/desk/triage/many/status"
        className="mt-6 flex max-w-xl flex-col gap-4 rounded-md border border-line bg-card p-4"
      >
        <h2 className="font-semibold">{t("triaging:many.label")}</h2>
        <input type="hidden" name="back" value={back} />
        {besides && <input type="hidden" name="within" value={besides.search} />}
        {besides?.ids.map((id) => (
          <input key={id} type="hidden" name={`idea.${id}`} value="on" />
        ))}
        <button disabled hidden aria-hidden tabIndex={-1} />
        <ManyFields problem={null} />
        <div className={`flex flex-wrap items-center gap-3 ${part}`}>
          <OwnerSelect owners={owners} first={t("triaging:many.give")} />
          <Button formAction="/desk/triage/many/owner">{t("triaging:give")}</Button>
        </div>
        <div className={part}>
          <TagFields known={tags} problem={null} optional formAction="/desk/triage/many/tags" />
        </div>
      </form>
    </noscript>
  );
}
