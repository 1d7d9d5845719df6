import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { LakeView } from "~/components/art/lake-view";
import { Columns } from "~/components/frame/app-frame";
import { buttonClass, ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Time } from "~/components/ui/time";
import { useToast } from "~/components/ui/toast";
import { draftContext } from "~/domain/community/draft";
import { deleteDraft, listDrafts, type DraftLine } from "~/domain/community/drafts.server";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting } from "~/platform/http/answer.server";
import { personOrSignIn } from "~/routes/account/own-page.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const before = new URL(request.url).searchParams.get("before");
  return {
    ...(await listDrafts(actor, before)),
    before,
    heading: wordsIn(context.language)("writing:drafts.title"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({ context: z.string().regex(draftContext) }), async (form) => {
    await deleteDraft(context.actor, form.context);
    return redirect("/me/drafts");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Drafts() {
  const { drafts, older, before } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Columns>
      <PageHeader title={t("writing:drafts.title")} lede={t("writing:drafts.lede")} />
      {drafts.length === 0 ? (
        <EmptyState drawing={<LakeView />} title={t("writing:drafts.empty")} />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {drafts.map((draft) => (
            <Draft key={draft.context} draft={draft} />
          ))}
        </ul>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={before ? { to: "/me/drafts", label: t("writing:drafts.title") } : null}
        next={
          older
            ? { to: `/me/drafts?before=${encodeURIComponent(older)}`, label: t("writing:drafts.more") }
            : null
        }
      />
    </Columns>
  );
}

function Draft({ draft }: { draft: DraftLine }) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const { submit, Form } = useFetcher();
  const { context, kind, title, caseNumber, excerpt, path, updatedAt, fields } = draft;
  const name = title
    ? t(`writing:drafts.${kind === "edit" || kind === "reply" ? kind : `${kind}_named`}`, { title })
    : t(`writing:drafts.${kind === "reply" || kind === "edit" ? "other" : kind}`, {
        number: caseNumber ?? 0,
      });
  const undo = () => submit({ ...fields, context, known: "0" }, { method: "post", action: "/drafts" });
  const removed = () =>
    toast({
      message: t("writing:drafts.deleted"),
      action: { label: t("writing:drafts.undo"), onPress: undo },
    });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">
          {path ? (
            <Link to={path} className="hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <p className="line-clamp-2 break-words text-sm text-ink-soft">{excerpt}</p>
        <p className="text-xs text-ink-faint">
          {t("writing:drafts.updated", { when: format.ago(updatedAt) })}
          <Time iso={updatedAt} label="" title={format.exact(updatedAt)} />
        </p>
      </div>
      {path && (
        <ButtonLink to={path} size="sm" aria-label={`${t("writing:drafts.resume")}: ${name}`}>
          {t("writing:drafts.resume")}
        </ButtonLink>
      )}
      <Form method="post" action="/me/drafts" onSubmit={removed}>
        <input type="hidden" name="context" value={context} />
        <button
          className={buttonClass({ tone: "plain", size: "sm" })}
          aria-label={`${t("writing:drafts.delete")}: ${name}`}
        >
          {t("writing:drafts.delete")}
        </button>
      </Form>
    </li>
  );
}
