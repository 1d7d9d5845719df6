import { useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useState } from "react";
import { moveLimits } from "~/domain/ideas/idea";
import type { MoveChoice, MoveChoices } from "~/domain/ideas/moving-choices.server";
import { useLanguage, useT } from "~/i18n/react";
import type { Translate } from "~/i18n/translate";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { useDeed } from "../moderation/use-deed";
import { Button, ButtonLink } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { ArrowRight } from "../ui/icons";
import { PageHeader } from "../ui/page-header";
import { RadioCards } from "../ui/radio-cards";
import { EmptyState } from "../ui/states";
import { TextInput } from "../ui/text-input";

/** What moving it there would do, before it is done: who could read it, and who could not any more. */
function effectOf(
  t: Translate,
  { board, otherReaders, more, voters, followers, author, wordings }: MoveChoice,
) {
  const lost = [
    voters > 0 && t("moving:effect.voters", { count: voters }),
    followers > 0 && t("moving:effect.followers", { count: followers }),
    author && t("moving:effect.author"),
  ].filter(Boolean);
  const readers = otherReaders
    ? t("moving:readers", { readers: t(`curation:readers.${board.reach.audience}`) })
    : t("moving:effect.same");
  return [
    readers,
    ...(otherReaders && lost.length === 0 ? [t("moving:effect.nobody")] : lost),
    more && t("moving:effect.more"),
    wordings.go > 0 && t("moving:effect.go", { count: wordings.go }),
    wordings.stay > 0 && t("moving:effect.stay", { count: wordings.stay }),
  ]
    .filter(Boolean)
    .join(" · ");
}

type Props = MoveChoices & { page: boolean; path: string; title: string; refused?: FormProblem };

/** The page on which an idea is put on another board. */
export function MovePage({ idea, here, challenged, choices, page, path, title, refused }: Props) {
  const t = useT();
  const language = useLanguage();
  const { fetcher, problem: back } = useDeed();
  const problem = back ?? refused;
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state !== "idle" || fetcher.state !== "idle";
  const [picked, setPicked] = useState(problem?.values.boardId ?? null);
  const chosen = choices.find(({ board }) => board.id === picked);
  const asks = chosen ? chosen.otherReaders : choices.some(({ otherReaders }) => otherReaders);
  const wrong = refusal ?? error("boardId") ?? (challenged ? t("moving:refusal.challenge") : undefined);
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        kicker={
          <Link to={path} className="tap hover:underline">
            ← {idea.title}
          </Link>
        }
        lede={t("moving:lede")}
      />
      <p className="mb-6 text-ink-soft">
        {t("moving:stands", {
          board: here.name[language],
          readers: t(`curation:readers.${here.reach.audience}`),
        })}
      </p>
      {choices.length === 0 ? (
        <EmptyState title={t("moving:none")} text={t("moving:none_text")} />
      ) : (
        <fetcher.Form method="post" className="flex flex-col gap-6">
          {wrong && <FormError title={wrong} />}
          <input type="hidden" name="from" value={here.id} />
          {page && <input type="hidden" name="page" value="1" />}
          <RadioCards
            name="boardId"
            legend={t("moving:to")}
            columns={1}
            defaultValue={problem?.values.boardId}
            onChange={setPicked}
            options={choices.map((choice) => ({
              value: choice.board.id,
              title: choice.board.name[language],
              text: effectOf(t, choice),
            }))}
          />
          {asks && (
            <Checkbox
              name="otherReaders"
              label={t("moving:other_readers")}
              hint={t("moving:other_readers_hint")}
              defaultChecked={problem?.values.otherReaders === "on"}
              error={error("otherReaders")}
            />
          )}
          <Field
            label={t("moving:note")}
            hint={t("moving:note_hint")}
            optional={t("common:form.optional")}
            error={error("note")}
          >
            <TextInput
              name="note"
              maxLength={moveLimits.note}
              autoComplete="off"
              defaultValue={problem?.values.note}
            />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" icon={ArrowRight} busy={busy} disabled={challenged}>
              {t("moving:submit")}
            </Button>
            <ButtonLink to={path} tone="plain">
              {t("common:action.cancel")}
            </ButtonLink>
          </div>
        </fetcher.Form>
      )}
    </div>
  );
}
