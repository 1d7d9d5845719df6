import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { onEvents } from "~/realtime/tail.server";
import { guest } from "~/platform/actor";
import type { Environment } from "~/platform/env.server";
import { GuestPages } from "./guest-pages.server";
import { guestPreferences } from "./preferences.server";
import { headersOfEachAnswer } from "./security.server";

/** Guests' pages of this build, kept until events make them old. */
export function keepGuestPages(build: ServerBuild, env: Environment): GuestPages {
  const handle = createRequestHandler(build, env.NODE_ENV);
  const pages = new GuestPages(async (url, req) => {
    const context = {
      actor: guest,
      ...guestPreferences(req),
      timeZone: "Europe/Helsinki",
      nonce: undefined,
      ip: "",
      posting: false,
    } as unknown as AppLoadContext;
    const response = await handle(new Request(`${env.APP_URL}${url}`), context);
    for (const [name, value] of Object.entries(headersOfEachAnswer())) response.headers.set(name, value);
    return response;
  });
  onEvents((events) => pages.hear(events));
  return pages;
}
