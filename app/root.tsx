import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  isRouteErrorResponse,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from "@remix-run/react";
import { useEffect, useState, type ReactNode } from "react";
import { loadFrame } from "~/domain/community/frame.server";
import { isVote } from "~/components/ideas/is-vote";
import { AppFrame } from "~/components/frame/app-frame";
import { usePageNonce } from "~/components/frame/nonce";
import { PlaceOnPage } from "~/components/frame/place-on-page";
import type { DeskPlace } from "~/components/frame/places";
import { ThemeColour } from "~/components/frame/theme-colour";
import { useRefusalCode, useSuspension } from "~/components/frame/use-suspended";
import { Troubled } from "~/components/frame/troubled";
import { lazily } from "~/components/ui/lazily";
import type { Language } from "~/i18n/languages";
import { WordsProvider, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { wordsIn } from "~/i18n/words";
import { isSignedIn, isStaff, type Role } from "~/platform/actor";
import { now } from "~/platform/clock";
import { showing } from "~/platform/http/answer.server";
import type { Refusal } from "~/platform/refusal";
import { useBell } from "~/realtime/use-bell";
import figtree from "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url";
import newsreader from "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url";
import { useTitleBadge } from "~/realtime/use-title-badge";
import "~/styles/app.css";

export const links: LinksFunction = () => [
  ...[figtree, newsreader].map((href) => ({
    rel: "preload" as const,
    as: "font" as const,
    type: "font/woff2",
    href,
    crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const t = wordsIn(data?.language ?? "en");
  if (!error) return [{ title: "Kohtaamo" }];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words =
    { 403: "forbidden_title", 404: "not_found_title", 410: "gone_title" }[status] ?? "failed_title";
  return [{ title: `${t(`errors:${words}`)} · Kohtaamo` }];
};

/** What every page's frame shows; who is looking, and in which words. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, language, theme, timeZone } = context;
  const viewer = isSignedIn(actor)
    ? {
        customerId: actor.customerId,
        handle: actor.handle,
        displayName: actor.displayName,
        avatarUrl: actor.avatarUrl,
        role: actor.role,
        staff: isStaff(actor),
        emailConfirmed: actor.emailConfirmed,
        keys: actor.keyboardKeys !== false,
      }
    : null;
  return {
    viewer,
    suspended: context.suspended?.suspendedUntil ?? null,
    // A form that comes back to who was signed out meanwhile is still the one that he wrote in.
    memberWords: viewer !== null || context.suspended !== undefined || context.posting,
    unsent: context.unsent ? unsentIn(language, context.unsent) : null,
    language,
    theme,
    timeZone,
    renderedAt: now().getTime(),
    ...(await showing(() => loadFrame(actor))),
  };
}

/** With their own words around them: what hardly any page needs is not among those of each. */
function unsentIn(language: Language, words: string) {
  const t = translateIn(language);
  return { words, title: t("writing:unsent.title"), text: t("writing:unsent.text") };
}

/** A vote shows itself and changes nothing of the frame. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export type RootData = Awaited<ReturnType<typeof loader>>;

function useRootData(): RootData | undefined {
  return useRouteLoaderData<typeof loader>("root");
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRootData();
  const language = root?.language ?? "en";
  const t = wordsIn(language);
  const nonce = usePageNonce();
  return (
    <html
      lang={language}
      data-theme={root?.theme ?? "system"}
      data-member={root?.memberWords ? "" : undefined}
      data-staff={root?.viewer?.staff ? "" : undefined}
      data-keys={root?.viewer?.keys === false ? "off" : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <ThemeColour theme={root?.theme ?? "system"} />
        <Meta />
        <Links />
      </head>
      <body>
        <WordsProvider
          t={t}
          language={language}
          timeZone={root?.timeZone ?? "Europe/Helsinki"}
          renderedAt={root?.renderedAt ?? 0}
        >
          {children}
        </WordsProvider>
        <PlaceOnPage nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

const deskOf: Record<Role, DeskPlace[]> = {
  member: [],
  moderator: ["questions", "feedback", "moderation", "placesDesk"],
  product: ["triage", "releasesDesk", "questions", "feedback", "customers"],
  agent: ["cases", "questions", "feedback", "customers"],
  admin: [
    "cases",
    "questions",
    "feedback",
    "triage",
    "releasesDesk",
    "customers",
    "moderation",
    "placesDesk",
  ],
};

const suspended = () => import("~/components/frame/suspended");
const SuspendedNotice = lazily(async () => (await suspended()).SuspendedNotice);
const SuspendedMenu = lazily(async () => (await suspended()).SuspendedMenu);
const Unsent = lazily(async () => (await import("~/components/frame/unsent")).Unsent);

function Framed({ root, children }: { root: RootData | undefined; children: ReactNode }) {
  const { pathname, search } = useLocation();
  const t = useT();
  const language = root?.language ?? "en";
  const viewer = root?.viewer;
  const unread = useBell(root?.unread ?? 0, Boolean(viewer));
  useTitleBadge("bell", unread);
  useSuspension(Boolean(viewer));
  const releases = useUnlooked(pathname, root);
  return (
    <AppFrame
      t={t}
      viewer={
        viewer
          ? {
              name: viewer.displayName,
              profile: `/people/${viewer.handle}`,
              avatarUrl: viewer.avatarUrl,
              staff: viewer.staff,
              desk: deskOf[viewer.role],
            }
          : null
      }
      categories={(root?.categories ?? []).map(({ name, slug, icon, colour, below }) => ({
        name: name[language],
        to: `/categories/${slug}`,
        icon,
        colour,
        below,
      }))}
      unread={unread}
      releases={releases}
      footerLinks={[
        { to: "/help", label: t("common:frame.help") },
        { to: "/privacy", label: t("common:frame.privacy") },
      ]}
      path={pathname + search}
      locale={language}
      theme={root?.theme ?? "system"}
      instead={root?.suspended && <SuspendedMenu />}
    >
      {root?.suspended && !pathname.startsWith("/me/standing") && <SuspendedNotice until={root.suspended} />}
      {children}
    </AppFrame>
  );
}

/** How many releases are new: none from the moment that he opens their page, till the server counts anew. */
function useUnlooked(pathname: string, root: RootData | undefined): number {
  const [looked, setLooked] = useState<number | null>(null);
  const here = pathname.startsWith("/releases");
  const countedAt = root?.renderedAt ?? 0;
  useEffect(() => {
    if (here) setLooked(countedAt);
  }, [here, countedAt]);
  return here || looked === countedAt ? 0 : (root?.releases ?? 0);
}

export default function App() {
  const root = useLoaderData<typeof loader>();
  return (
    <Framed root={root}>
      <Outlet />
    </Framed>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const t = useT();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refused = isRouteErrorResponse(error)
    ? (error.data as Partial<Pick<Refusal, "code" | "params">> | null)
    : null;
  const code = useRefusalCode()(refused?.code);
  const root = useRootData();
  return (
    <Framed root={root}>
      <Troubled status={status} code={code} message={code && t(code, refused?.params)} />
      {root?.unsent && <Unsent {...root.unsent} />}
    </Framed>
  );
}
