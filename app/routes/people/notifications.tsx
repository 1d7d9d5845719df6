import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CheckCheck, Settings2 } from "~/components/ui/icons";
import { FireGathering } from "~/components/art/fire-gathering";
import { Columns } from "~/components/frame/app-frame";
import { NotificationLine } from "~/components/people/notification-line";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { readNotifications } from "~/domain/notifications/reading.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { personOrSignIn } from "~/routes/account/own-page.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const params = new URL(request.url).searchParams;
  const before = params.get("before");
  const marked = { at: params.get("marked"), count: Number(params.get("count")) };
  return {
    ...(await readNotifications(actor, before)),
    before,
    marked: marked.at && marked.count > 0 ? { at: marked.at, count: marked.count } : null,
    title: wordsIn(context.language)("notifications:title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Notifications() {
  const t = useT();
  const { notifications, older, before, unread, marked } = useLoaderData<typeof loader>();
  return (
    <Columns>
      <PageHeader
        title={t("notifications:title")}
        lede={t("notifications:lede")}
        actions={
          unread > 0 && (
            <Form method="post" action="/notifications/readings">
              <Button name="mark" value="all" icon={CheckCheck}>
                {t("notifications:mark_all")}
              </Button>
            </Form>
          )
        }
      />
      <div role="status" className={marked ? "mb-5" : undefined}>
        {marked && (
          <Notice
            tone="moss"
            icon={CheckCheck}
            title={t("notifications:marked", { count: marked.count })}
            actions={
              <Form method="post" action="/notifications/readings">
                <input type="hidden" name="undo" value={marked.at} />
                <Button size="sm">{t("common:action.undo")}</Button>
              </Form>
            }
          />
        )}
      </div>
      {notifications.length === 0 ? (
        <EmptyState
          drawing={<FireGathering />}
          title={t("notifications:empty")}
          text={t("notifications:empty_text")}
          action={
            <ButtonLink to="/threads" tone="primary">
              {t("notifications:empty_action")}
            </ButtonLink>
          }
        />
      ) : (
        <ul>
          {notifications.map((notification) => (
            <NotificationLine key={notification.id} notification={notification} />
          ))}
        </ul>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={before ? { to: "/notifications", label: t("notifications:newest") } : null}
        next={
          older
            ? { to: `/notifications?before=${encodeURIComponent(older)}`, label: t("notifications:older") }
            : null
        }
      />
      <p className="mt-8 text-sm">
        <Link
          to="/settings/notifications"
          className="inline-flex items-center gap-1.5 text-ink-faint underline underline-offset-4 hover:text-ink"
        >
          <Settings2 aria-hidden className="size-4" />
          {t("notifications:settings")}
        </Link>
      </p>
    </Columns>
  );
}
