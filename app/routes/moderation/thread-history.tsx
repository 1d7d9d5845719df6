import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { AnswersGiven } from "~/components/ideas/answers-given";
import { DeedLine } from "~/components/moderation/deed-line";
import { Button } from "~/components/ui/button";
import { RotateCcw } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader, Section } from "~/components/ui/page-header";
import { Time } from "~/components/ui/time";
import { threadPath } from "~/domain/community/addresses";
import { readThreadHistory } from "~/domain/moderation/threads/history.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { idOf } from "../community/thread-of.server";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => ({
    ...(await readThreadHistory(context.actor, idOf(params.thread))),
    segment: params.thread!,
    title: translateIn(context.language)("curation:history_title"),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** A thread's earlier titles for its readers; for moderators also what was done to it, each with its undo. */
export default function ThreadHistory() {
  const { thread, revisions, deeds, moderates, segment, title } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const newest = (action: string) => deeds.find((deed) => deed.action === action)?.id;
  const standing = [newest("thread.pinned"), newest("thread.state_changed")];
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader
        title={title}
        lede={t("community:titles.lede")}
        kicker={
          <Link to={threadPath(thread)} className="hover:underline">
            ← {thread.title}
          </Link>
        }
      />
      {thread.deleted && !thread.merged && (
        <Notice
          tone="lingonberry"
          actions={
            <Form method="post" action={`/threads/${segment}/undeletion`}>
              <Button type="submit" size="sm" icon={RotateCcw}>
                {t("curation:restore")}
              </Button>
            </Form>
          }
        >
          {t("curation:history_deleted")}
        </Notice>
      )}
      <Section title={t("community:titles.earlier")}>
        {revisions.length === 0 && <p className="text-ink-soft">{t("community:titles.none")}</p>}
        <ol className="flex flex-col gap-3">
          {revisions.map((was) => (
            <li key={was.id} className="border-b border-line pb-3 last:border-b-0">
              <p className="font-medium">{was.title}</p>
              <p className="text-sm text-ink-faint">
                {was.tags.map((tag) => `#${tag} `)}
                {was.editor.displayName}{" "}
                <Time iso={was.at} label={format.ago(was.at)} title={format.exact(was.at)} />
              </p>
              {was.answered.length > 0 && <AnswersGiven answered={was.answered} editPath={null} />}
            </li>
          ))}
        </ol>
      </Section>
      {moderates && (
        <Section title={t("curation:history_deeds")}>
          {deeds.length === 0 && <p className="text-ink-soft">{t("curation:history_no_deeds")}</p>}
          <ol className="divide-y divide-line">
            {deeds.map((deed) => (
              <DeedLine
                key={deed.id}
                deed={deed}
                segment={segment}
                revocable={standing.includes(deed.id) && !thread.deleted}
              />
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
