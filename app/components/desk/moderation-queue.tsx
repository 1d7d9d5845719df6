import { useRef, type ReactNode } from "react";
import { FireGathering } from "../art/fire-gathering";
import type { WaitingCounts } from "~/domain/moderation/waiting.server";
import { Card } from "../ui/card";
import { FormError } from "../ui/form-error";
import { PageHeader } from "../ui/page-header";
import { EmptyState } from "../ui/states";
import { ModerationTabs } from "./moderation-tabs";
import { useQueueKeys } from "./use-queue-keys";

/** A page of what waits for a moderator: how many, what went wrong, each as a card, or that nothing waits. */
export function ModerationQueue({
  view,
  admin,
  waiting,
  counts,
  refusal,
  words,
  children,
}: {
  view: "flags" | "approval" | "appeals";
  admin: boolean;
  waiting: number;
  counts: WaitingCounts;
  refusal?: string | null;
  /** `keys` tells the keys of the queue, where it has some. */
  words: { title: string; lede: string; empty: string; emptyText: string; keys?: string };
  children: ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  useQueueKeys(list);
  return (
    <>
      <PageHeader title={words.title} lede={words.lede} />
      <ModerationTabs current={view} admin={admin} counts={counts} />
      {refusal && <FormError title={refusal} />}
      {waiting === 0 && <EmptyState drawing={<FireGathering />} title={words.empty} text={words.emptyText} />}
      {waiting > 0 && words.keys && <p className="mb-4 text-sm text-ink-faint max-md:hidden">{words.keys}</p>}
      <ul ref={list} className="flex max-w-3xl flex-col gap-5">
        {children}
      </ul>
    </>
  );
}

/** One of them, told to those who hear by `name`. J and K go from one to the next. */
export function QueuedCard({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Card as="li">
      <div
        data-queue-item
        tabIndex={-1}
        role="group"
        aria-label={name}
        className="rounded-md outline-offset-8"
      >
        {children}
      </div>
    </Card>
  );
}
