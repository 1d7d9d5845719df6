import { useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { connect, listen } from "~/realtime/connection";

/** The refusal as it is told: who is suspended is a guest everywhere, but signing in would not help him. */
export function useRefusalCode(): <C extends string | null | undefined>(code: C) => C | string {
  const suspended = useRouteLoaderData<{ suspended: string | null }>("root")?.suspended;
  return (code) => (suspended && code === "errors:sign_in_first" ? "moderation:refusal.suspended" : code);
}

/** An open page of someone who is suspended gives way to the one that says so and why. */
export function useSuspension(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return;
    void connect();
    return listen("suspended", () => location.assign("/me/standing"));
  }, [signedIn]);
}
