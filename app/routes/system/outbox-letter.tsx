import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ArrowUpRight } from "~/components/ui/icons";
import { ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { PageHeader, Section } from "~/components/ui/page-header";
import { isOutboxOpen, readLetter } from "~/emails/outbox.server";
import { useFormat, useT } from "~/i18n/react";
import { env } from "~/platform/env.server";
import { showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const id = fromPublicId(params.letter);
    const letter = id && isOutboxOpen(context.ip) ? await readLetter(id) : null;
    if (!letter) throw notFound();
    const { toAddress: to, subject, text, createdAt } = letter;
    return {
      to,
      subject,
      text,
      createdAt: createdAt.toISOString(),
      links: linksIn(text),
      look: `/outbox/${params.letter}/look`,
    };
  });
}

/** The letter's links to us, as paths: they work on whatever loopback name one came by. */
function linksIn(text: string): string[] {
  const ours = text.split(/\s+/).filter((word) => word.startsWith(`${env().APP_URL}/`));
  return [...new Set(ours.map((url) => url.slice(env().APP_URL.length)))];
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function OutboxLetter() {
  const t = useT();
  const format = useFormat();
  const letter = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={
          <Link to="/outbox" className="underline underline-offset-4">
            {t("people:outbox.title")}
          </Link>
        }
        title={letter.subject}
        lede={t("people:outbox.to", { address: letter.to, when: format.exact(letter.createdAt) })}
      >
        {letter.links.map((path) => (
          <ButtonLink
            key={path}
            to={path}
            icon={ArrowUpRight}
            reloadDocument
            className="max-w-full break-all"
          >
            {path.length > 40 ? `${path.slice(0, 40)}…` : path}
          </ButtonLink>
        ))}
      </PageHeader>
      <div className="flex flex-col gap-8">
        <Section id="look" title={t("people:outbox.look")}>
          <iframe
            title={t("people:outbox.look")}
            src={letter.look}
            sandbox=""
            className="h-160 w-full rounded-md border border-line bg-card"
          />
        </Section>
        <Section id="text" title={t("people:outbox.text")}>
          <Card>
            <pre className="whitespace-pre-wrap break-words font-mono text-sm">{letter.text}</pre>
          </Card>
        </Section>
      </div>
    </div>
  );
}
