import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { closeDatabase } from "#db/client";
import { startDelivery } from "~/events/deliver.server";
import { startJobs } from "~/jobs/schedule.server";
import { checkEnvironment, type Environment } from "~/platform/env.server";
import { serveAssets, serveFiles } from "~/platform/http/assets.server";
import { keepGuestPages } from "~/platform/http/guest-rendering.server";
import { health, setDraining } from "~/platform/http/health.server";
import {
  limitBody,
  refuseForeignHost,
  refuseForeignOrigin,
  securityHeaders,
} from "~/platform/http/security.server";
import { sayUnavailable } from "~/platform/http/unavailable.server";
import { visitorOf } from "~/platform/http/visitor.server";
import { warmMarkdown } from "~/platform/markdown/render.server";
import { stopThreads } from "~/platform/markdown/threads.server";
import { log } from "~/platform/log.server";
import { attachSockets } from "~/realtime/sockets.server";

interface Options {
  http: Server;
  /** The build to serve; in development the newest at each request. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware, in development. */
  assets?: RequestHandler;
  /** Where the built assets lie, in production. */
  clientDirectory?: string;
}

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** One process of the house: pages and sockets (role `web`), deliveries and jobs (role `worker`), or both. */
export async function serve({ http, build, assets, clientDirectory }: Options): Promise<RunningServer> {
  const env = checkEnvironment();
  const app = express();
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;

  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(health);
  if (env.ROLES.includes("web")) {
    answerPages(app, env, { build, assets, clientDirectory });
    stops.push(await attachSockets(http), stopThreads);
    warmMarkdown().catch((error: unknown) => {
      if (!stopping) log.error({ error }, "the renderer did not start");
    });
  }
  // A kept page is answered before express and all its steps: it costs little more than its bytes.
  const keeps = env.ROLES.includes("web") && typeof build !== "function";
  const guestPages = keeps ? keepGuestPages(build, env) : null;
  http.on("request", (req, res) => {
    if (!guestPages?.answer(req, res)) app(req, res);
  });

  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(env.PORT, env.HOST, resolve);
  });
  if (env.ROLES.includes("worker")) {
    // Pages do not wait for what is done behind them. Where it can't begin, the process ends with the reason.
    const jobs = startJobs();
    stops.push(startDelivery(), async () => (await jobs)());
  }
  log.info({ url: env.APP_URL, roles: env.ROLES }, "ready");

  const stop = () => (stopping ??= drain(http, stops));
  return { url: env.APP_URL, stop };
}

function answerPages(
  app: Express,
  env: Environment,
  { build, assets, clientDirectory }: Omit<Options, "http">,
): void {
  app.use(refuseForeignHost, securityHeaders, refuseForeignOrigin, limitBody);
  if (assets) app.use(assets);
  if (clientDirectory) {
    // Pages for one person are compressed as they go: fast before small.
    app.use(compression({ level: 3 }));
    app.use("/assets", serveAssets(`${clientDirectory}/assets`));
    app.use(serveFiles(clientDirectory));
  }
  app.all("*", createRequestHandler({ build, getLoadContext: visitorOf as never, mode: env.NODE_ENV }));
  app.use(sayUnavailable);
}

/** Takes no new work, ends what runs (25 s at most), then closes the sockets, the jobs and the database. */
async function drain(http: Server, stops: (() => Promise<void>)[]): Promise<void> {
  setDraining();
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  for (const stop of stops) await stop();
  const limit = setTimeout(() => http.closeAllConnections(), 25_000);
  await closed;
  clearTimeout(limit);
  await closeDatabase();
}
