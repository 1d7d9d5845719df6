import { useNavigation } from "@remix-run/react";
import {
  forwardRef,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useT } from "~/i18n/react";
import { MAX_INPUT_BYTES } from "~/platform/markdown/limits.mjs";
import { buttonClass } from "../ui/button";
import { classes } from "../ui/classes";
import { Field, useFieldWiring } from "../ui/field";
import { ComposerPreview } from "./composer-preview";
import { ComposerToolbar } from "./composer-toolbar";
import { useDraft, type Draft } from "./draft";
import { markdownEdit, type Mark } from "./markdown-edits";

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
  /** In the line under the text: the send button last. */
  children?: ReactNode;
};

/** The one place where people write: Markdown with a little help, a preview, and a draft that is not lost. */
export const Composer = forwardRef<ComposerHandle, Props>(function Composer(props, ref) {
  const { context, label, hideLabel, name = "body", id, defaultValue = "", error, hint } = props;
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(context);
  const [text, setText] = useState(defaultValue);
  const [tab, setTab] = useState<"write" | "preview">("write");
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    // Typed before the page came alive, or left here another time.
    const typed = area.current?.value ?? "";
    if (typed !== defaultValue) return setText(typed);
    const kept = draft.read();
    if (!kept || kept === defaultValue) return;
    setText(kept);
    setRestored(true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes alive
  }, []);

  useClearWhenSent(draft, name);

  const change = useCallback(
    (next: string) => {
      setText(next);
      setRestored(false);
      draft.save(next);
    },
    [draft],
  );

  useImperativeHandle(ref, () => ({
    insert(words) {
      setTab("write");
      requestAnimationFrame(() => area.current && replaceRange(area.current, undefined, undefined, words));
    },
    focus: () => (setTab("write"), requestAnimationFrame(() => area.current?.focus())),
    clear: () => draft.clear(),
  }));

  const mark = (which: Mark) => {
    const box = area.current;
    if (!box) return;
    const edit = markdownEdit(
      box.value,
      box.selectionStart,
      box.selectionEnd,
      which,
      t("community:composer.words"),
    );
    replaceRange(box, edit.from, edit.to, edit.text);
    box.setSelectionRange(...edit.select);
  };

  return (
    <Field label={label} hideLabel={hideLabel} error={error} hint={hint} id={id}>
      <div className="rounded-md border border-line-strong bg-raised focus-within:border-spruce has-aria-invalid:border-lingonberry">
        <ComposerToolbar tab={tab} onTab={setTab} onMark={mark} />
        <WritingArea
          ref={area}
          name={name}
          rows={props.rows ?? 6}
          form={props.form}
          placeholder={props.placeholder}
          hidden={tab === "preview"}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            } else if (
              (event.ctrlKey || event.metaKey) &&
              !event.altKey &&
              (event.key === "b" || event.key === "i")
            ) {
              event.preventDefault();
              mark(event.key === "b" ? "bold" : "italic");
            }
          }}
        />
        {tab === "preview" && <ComposerPreview source={text} />}
        {props.previewHtml !== undefined && tab === "write" && <ComposerPreview html={props.previewHtml} />}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-52 text-xs text-ink-faint" aria-live="polite">
          {restored ? (
            <>
              {t("community:composer.restored")}{" "}
              <button
                type="button"
                className="font-semibold underline underline-offset-2"
                onClick={() => change("")}
              >
                {t("community:composer.discard")}
              </button>
            </>
          ) : (
            <Room text={text} fallback={t("community:composer.hint")} />
          )}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {props.children}
          {props.previewsByForm && (
            // Where there is no JavaScript, the form itself brings the preview back.
            <span className="hidden noscript:inline">
              <button name="preview" value="1" formNoValidate className={buttonClass({})}>
                {t("community:composer.preview")}
              </button>
            </span>
          )}
        </div>
      </div>
    </Field>
  );
});

const WritingArea = forwardRef<HTMLTextAreaElement, React.TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function WritingArea({ className, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        {...useFieldWiring()}
        {...rest}
        required
        className={classes(
          "field-sizing-content block max-h-[60dvh] min-h-32 w-full resize-y rounded-b-md bg-transparent px-3 py-2.5 text-base leading-relaxed outline-offset-0",
          className,
        )}
      />
    );
  },
);

/** A form that leads to another page has been taken: the draft has done its work. One that comes back keeps it. */
function useClearWhenSent(draft: Draft, name: string): void {
  const navigation = useNavigation();
  const sent = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    sent.current = navigation.formMethod === "POST" && navigation.formData?.has(name) === true;
  }, [navigation, name]);
  useEffect(() => () => void (sent.current && latest.current.clear()), []);
}

/** How much still goes in, once that matters. */
function Room({ text, fallback }: { text: string; fallback: string }) {
  const t = useT();
  if (text.length < MAX_INPUT_BYTES * 0.45) return <>{fallback}</>;
  const left = MAX_INPUT_BYTES - new TextEncoder().encode(text).length;
  if (left > MAX_INPUT_BYTES * 0.1) return <>{fallback}</>;
  return (
    <span className={left < 0 ? "font-semibold text-lingonberry-ink" : "font-semibold"}>
      {left < 0
        ? t("community:composer.over", { count: -left })
        : t("community:composer.left", { count: left })}
    </span>
  );
}

/** As if typed, so that the browser's own undo knows it. */
function replaceRange(
  box: HTMLTextAreaElement,
  from = box.selectionStart,
  to = box.selectionEnd,
  text: string,
): void {
  box.focus();
  box.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, text)) return;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
  set.call(box, box.value.slice(0, from) + text + box.value.slice(to));
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
