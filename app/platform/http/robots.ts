/** Pages that are for one person, or made anew for each question: no search engine lists them. */
const apart =
  /^\/(search|sign-in|sign-out|join|confirm|reset|settings|me|notifications|cases|desk|feedback|outbox|preview|letters|following|new)(\/|$)|^\/(threads|ideas)\/(new|similar)$|\.data$/;

export function isApart(path: string): boolean {
  return apart.test(path);
}

/** What crawlers are asked not to fetch at all: each is work for us and nothing for them. */
export const notForCrawlers = [
  "/search",
  "/preview",
  "/letters/",
  "/feeds/private/",
  "/desk/",
  "/outbox",
  "/threads/similar",
  "/ideas/similar",
];
