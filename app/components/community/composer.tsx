import { forwardRef, useCallback, useImperativeHandle, useRef, useState, type ReactNode } from "react";
import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { Field } from "../ui/field";
import { useBeforePaint } from "../ui/use-before-paint";
import { ComposerFoot } from "./composer-foot";
import { ComposerPreview } from "./composer-preview";
import { ComposerToolbar } from "./composer-toolbar";
import { ComposerUploads } from "./composer-uploads";
import { fill, useClearWhenSent, useTemplate } from "./composing";
import { NewerDraft } from "./draft-line";
import { writtenIn } from "./kept-draft";
import { markdownEdit, markOfKey, type Mark } from "./markdown-edits";
import { SuggestionList } from "./suggestion-list";
import { useDraft } from "./use-draft";
import { useSuggestions } from "./use-suggestions";
import { markdownOf, useUploads } from "./use-uploads";
import { replaceRange, WritingArea } from "./writing-area";

export interface ComposerHandle {
  /** Puts words (a quotation, a macro) where the caret is, and brings the writer there. */
  insert(text: string): void;
  focus(): void;
  /** Forgets the draft: what was written has been sent. */
  clear(): void;
}

type Props = {
  /** What is being written, for the draft: "reply:<thread>", "thread:new", "case:<case>". */
  context: string;
  label: ReactNode;
  hideLabel?: boolean;
  name?: string;
  id?: string;
  defaultValue?: string;
  /** Already in the visitor's language. */
  error?: string;
  hint?: ReactNode;
  rows?: number;
  /** The id of its form, where it stands outside of it. */
  form?: string;
  placeholder?: string;
  /** What the form's page gives back where there is no JavaScript: see the `preview` button. */
  previewHtml?: string;
  /** Whether the form's action answers a submit button named `preview` with `previewHtml`. */
  previewsByForm?: boolean;
  /** Whether pictures and files may come with it; its form is then of multipart/form-data. */
  attaches?: boolean;
  /** The thread it is about: its people are suggested first. */
  thread?: string;
  /** What it begins with where nothing is written yet. */
  template?: string;
  /** In the line under the text: the send button last. */
  children?: ReactNode;
};

