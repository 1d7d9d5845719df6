import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { LetterInSnow } from "~/components/art/letter-in-snow";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { Time } from "~/components/ui/time";
import { isOutboxOpen, listLetters } from "~/emails/outbox.server";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export async function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    if (!isOutboxOpen(context.ip)) throw notFound();
    const letters = (await listLetters()).map((letter) => ({
      ...letter,
      to: letter.to,
      path: `/outbox/${toPublicId(letter.id)}`,
      createdAt: letter.createdAt.toISOString(),
    }));
    return { letters, title: wordsIn(context.language)("people:outbox.title") };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Outbox() {
  const t = useT();
  const format = useFormat();
  const { letters, title } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <PageHeader title={title} lede={t("people:outbox.lede")} />
      {letters.length === 0 ? (
        <EmptyState
          drawing={<LetterInSnow />}
          title={t("people:outbox.empty")}
          text={t("people:outbox.empty_text")}
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {letters.map((letter) => (
            <li
              key={letter.id}
              className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 hover:bg-card"
            >
              <Link
                to={letter.path}
                className="covered min-w-0 flex-1 basis-64 font-semibold text-ink no-underline"
              >
                {letter.subject}
              </Link>
              <span className="min-w-0 truncate text-sm text-ink-soft">{letter.to}</span>
              <Time
                iso={letter.createdAt}
                label={format.ago(letter.createdAt)}
                title={format.exact(letter.createdAt)}
                className="text-sm text-ink-faint"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
