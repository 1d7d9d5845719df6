import { useLoaderData } from "@remix-run/react";

/** After which snapshot the page was read: its loader says so, before it reads anything (missed.server.ts). */
export function useSnapshot(): string {
  const { asOf } = useLoaderData() as { asOf?: string };
  if (asOf === undefined) throw new Error("This page's loader must say `asOf`.");
  return asOf;
}
