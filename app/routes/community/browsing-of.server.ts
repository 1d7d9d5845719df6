import { listedKinds, listViews, ownViews, parts, periods, type Browsing } from "~/domain/community/thread";
import { isSignedIn, type Actor } from "~/platform/actor";

/** What a list's address asks for. A view of one's own is nothing to a guest, who is shown the latest. */
export function browsingOf(request: Request, actor: Actor): Browsing {
  const params = new URL(request.url).searchParams;
  const one = <T extends string>(of: readonly T[], name: string) =>
    of.find((each) => each === params.get(name)) ?? null;
  const asked = one(listViews, "view") ?? "latest";
  return {
    view: ownViews.includes(asked) && !isSignedIn(actor) ? "latest" : asked,
    period: one(periods, "period") ?? "month",
    part: one(parts, "part") ?? "started",
    kind: one(listedKinds, "kind"),
    tag: params.get("tag")?.slice(0, 60) || null,
    before: params.get("before"),
    after: params.get("after"),
  };
}
