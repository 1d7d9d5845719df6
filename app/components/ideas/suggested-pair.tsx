import { useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useCallback, useEffect, useRef, type FormEvent } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { IdeaLine } from "~/domain/ideas/browsing.server";
import { noteLimits } from "~/domain/ideas/idea";
import type { Suggestion } from "~/domain/ideas/suggestions.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import type { FormProblem } from "~/platform/http/form.server";
import { StatusChip } from "../community/chips";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Merge, Unlink } from "../ui/icons";
import { TextInput } from "../ui/text-input";
import { Time } from "../ui/time";
import { useToast } from "../ui/toast";

type Props = {
  suggestion: Suggestion;
  onUndo: (action: string) => void;
  /** It is decided here, so its page lets it stay until it has said what came of it. */
  onDeciding: (suggestion: Suggestion) => void;
  onDecided: (id: string) => void;
};

/** Two ideas side by side with what speaks for their being one, and the decision beneath. */
export function SuggestedPair({ suggestion, onUndo, onDeciding, onDecided }: Props) {
  const { id, score, stays, joins } = suggestion;
  const t = useT();
  const at = `/desk/triage/duplicates/${toPublicId(id)}`;
  const decided = useCallback(() => onDecided(id), [onDecided, id]);
  const deciding = () => onDeciding(suggestion);
  const join = useDecision("duplicates:joined", `${at}/undo`, { onUndo, deciding, decided });
  const part = useDecision("duplicates:kept_apart", `${at}/undo`, { onUndo, deciding, decided });
  const { error, refusal } = useProblem(join.problem);
  const other = useProblem(part.problem);
  const refused = refusal ?? other.refusal;
  const busy = join.busy || part.busy;
  return (
    <Card as="li">
      <div
        data-queue-item
        tabIndex={-1}
        role="group"
        aria-label={t("duplicates:pair", { one: stays.title, other: joins.title })}
        className="outline-offset-8"
      >
        <p className="mb-4 flex flex-wrap items-center gap-2 text-sm">
          <Chip tone="cloudberry">{t("duplicates:likeness", { percent: Math.round(score * 100) })}</Chip>
          <Reasons suggestion={suggestion} />
        </p>
        {refused && <FormError title={refused} />}
        <form method="post" action={`${at}/merge`} onSubmit={join.submit} id={`join-${id}`}>
          <fieldset className="grid gap-3 sm:grid-cols-2">
            <legend className="sr-only">{t("duplicates:which")}</legend>
            <Side idea={stays} chosen />
            <Side idea={joins} />
          </fieldset>
          <Field label={t("duplicates:note")} className="mt-4" error={error("note")}>
            <TextInput
              name="note"
              required
              minLength={noteLimits.min}
              maxLength={noteLimits.max}
              defaultValue={join.problem?.values.note ?? t("duplicates:note_usual")}
            />
          </Field>
        </form>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button
            type="submit"
            form={`join-${id}`}
            data-key="m"
            tone="primary"
            icon={Merge}
            busy={busy}
            className="min-h-11"
          >
            {t("duplicates:join")}
          </Button>
          <form method="post" action={`${at}/dismissal`} onSubmit={part.submit}>
            <Button type="submit" data-key="x" icon={Unlink} busy={busy} className="min-h-11">
              {t("duplicates:two")}
            </Button>
          </form>
        </div>
      </div>
    </Card>
  );
}

/** Sends a decision without leaving the page; what came of it is said in passing, with an undo. */
function useDecision(
  done: string,
  undo: string,
  { onUndo, deciding, decided }: Pick<Props, "onUndo"> & { deciding: () => void; decided: () => void },
) {
  const t = useT();
  const toast = useToast();
  const fetcher = useFetcher<FormProblem | { done: true }>();
  const { data } = fetcher;
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (!data || told.current === data) return;
    told.current = data;
    decided();
    if (!("done" in data)) return;
    toast({
      message: t(done),
      tone: "moss",
      action: { label: t("common:action.undo"), onPress: () => onUndo(undo) },
    });
  }, [data, done, undo, onUndo, decided, t, toast]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    deciding();
    const form = new FormData(event.currentTarget);
    form.set("live", "1");
    fetcher.submit(form, { method: "post", action: event.currentTarget.getAttribute("action")! });
  };
  return {
    submit,
    busy: fetcher.state !== "idle",
    problem: data && "errors" in data ? data : undefined,
  };
}

function Side({ idea, chosen = false }: { idea: IdeaLine; chosen?: boolean }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <div className="flex min-w-0 flex-col gap-1.5 rounded-md border border-line p-4 has-checked:border-spruce has-checked:bg-spruce-soft">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
        <span>{idea.board.name[language]}</span>
        <StatusChip status={idea.status} />
      </p>
      <Link
        to={threadPath(idea)}
        lang={idea.language}
        className="break-words font-serif text-lg font-medium leading-snug text-pretty hover:underline"
      >
        {idea.title}
      </Link>
      <p lang={idea.language} className="line-clamp-3 text-sm text-pretty text-ink-soft">
        {idea.excerpt}
      </p>
      <p className="mt-auto flex flex-wrap gap-x-3 pt-1 text-sm tabular-nums text-ink-soft">
        <span className="font-semibold text-ink">{t("duplicates:votes", { count: idea.voteCount })}</span>
        <span>{t("duplicates:comments", { count: idea.replyCount })}</span>
        <span>
          {idea.author.displayName},{" "}
          <Time
            iso={idea.createdAt}
            label={format.ago(idea.createdAt)}
            title={format.exact(idea.createdAt)}
          />
        </span>
      </p>
      <label className="tap inline-flex items-center gap-2 self-start text-sm font-semibold">
        <input type="radio" name="keep" value={idea.id} defaultChecked={chosen} className="choice size-4" />
        {t("duplicates:stays")}
        <span className="sr-only">: {idea.title}</span>
      </label>
    </div>
  );
}

function Reasons({ suggestion: { reasons } }: { suggestion: Suggestion }) {
  const t = useT();
  const parts = [
    reasons.words.length > 0 && t("duplicates:words", { words: reasons.words.join(", ") }),
    reasons.titles >= 0.3 && t("duplicates:titles", { percent: Math.round(reasons.titles * 100) }),
    reasons.tags.length > 0 && t("duplicates:tags", { tags: reasons.tags.join(", ") }),
    reasons.sameBoard && t("duplicates:same_board"),
    reasons.sameAuthor && t("duplicates:same_author"),
  ].filter((part) => part !== false);
  return <span className="min-w-0 break-words text-ink-soft">{parts.join(" · ")}</span>;
}
