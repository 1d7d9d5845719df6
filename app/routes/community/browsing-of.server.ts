import { listViews, type ListView } from "~/domain/community/thread";

/** Which view of a list an address asks for, and from where on. */
export function browsingOf(request: Request): { view: ListView; before: string | null } {
  const params = new URL(request.url).searchParams;
  const view = listViews.find((each) => each === params.get("view")) ?? "latest";
  return { view, before: params.get("before") };
}
