import { Link } from "~/components/ui/link";
import type { ReactNode } from "react";
import { ArrowRightLeft, Building2, UsersRound, Wallet } from "~/components/ui/icons";
import { nextStatuses, type IdeaStatus } from "~/domain/ideas/idea";
import { triageIdeaPath } from "~/domain/ideas/triage";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { useFormat, useT } from "~/i18n/react";
import { markup } from "../content/markup";
import { classes } from "../ui/classes";
import { Menu, menuItemClass } from "../ui/menu";
import { ChooseIdea } from "./choose-idea";
import { TriageFacts } from "./triage-facts";
import type { Selection } from "./use-selection";

export interface CardDeeds {
  selection: Selection;
  open: (idea: BoardIdea) => void;
  move: (idea: BoardIdea, to: IdeaStatus | "inbox") => void;
}

type Props = CardDeeds & { idea: BoardIdea; busy?: boolean; handle?: ReactNode };

/** An idea on the board: what it is, who is behind it in three numbers, what is settled. */
export function TriageCard({ idea, busy, handle, selection, open, move }: Props) {
  const t = useT();
  const format = useFormat();
  const { demand } = idea;
  const path = triageIdeaPath(idea);
  const wide = () => matchMedia("(min-width: 64rem)").matches;
  return (
    <article
      data-idea={idea.id}
      aria-busy={busy || undefined}
      className={classes(
        "group/card relative rounded-md border bg-card p-3 transition-shadow hover:shadow-float",
        selection.has(idea.id) ? "border-spruce" : "border-line",
        busy && "opacity-60",
      )}
    >
      <div className="flex items-start gap-2.5">
        <ChooseIdea id={idea.id} title={idea.title} selection={selection} />
        <h3 className="min-w-0 flex-1 text-sm font-semibold leading-snug">
          <Link
            to={path}
            lang={idea.language}
            draggable={false}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || !wide()) return;
              event.preventDefault();
              open(idea);
            }}
            className="covered text-pretty text-ink wrap-anywhere group-hover/card:text-spruce-ink"
          >
            {idea.title}
          </Link>
        </h3>
        {handle}
      </div>
      <ul
        aria-label={t("triage:demand")}
        className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-xs tabular-nums text-ink-soft"
      >
        <li className="inline-flex items-center gap-1 font-semibold text-ink">
          <UsersRound aria-hidden className="size-3.5 text-ink-faint" />
          {t("triage:merge.votes", { count: idea.voteCount, votes: format.number(idea.voteCount) })}
        </li>
        {demand.accounts > 0 && (
          <li className="inline-flex items-center gap-1">
            <Building2 aria-hidden className="size-3.5 text-ink-faint" />
            {t("triage:accounts", { count: demand.accounts })}
          </li>
        )}
        {demand.annualValueEur > 0 && (
          <li className="inline-flex items-center gap-1">
            <Wallet aria-hidden className="size-3.5 text-ink-faint" />
            {t("triage:value", { value: format.euros(demand.annualValueEur) })}
          </li>
        )}
      </ul>
      <div className="mt-2 flex items-end justify-between gap-2">
        <TriageFacts idea={idea} />
        <div className="relative z-2 ml-auto shrink-0">
          <MoveMenu idea={idea} move={move} />
        </div>
      </div>
    </article>
  );
}

/** The way to another column without dragging; without JavaScript the one line leads to the form. */
function MoveMenu({ idea, move }: Pick<Props, "idea" | "move">) {
  const t = useT();
  const steps: (IdeaStatus | "inbox")[] = [...nextStatuses(idea.status)];
  if (idea.status === "new") steps.unshift(idea.looked ? "inbox" : "new");
  const path = triageIdeaPath(idea);
  return (
    <Menu
      plain={() => markup`<a href="${path}/status" class="menu-item">${t("triage:change_title")}</a>`}
      label={t("triaging:move_menu", { title: idea.title })}
      trigger={<ArrowRightLeft aria-hidden className="size-4" />}
      triggerClass="icon-button size-8 cursor-pointer list-none"
    >
      <p className="px-2.5 py-1 text-xs font-semibold text-ink-faint">{t("triaging:move_to")}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <a
              href={`${path}/status?to=${step}`}
              onClick={(event) => {
                event.preventDefault();
                move(idea, step);
              }}
              className={menuItemClass()}
            >
              {step === "inbox" ? t("triaging:stage.inbox") : t(`community:idea_status.${step}`)}
            </a>
          </li>
        ))}
        {idea.status !== "merged" && (
          <li className="mt-1 border-t border-line pt-1">
            <a href={`${path}/move`} className={menuItemClass()}>
              {t("moving:title")}
            </a>
          </li>
        )}
      </ul>
    </Menu>
  );
}
