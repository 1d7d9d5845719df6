import { useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Hand, Lock, MessageSquare } from "~/components/ui/icons";
import { threadPath } from "~/domain/community/addresses";
import { waitedFor } from "~/domain/community/waiting";
import type { WaitingQuestion } from "~/domain/community/waiting.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { PlaceDot } from "../community/place-dot";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Time } from "../ui/time";

/** One question that waits: whose, where, how long, and who is on it. */
export function WaitingRow({ question, me }: { question: WaitingQuestion; me: string | null }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { author, category, claimedBy, replyCount, sameHere } = question;
  const { unit, count, late } = waitedFor(question.waitedMinutes);
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3 sm:flex-nowrap">
      <Avatar name={author.displayName} src={author.avatarUrl} className="mt-0.5 max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="leading-snug">
          <Link
            to={threadPath(question)}
            lang={question.language}
            className="font-semibold text-ink hover:text-spruce-ink"
          >
            {question.title}
          </Link>{" "}
          {question.private && (
            <Chip icon={Lock} tone="cloudberry">
              {t("community:chip.private")}
            </Chip>
          )}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
          {category && (
            <span>
              <PlaceDot colour={category.colour} /> {category.name[language]}
            </span>
          )}
          <span>{author.displayName}</span>
          <span className="inline-flex items-center gap-1">
            <MessageSquare aria-hidden className="size-3.5" /> {t("community:replies", { count: replyCount })}
          </span>
          {sameHere > 0 && <span>{t("waiting:same_here", { count: sameHere })}</span>}
          {question.staffReplied && <span className="text-lake-ink">{t("waiting:staff_replied")}</span>}
        </p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 sm:shrink-0 sm:flex-col sm:items-end sm:gap-1.5">
        <Time
          iso={question.createdAt}
          label={t("waiting:waited", { time: t(`waiting:${unit}`, { count }) })}
          title={format.exact(question.createdAt)}
          className={`text-sm tabular-nums ${late ? "font-semibold text-lingonberry-ink" : "text-ink-soft"}`}
        />
        {claimedBy && claimedBy.customerId !== me ? (
          <span className="text-sm text-ink-soft">
            {t("waiting:claimed", { name: claimedBy.displayName })}
          </span>
        ) : (
          <Claim id={question.id} mine={claimedBy !== null} />
        )}
      </div>
    </li>
  );
}

function Claim({ id, mine }: { id: string; mine: boolean }) {
  const t = useT();
  const fetcher = useFetcher<{ refusal?: { code: string; params?: Record<string, string> } }>();
  const refusal = fetcher.state === "idle" ? fetcher.data?.refusal : undefined;
  return (
    <fetcher.Form method="post" action={`/desk/questions/${toPublicId(id)}/claim`}>
      <input type="hidden" name="on" value={String(!mine)} />
      <Button size="sm" icon={Hand} busy={fetcher.state !== "idle"}>
        {t(mine ? "waiting:release" : "waiting:claim")}
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 text-sm text-lingonberry-ink">
          {t(refusal.code, refusal.params)}
        </p>
      )}
    </fetcher.Form>
  );
}
