import { Link } from "~/components/ui/link";
import type { ReactNode } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { DecisionAbout } from "~/domain/moderation/standing.server";
import { useFormat, useT } from "~/i18n/react";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { Facts } from "../ui/facts";

/** One decision about a member, told whole: what, since when and how long, by which rule, who decided, and the appeal. */
export function DecisionCard({
  decision,
  as = "li",
  atDesk,
  children,
}: {
  decision: DecisionAbout;
  as?: "li" | "div";
  /** Told to staff about a member, not to him. */
  atDesk?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const { what, rule, words, at, endsAt, liftedAt, liftedReason, by, own, thread, standing, appeal } =
    decision;
  const facts = [
    { name: t("standing:fact.when"), value: format.exact(at) },
    endsAt && { name: t("standing:fact.until"), value: format.exact(endsAt) },
    rule && { name: t("standing:fact.rule"), value: t(`moderation:reasons.${rule}`) },
    thread && {
      name: t("standing:fact.where"),
      value: (
        <Link to={threadPath(thread)} className="underline underline-offset-3">
          {thread.title}
        </Link>
      ),
    },
    {
      name: t("standing:fact.by"),
      value: by ? t(`standing:by.${by === "admin" ? "admin" : "moderator"}`) : t("standing:by.reports"),
    },
    { name: t("standing:fact.automated"), value: t(`standing:automated.${by ? "no" : "yes"}`) },
    liftedAt && { name: t("standing:fact.lifted"), value: format.exact(liftedAt) },
  ].filter((fact) => Boolean(fact)) as { name: string; value: ReactNode }[];
  return (
    <Card as={as}>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <h2 className="font-serif text-xl font-medium tracking-tight">
          {t(atDesk ? `moderating:standing.what.${what}` : `standing:what.${what}`)}
        </h2>
        <Chip tone={standing ? "lingonberry" : "neutral"}>
          {t(standing ? "standing:holds" : liftedAt ? "standing:taken_back" : "standing:ended")}
        </Chip>
      </div>
      {words && <p className="mb-3 max-w-measure whitespace-pre-line text-pretty">{words}</p>}
      {own && (
        <blockquote className="mb-4 max-w-measure whitespace-pre-line break-words border-l-2 border-line pl-4 text-sm text-ink-soft">
          {own}
        </blockquote>
      )}
      <Facts facts={facts} />
      {liftedReason && <p className="mt-3 text-sm">{t("standing:lifted_why", { reason: liftedReason })}</p>}
      {appeal && <AppealState appeal={appeal} atDesk={atDesk} />}
      {children}
    </Card>
  );
}

/** What was asked, and what came of it. */
export function AppealState({
  appeal,
  atDesk,
}: {
  appeal: NonNullable<DecisionAbout["appeal"]>;
  atDesk?: boolean;
}) {
  const t = useT();
  const state = appeal.decision ?? "waits";
  return (
    <div className="mt-4 rounded-md border border-line bg-sunken p-3 text-sm">
      <p className="font-semibold">
        {t(atDesk ? `moderating:standing.appeal.${state}` : `standing:appeal.${state}`)}
      </p>
      <p className="mt-1 whitespace-pre-line text-ink-soft">{appeal.text}</p>
      {appeal.answer && <p className="mt-2 whitespace-pre-line border-t border-line pt-2">{appeal.answer}</p>}
    </div>
  );
}
