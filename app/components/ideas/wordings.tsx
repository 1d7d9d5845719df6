import { Form } from "@remix-run/react";
import { ChevronDown, Lightbulb } from "~/components/ui/icons";
import type { Wording } from "~/domain/ideas/wordings.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { RenderedPost } from "../content/rendered-post";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Section } from "../ui/page-header";

/** The same wish in the words of others: ideas that were joined with this one, and what was said about them. */
export function Wordings({ wordings }: { wordings: Wording[] }) {
  const t = useT();
  const format = useFormat();
  if (wordings.length === 0) return null;
  return (
    <div className="w-full">
      <Section title={t("ideas:wordings.title", { count: wordings.length })} size="sm" id="wordings">
        <ul className="flex flex-col gap-2">
          {wordings.map((wording) => (
            <li key={wording.id} className="rounded-md border border-line bg-card">
              <details className="group/wording">
                <summary className="flex cursor-pointer list-none items-start gap-3 p-3">
                  <Lightbulb aria-hidden className="mt-1 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
                  <span className="min-w-0 flex-1">
                    <span lang={wording.language} className="block font-semibold text-pretty">
                      {wording.title}
                    </span>
                    <span className="block text-sm text-ink-faint">
                      {t("ideas:wordings.by", { name: wording.author.displayName })} ·{" "}
                      {t("ideas:wordings.votes", { count: wording.voteCount })}
                      {wording.voted && <> · {t("ideas:wordings.yours")}</>}
                    </span>
                  </span>
                  <ChevronDown
                    aria-hidden
                    className="mt-1 size-4 shrink-0 transition-transform group-open/wording:rotate-180 motion-reduce:transition-none"
                  />
                </summary>
                <div className="border-t border-line px-3 pb-3">
                  <p
                    className="mt-3 border-l-2 border-line pl-3 text-sm text-ink-soft"
                    title={format.exact(wording.mergedAt)}
                  >
                    {wording.note}
                  </p>
                  {wording.voted && (
                    <Form
                      method="post"
                      action={`/ideas/${toPublicId(wording.id)}/objection`}
                      className="mt-3"
                    >
                      <Button type="submit" size="sm">
                        {t("backing:consent.object")}
                      </Button>
                    </Form>
                  )}
                  <ol className="mt-3 flex flex-col gap-4">
                    {wording.posts.map((post) => (
                      <li key={post.number} className="flex gap-3">
                        <Avatar
                          name={post.author.displayName}
                          src={post.author.avatarUrl}
                          staff={post.author.staffRole !== null}
                          size="sm"
                        />
                        <div className="min-w-0 flex-1">
                          <p className="text-sm text-ink-faint">
                            <span className="font-semibold text-ink">{post.author.displayName}</span> ·{" "}
                            <span title={format.exact(post.createdAt)}>{format.ago(post.createdAt)}</span>
                          </p>
                          <RenderedPost html={post.html} lang={post.language} />
                        </div>
                      </li>
                    ))}
                  </ol>
                </div>
              </details>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
