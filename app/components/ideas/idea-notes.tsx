import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { IdeaNote } from "~/domain/ideas/noting.server";
import { useFormat, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { toPublicId } from "~/platform/ids";
import { useProblem } from "../community/problem";
import { RenderedPost } from "../content/rendered-post";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Lock } from "../ui/icons";
import { Section } from "../ui/page-header";
import { TextArea } from "../ui/text-input";
import { Time } from "../ui/time";
import { useToast } from "../ui/toast";

type Props = { notes: IdeaNote[]; path: string; back: string; me: string; submissionId: string };

/** What staff say among themselves about an idea. */
export function IdeaNotes({ notes, path, back, me, submissionId }: Props) {
  const t = useT();
  const writing = useFetcher<FormProblem>();
  const form = useRef<HTMLFormElement>(null);
  const { error, refusal } = useProblem(writing.state === "idle" ? writing.data : null);
  const count = useRef(notes.length);
  useEffect(() => {
    if (notes.length > count.current) form.current?.reset();
    count.current = notes.length;
  }, [notes.length]);
  return (
    <Section title={t("triaging:notes.title")} id="notes" size="sm">
      <p className="-mt-1 mb-3 flex items-center gap-1.5 text-sm text-ink-faint">
        <Lock aria-hidden className="size-3.5" /> {t("triaging:notes.lede")}
      </p>
      {notes.length > 0 && (
        <ol className="mb-4 flex flex-col gap-3">
          {notes.map((note) => (
            <Note key={note.id} note={note} path={path} back={back} mine={note.authorId === me} />
          ))}
        </ol>
      )}
      <writing.Form ref={form} method="post" action={`${path}/notes`} className="flex flex-col gap-2">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="submissionId" value={submissionId} />
        <Field label={t("triaging:notes.new")} error={refusal ?? error("body")}>
          <TextArea
            name="body"
            rows={2}
            required
            maxLength={10_000}
            className="min-h-16!"
            defaultValue={writing.data?.values?.body}
          />
        </Field>
        <Button size="sm" className="self-start" busy={writing.state !== "idle"}>
          {t("triaging:notes.add")}
        </Button>
      </writing.Form>
    </Section>
  );
}

function Note({ note, path, back, mine }: { note: IdeaNote; path: string; back: string; mine: boolean }) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const fetcher = useFetcher<FormProblem>();
  const deleting = useFetcher<FormProblem>({ key: `note ${note.id}` });
  const [editing, setEditing] = useState(false);
  const { error, refusal } = useProblem(fetcher.state === "idle" ? fetcher.data : null);
  const own = `${path}/notes/${toPublicId(note.id)}`;
  useEffect(() => setEditing(false), [note.editedAt]);
  const remove = (undo: boolean) =>
    deleting.submit({ back, ...(undo ? { undo: "1" } : {}) }, { method: "post", action: `${own}/deletion` });
  return (
    <li className="rounded-md border border-cloudberry-line bg-cloudberry-soft px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-cloudberry-ink">
        <strong className="font-semibold">{note.author}</strong>
        <Time iso={note.createdAt} label={format.ago(note.createdAt)} title={format.exact(note.createdAt)} />
        {note.editedAt && <span>{t("triaging:notes.edited")}</span>}
      </p>
      <RenderedPost html={note.html} className="mt-1 text-sm" />
      {mine && (
        <details
          open={editing}
          onToggle={(event) => setEditing(event.currentTarget.open)}
          className="mt-1 text-xs"
        >
          <summary className="tap inline-flex cursor-pointer font-semibold text-cloudberry-ink">
            {t("triaging:notes.change")}
          </summary>
          <fetcher.Form method="post" action={own} className="mt-2 flex flex-col gap-2">
            <input type="hidden" name="back" value={back} />
            <Field label={t("triaging:notes.new")} hideLabel error={refusal ?? error("body")}>
              <TextArea
                name="body"
                rows={2}
                required
                maxLength={10_000}
                defaultValue={note.source}
                className="min-h-16!"
              />
            </Field>
            <div className="flex gap-2">
              <Button size="sm" busy={fetcher.state !== "idle"}>
                {t("triaging:notes.save")}
              </Button>
            </div>
          </fetcher.Form>
          <deleting.Form
            method="post"
            action={`${own}/deletion`}
            className="mt-2"
            onSubmit={(event) => {
              event.preventDefault();
              remove(false);
              toast({
                message: t("triaging:notes.deleted"),
                action: { label: t("common:action.undo"), onPress: () => remove(true) },
              });
            }}
          >
            <input type="hidden" name="back" value={back} />
            <Button size="sm" tone="plain">
              {t("triaging:notes.delete")}
            </Button>
          </deleting.Form>
        </details>
      )}
    </li>
  );
}