/** The one place where people write: Markdown with a little help, a preview, and a draft that is not lost. */
export const Composer = forwardRef<ComposerHandle, Props>(function Composer(props, ref) {
  const {
    context,
    label,
    hideLabel,
    name = "body",
    id,
    defaultValue = "",
    error,
    hint,
    template = "",
  } = props;
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(defaultValue || template);
  const [tab, setTab] = useState<"write" | "preview">("write");
  const [restored, setRestored] = useState(false);
  const [dragging, setDragging] = useState(false);
  const written = (body: string) => writtenIn(area.current?.form ?? null, name, body);

  const draft = useDraft(context, defaultValue, (kept) => {
    setText(kept.body ?? "");
    setRestored(Boolean(kept.body));
    const form = area.current?.form;
    for (const [field, value] of Object.entries(kept))
      if (form && field !== "body") fill(form.elements.namedItem(field), value);
  });

  useBeforePaint(() => {
    // Typed before the page came alive: what stands in the page wins over what the server sent.
    const typed = area.current?.value ?? "";
    if (typed === (defaultValue || template)) return;
    setText(typed);
    draft.found(written(typed));
  }, []);
  useTemplate(template, text, setText);
  useClearWhenSent(draft, name);

  const change = (next: string) => {
    setText(next);
    setRestored(false);
    draft.save(written(next));
  };
  const write = useCallback((words: string) => {
    setTab("write");
    requestAnimationFrame(() => area.current && replaceRange(area.current, undefined, undefined, words));
  }, []);
  useImperativeHandle(ref, () => ({
    insert: write,
    focus: () => (setTab("write"), requestAnimationFrame(() => area.current?.focus())),
    clear: () => draft.clear(),
  }));

  const files = useUploads((done) => write(`${markdownOf(done)}\n`));
  const suggesting = useSuggestions(props.thread, ({ from, to }, insert) => {
    if (area.current) replaceRange(area.current, from, to, `${insert} `);
  });
  const replace = (from: string, to: string) => {
    const start = area.current?.value.indexOf(from) ?? -1;
    if (start >= 0) change(area.current!.value.replace(from, () => to));
  };
  const take = (given: FileList | undefined | null) => {
    if (!props.attaches || !given?.length) return false;
    files.add(Array.from(given));
    return true;
  };

  const mark = (which: Mark) => {
    const box = area.current;
    if (!box) return;
    const words = { words: t("writing:composer.words"), column: t("writing:tools.column") };
    const edit = markdownEdit(box.value, box.selectionStart, box.selectionEnd, which, words);
    replaceRange(box, edit.from, edit.to, edit.text);
    box.setSelectionRange(...edit.select);
  };
  const keyed = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (suggesting.onKey(event)) return;
    const held = event.ctrlKey || event.metaKey;
    const which = held && !event.altKey ? markOfKey(event) : null;
    if (held && event.key === "Enter") event.currentTarget.form?.requestSubmit();
    else if (which) mark(which);
    else {
      // Leaves the text, and keeps it.
      if (event.key === "Escape") event.currentTarget.blur();
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="flex flex-col gap-1.5">
      <Field label={label} hideLabel={hideLabel} error={error} hint={hint} id={id}>
        <NewerDraft draft={draft} onKeep={() => draft.keep(written(text))} />
        <div
          className={classes(
            "relative rounded-md border border-line-strong bg-raised focus-within:border-spruce has-aria-invalid:border-lingonberry",
            dragging && "border-dashed border-spruce",
          )}
          onDragOver={(event) => {
            if (!props.attaches || !event.dataTransfer.types.includes("Files")) return;
            event.preventDefault();
            setDragging(true);
          }}
          onDragLeave={() => setDragging(false)}
          onDrop={(event) => {
            setDragging(false);
            if (take(event.dataTransfer.files)) event.preventDefault();
          }}
        >
          <ComposerToolbar
            tab={tab}
            onTab={setTab}
            onMark={mark}
            onFiles={props.attaches ? (chosen) => void take(chosen) : undefined}
          />
          <WritingArea
            ref={area}
            name={name}
            rows={props.rows ?? 6}
            form={props.form}
            placeholder={props.placeholder}
            hidden={tab === "preview"}
            value={text}
            {...suggesting.wiring}
            onChange={(event) => {
              change(event.target.value);
              suggesting.look(event.target);
            }}
            onBlur={suggesting.close}
            onPaste={(event) => take(event.clipboardData.files) && event.preventDefault()}
            onKeyDown={keyed}
          />
          <SuggestionList {...suggesting} />
          <ComposerUploads
            uploads={files.uploads}
            onRetry={files.retry}
            onRemove={(upload) => {
              if (upload.path) replace(markdownOf(upload), "");
              files.remove(upload.id);
            }}
            onAlt={(upload, alt) => {
              const said = { ...upload, alt: alt.replace(/[[\]\\]/g, " ") };
              replace(markdownOf(upload), markdownOf(said));
              files.change(upload.id, { alt: said.alt });
            }}
          />
          {tab === "preview" && <ComposerPreview source={text} />}
          {props.previewHtml !== undefined && tab === "write" && <ComposerPreview html={props.previewHtml} />}
        </div>
      </Field>
      {props.attaches && (
        <noscript>
          <label className="flex flex-col gap-1 text-sm">
            {t("attachments:no_script")}
            <input type="file" name="file" multiple form={props.form} />
          </label>
        </noscript>
      )}
      <ComposerFoot
        draft={draft}
        text={text}
        onDiscard={restored ? () => change(defaultValue) : null}
        previewsByForm={props.previewsByForm}
      >
        {props.children}
      </ComposerFoot>
    </div>
  );
});
