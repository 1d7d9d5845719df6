import { Form, useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ChevronDown, Unlink } from "~/components/ui/icons";
import { useEffect, useRef } from "react";
import { acceptsVotes, ideaStatuses, type IdeaStatus } from "~/domain/ideas/idea";
import type { TriagedIdea } from "~/domain/ideas/triage.server";
import { triageIdeaPath } from "~/domain/ideas/triage";
import type { HeldDecision as Held } from "~/domain/notifications/held.server";
import { useFormat, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { Button, buttonClass } from "../ui/button";
import { useToast } from "../ui/toast";
import { ChooseIdea } from "./choose-idea";
import { DecisionFields } from "./decision-form";
import { Demand } from "./demand";
import { HeldDecision } from "./held-decision";
import { IdeaRow } from "./idea-row";
import { TriageFacts } from "./triage-facts";
import type { Selection } from "./use-selection";

type Props = {
  idea: TriagedIdea;
  readAs: IdeaStatus;
  asleep: boolean;
  held?: Held;
  selection: Selection;
  /** The list's own address: its forms lead back to it. */
  back: string;
};

/**
 * An idea on the product team's desk: its votes, who is behind it, and the decision under one's hand. The decision goes
 * out from the status that the page was read with, whatever news has come since, until a refusal has told of another.
 */
export function TriageRow({ idea, readAs, asleep, held, selection, back }: Props) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const fetcher = useFetcher<FormProblem>();
  const wanted = useRef<string | null>(null);
  const desk = triageIdeaPath(idea);
  const busy = fetcher.state !== "idle";
  const refused = fetcher.data?.errors ? fetcher.data : null;
  const told = refused?.refusal?.params?.status;
  const seen = ideaStatuses.find((status) => status === told) ?? readAs;

  // The row leaves this list with the answer; the words stay.
  useEffect(() => {
    if (fetcher.formData) wanted.current = String(fetcher.formData.get("status"));
    if (fetcher.state !== "loading" || !wanted.current || refused) return;
    toast({
      message: t("triage:done", { status: t(`community:idea_status.${wanted.current}`) }),
      tone: "moss",
    });
    wanted.current = null;
  }, [fetcher.state, fetcher.formData, refused, toast, t]);

  return (
    <IdeaRow idea={idea} mark={<ChooseIdea id={idea.id} title={idea.title} selection={selection} />}>
      <div className="relative z-1 mt-2.5 flex flex-col gap-2">
        <Demand demand={idea.demand} voteCount={idea.voteCount} />
        <TriageFacts idea={idea} asleep={asleep} named />
        {held && <HeldDecision held={held} />}
        {idea.lastNote && (
          <p className="max-w-measure whitespace-pre-line border-l-2 border-line pl-3 text-sm text-ink-soft">
            {idea.lastNote}
          </p>
        )}
        {idea.status === "merged" && (
          <Form method="post" action={`${desk}/separation`}>
            <Button type="submit" size="sm" icon={Unlink}>
              {t("triage:merge.undo")}
            </Button>
          </Form>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm font-semibold text-spruce-ink">
          {idea.status !== "merged" && (
            <details id={idea.slug} className="group/decide open:basis-full">
              <summary className={buttonClass({ size: "sm" }, "cursor-pointer list-none")}>
                {t("triage:decide")}
                <ChevronDown
                  aria-hidden
                  className="size-4 transition-transform group-open/decide:rotate-180"
                />
              </summary>
              <fetcher.Form
                method="post"
                action={`${desk}/status`}
                className="mt-3 rounded-md border border-line bg-card p-4 font-normal text-ink"
              >
                <input type="hidden" name="back" value={back} />
                <DecisionFields status={seen} problem={refused} busy={busy} />
              </fetcher.Form>
            </details>
          )}
          <Link to={desk} className="tap inline-flex items-center hover:underline">
            {t("triaging:open")}
          </Link>
          {idea.status !== "merged" && (
            <Link to={`${desk}/move`} className="tap inline-flex items-center hover:underline">
              {t("moving:title")}
            </Link>
          )}
          {acceptsVotes(idea.status) && (
            <>
              <Link to={`${desk}/merge`} className="tap inline-flex items-center hover:underline">
                {t("triage:merge.link")}
              </Link>
              <Link to={`${desk}/votes`} className="tap inline-flex items-center hover:underline">
                {t("ideas:page.vote_for")}
              </Link>
            </>
          )}
          {idea.status !== "new" && (
            <span className="text-xs font-normal text-ink-faint" title={format.exact(idea.statusChangedAt)}>
              {t("triage:waiting", { when: format.date(idea.statusChangedAt) })}
            </span>
          )}
        </div>
      </div>
    </IdeaRow>
  );
}
