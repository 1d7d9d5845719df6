/** Where a post was first written: "stackexchange:<site>/<post>", with the score that it had there. */
export interface PostOrigin {
  ref: string;
  score: number | null;
}

/** Sites of the family that have a domain of their own. */
const ownDomains: Record<string, string> = {
  stackoverflow: "stackoverflow.com",
  serverfault: "serverfault.com",
  superuser: "superuser.com",
  askubuntu: "askubuntu.com",
  mathoverflow: "mathoverflow.net",
};

/** What an origin is called, and its address there. Null for one that we do not know. */
export function originPlace(
  { ref }: PostOrigin,
  opening: boolean,
): { name: string; href: string | null } | null {
  const [, site, post] = /^stackexchange:([a-z0-9-]+)\/(\d+)$/.exec(ref) ?? [];
  if (!site || !post) return null;
  // A dump whose folder did not say of which site it is.
  const host = site === "stackexchange" ? null : (ownDomains[site] ?? `${site}.stackexchange.com`);
  return { name: "Stack Exchange", href: host && `https://${host}/${opening ? "q" : "a"}/${post}` };
}
