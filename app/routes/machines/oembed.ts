import type { LoaderFunctionArgs } from "@remix-run/node";
import { personPath, threadPath } from "~/domain/community/addresses";
import { findEmbeddable, type Embedded } from "~/domain/community/embedding.server";
import { env } from "~/platform/env.server";
import { fromPublicId } from "~/platform/ids";
import { element } from "~/platform/xml";

const HEADERS = { "Cache-Control": "public, max-age=300", "X-Content-Type-Options": "nosniff" };

/** What other sites show of a thread whose address somebody pastes there (https://oembed.com, type "rich"). */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return new Response(null, { status: 501 });
  const id = threadOf(searchParams.get("url"));
  const thread = id ? await findEmbeddable(id) : null;
  if (!thread) return new Response(null, { status: 404 });
  const most = Number(searchParams.get("maxwidth"));
  const width = most >= 200 && most < 600 ? Math.round(most) : 600;
  const { APP_URL } = env();
  return Response.json(
    {
      version: "1.0",
      type: "rich",
      provider_name: "Kohtaamo",
      provider_url: APP_URL,
      title: thread.title,
      author_name: thread.author.displayName,
      author_url: APP_URL + personPath(thread.author),
      html: quoted(thread),
      width,
      height: null,
      cache_age: 300,
    },
    { headers: HEADERS },
  );
}

/** The thread that an address of ours names; null for every other. */
function threadOf(address: string | null): string | null {
  if (!address || address.length > 500 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== new URL(env().APP_URL).origin) return null;
  const [, segment] = /^\/(?:threads|ideas)\/([^/]+)$/.exec(url.pathname) ?? [];
  return fromPublicId(segment);
}

/** No script and no style of ours: a quotation that any page can dress. */
function quoted(thread: Embedded): string {
  const href = env().APP_URL + threadPath(thread);
  return element(
    "blockquote",
    { cite: href },
    element("p", {}, element("a", { href }, thread.title)),
    element("p", {}, thread.excerpt),
    element("footer", {}, `${thread.author.displayName} · Kohtaamo`),
  ).xml;
}
