import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type * as Routing from "@remix-run/router";
import type { AgnosticRouteObject } from "@remix-run/router";
import type * as Remix from "@remix-run/react";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import routes from "~/routes";

const require = createRequire(import.meta.url);
const place = require.resolve("@remix-run/router");
type Router = typeof Routing;
const mended = require("@remix-run/router") as Router;
/** What browsers take. */
const unmended = (await import(place.replace("router.cjs.js", "router.js"))) as Router;

interface Entry {
  path?: string;
  index?: boolean;
  file: string;
  children?: Entry[];
}

const table = (entries: Entry[]): AgnosticRouteObject[] =>
  entries.map(({ path, index, file, children }) => ({
    id: `${file} ${path}`,
    path,
    ...(index ? { index } : { children: children && table(children) }),
  })) as AgnosticRouteObject[];

const house = [{ id: "root", path: "", children: table(routes as Entry[]) }] as AgnosticRouteObject[];

const matched = (router: Router, of: AgnosticRouteObject[], path: string) =>
  router
    .matchRoutes(of, path)
    ?.map(({ route, params, pathname, pathnameBase }) => [route.id, params, pathname, pathnameBase]) ?? null;

describe("the mended router", () => {
  it("is the one that the server takes", () => {
    expect(place).toContain("router.cjs.js");
    expect(readFileSync(place, "utf8")).toContain("rankedBranches");
  });

  it("finds for every address of the house, and for those it hasn't, what the unmended one finds, again and again", () => {
    const patterns = house[0]!.children!.map(({ path }) => `/${path ?? ""}`);
    const filled = patterns.map((path) => path.replaceAll(/:\w+/g, "r%C3%A4nk%2F1").replace("*", "a/b/c"));
    const odd = [
      "/",
      "",
      "//",
      "/THREADS",
      "//threads",
      "/threads//",
      "/%54hreads",
      "/%E2%84%AA",
      "/a%2Fb",
      "/.",
      "/*",
    ];
    const paths = [
      ...odd,
      ...filled,
      ...filled.map((path) => path.toUpperCase()),
      ...filled.map((path) => `${path}/`),
      ...filled.map((path) => `${path}/nowhere`),
    ];
    expect(filled.length).toBeGreaterThan(150);
    // The unmended one ranks all routes anew each time, and keeps nothing that a second asking could meet.
    const found = paths.map((path) => [path, matched(unmended, house, path)]);
    for (let round = 0; round < 2; round++)
      expect(paths.map((path) => [path, matched(mended, house, path)])).toEqual(found);
  });

  it("matches a piece that is open, or may be left out, beside those that are not", () => {
    const table = [
      { id: "open", path: ":any" },
      { id: "maybe", path: "a?/b" },
      { id: "rest", path: "c/*" },
      {
        id: "frame",
        path: "",
        children: [
          { id: "framed", path: "d" },
          { id: "first", index: true },
        ],
      },
    ] as AgnosticRouteObject[];
    for (const path of ["/a", "/a/b", "/b", "/c", "/c/d/e", "/d", "/d/e", "/", "/x", "/x/y"])
      expect([path, matched(mended, table, path)]).toEqual([path, matched(unmended, table, path)]);
  });

  it("keeps one table from another, and one piece of a path at the end from the same in the middle", () => {
    const one = [{ id: "a", path: "x", children: [{ id: "b", path: "y" }] }] as AgnosticRouteObject[];
    const other = [{ id: "c", path: "x/y" }] as AgnosticRouteObject[];
    for (const path of ["/x/y", "/x", "/x/y", "/y", "/x/z"])
      for (const of of [one, other])
        expect([path, matched(mended, of, path)]).toEqual([path, matched(unmended, of, path)]);
  });
});

describe("a page that is drawn on the server", () => {
  const { Outlet, RemixServer, useParams } = require("@remix-run/react") as typeof Remix;
  const entries = { root: { id: "root", path: "" }, leaf: { id: "leaf", parentId: "root", path: ":word" } };
  const frame = { default: () => createElement("main", null, createElement(Outlet)) };

  function draw(path: string, leaf: () => string): string {
    const pathname = `/${path}`;
    const match = { params: { word: path }, pathname, pathnameBase: pathname };
    const context = {
      manifest: { routes: entries },
      routeModules: { root: frame, leaf: { default: leaf } },
      future: {},
      staticHandlerContext: {
        basename: "/",
        location: { pathname, search: "", hash: "", state: null, key: "default" },
        matches: [
          { ...match, pathname: "/", pathnameBase: "/", route: { id: "root" } },
          { ...match, route: { id: "leaf" } },
        ],
        loaderData: {},
        actionData: null,
        errors: null,
      },
    };
    return renderToString(
      createElement(RemixServer, { context: context as never, url: `http://localhost${pathname}` }),
    );
  }

  it("has its own address and parameters, though the table is kept", () => {
    const leaf = () => `read ${useParams().word}`;
    for (const word of ["one", "two", "one"]) expect(draw(word, leaf)).toContain(`<main>read ${word}</main>`);
  });

  it("is drawn by the modules of now: in development they change under the same table", () => {
    expect(draw("one", () => "before")).toContain("<main>before</main>");
    expect(draw("one", () => "after")).toContain("<main>after</main>");
  });
});
