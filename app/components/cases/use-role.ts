import { useRouteLoaderData } from "@remix-run/react";
import type { Role } from "~/platform/actor";

/** The viewer's role, for what a page offers him; what he may do, the server decides each time. */
export function useRole(): Role | "guest" {
  return useRouteLoaderData<{ viewer: { role: Role } | null }>("root")?.viewer?.role ?? "guest";
}
