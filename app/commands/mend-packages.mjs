/**
 * Mends packages where they lie. Run by npm after each install, and by the commands for who installed before; a
 * release that mends it itself, or changed around it, says so here.
 *
 * - postgres.js 3.4.9: a connection whose socket closes with a write waiting ended the whole process
 *   (porsager/postgres#1154, #1208), or never wrote again. See decisions/2026-11-27-without-its-database.md.
 * - @remix-run/router 1.23, @remix-run/react 2, react-router-dom 6: the table of routes is made, flattened, scored and
 *   sorted anew for each page, and each route of the house tried on each address. See
 *   decisions/2026-11-28-routes-ranked-once.md.
 * - @remix-run/react 2 and turbo-stream 2, in the browser: an answer that a newer question made needless, and was cut off
 *   half-way, was thrown where nobody could catch it: each by a promise of its own.
 * - react-dom 18: a page was written into bytes piece by piece, 2,048 at a time, which took a tenth of its rendering and
 *   left NULs behind (facebook/react#31134). What takes text is given text.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const mends = {
  "postgres/src/connection.js": connection(),
  "postgres/cjs/src/connection.js": connection(),
  "@remix-run/router/dist/router.cjs.js": [
    {
      was: `function matchRoutesImpl(routes, locationArg, basename, allowPartial) {`,
      is: `const rankedBranches = new WeakMap();
function rankedBranchesOf(routes) {
  let branches = rankedBranches.get(routes);
  if (!branches) {
    branches = flattenRoutes(routes);
    rankRouteBranches(branches);
    rankedBranches.set(routes, branches);
  }
  return branches;
}
function matchRoutesImpl(routes, locationArg, basename, allowPartial) {`,
    },
    {
      was: [
        `  let branches = flattenRoutes(routes);
  rankRouteBranches(branches);
  let matches = null;
  let decoded = decodePath(pathname);`,
        // As it was mended before.
        `  let branches = rankedBranchesOf(routes);
  let matches = null;
  let decoded = decodePath(pathname);`,
      ],
      is: `  let matches = null;
  let decoded = decodePath(pathname);
  let branches = allowPartial ? rankedBranchesOf(routes) : branchesFor(routes, decoded);`,
    },
    {
      was: `function convertRouteMatchToUiMatch(match, loaderData) {`,
      is: `const branchesByPiece = new WeakMap();
function firstPieceOf(path) {
  return path.split("/")[1]?.toLowerCase() ?? "";
}
function branchesFor(routes, pathname) {
  let kept = branchesByPiece.get(routes);
  if (!kept) {
    let branches = rankedBranchesOf(routes).map((branch) => [firstPieceOf(branch.path), branch]);
    let open = ([piece]) => /^(:|\\*|$)/.test(piece);
    let pieces = new Set(branches.filter((one) => !open(one)).map(([piece]) => piece));
    let under = (fits) => branches.filter(fits).map(([, branch]) => branch);
    kept = {
      others: under(open),
      under: new Map([...pieces].map((piece) => [piece, under((one) => open(one) || one[0] === piece)]))
    };
    branchesByPiece.set(routes, kept);
  }
  return kept.under.get(firstPieceOf(pathname)) || kept.others;
}
function convertRouteMatchToUiMatch(match, loaderData) {`,
    },
    {
      was: `    let match = matchPath({
      path: meta.relativePath,
      caseSensitive: meta.caseSensitive,
      end
    }, remainingPathname);
    let route = meta.route;`,
      // One piece may be the end of one branch and the middle of another.
      is: `    let kept = end ? "compiledToEnd" : "compiled";
    let match = matchPath({
      path: meta.relativePath,
      caseSensitive: meta.caseSensitive,
      end,
      compiled: meta[kept] || (meta[kept] = compilePath(meta.relativePath, meta.caseSensitive, end))
    }, remainingPathname);
    let route = meta.route;`,
    },
    {
      was: `  let [matcher, compiledParams] = compilePath(pattern.path, pattern.caseSensitive, pattern.end);`,
      is: `  let [matcher, compiledParams] = pattern.compiled || compilePath(pattern.path, pattern.caseSensitive, pattern.end);`,
    },
  ],
  "@remix-run/react/dist/server.js": serverRoutes(),
  "react-router-dom/server.js": staticRouter(),
  "@remix-run/react/dist/esm/single-fetch.js": [
    {
      was: `    let decoded = await decodeViaTurboStream(res.body, window);
    return {`,
      is: `    let decoded = await decodeViaTurboStream(res.body, window);
    decoded.done.catch(() => {});
    return {`,
    },
  ],
  "react-dom/cjs/react-dom-server.node.production.min.js": [
    {
      was: `function r(a,b){if("string"===typeof b){`,
      is: `function r(a,b){if(a.takesText){t(a,b);return}if("string"===typeof b){`,
    },
    {
      was: `function x(a){return u.encode(a)}`,
      is: `function x(a){return a}`,
    },
  ],
  "react-dom/cjs/react-dom-server.node.development.js": [
    {
      was: `function writeChunk(destination, chunk) {
  if (typeof chunk === 'string') {`,
      is: `function writeChunk(destination, chunk) {
  if (destination.takesText) {
    writeToDestination(destination, chunk);
  } else if (typeof chunk === 'string') {`,
    },
    {
      was: `function stringToPrecomputedChunk(content) {
  return textEncoder.encode(content);`,
      is: `function stringToPrecomputedChunk(content) {
  return content;`,
    },
  ],
  "turbo-stream/dist/turbo-stream.mjs": [
    {
      was: `  const done = new Deferred();
  const reader`,
      is: `  const done = new Deferred();
  done.promise.catch(() => {});
  const reader`,
    },
  ],
};

function serverRoutes() {
  return [
    {
      was: `/**
 * The entry point for a Remix app when it is rendered on the server`,
      is: `const keptRoutes = new WeakMap();
function serverRoutesOf({ routes: entries }, routeModules, { future, isSpaMode }) {
  let kept = keptRoutes.get(entries);
  if (!kept || Object.keys(entries).some((id) => kept.modules[id] !== routeModules[id])) {
    kept = { modules: routeModules, table: routes.createServerRoutes(entries, routeModules, future, isSpaMode) };
    keptRoutes.set(entries, kept);
  }
  return kept.table;
}

/**
 * The entry point for a Remix app when it is rendered on the server`,
    },
    {
      was: `  let routes$1 = routes.createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);`,
      is: `  let routes$1 = serverRoutesOf(manifest, routeModules, context);`,
    },
  ];
}

function staticRouter() {
  return [
    {
      was: `function createStaticRouter(routes, context, opts = {}) {
  let manifest = {};
  let dataRoutes = router.UNSAFE_convertRoutesToDataRoutes(routes, reactRouter.UNSAFE_mapRouteProperties, undefined, manifest);`,
      is: `const keptDataRoutes = new WeakMap();
function createStaticRouter(routes, context, opts = {}) {
  let kept = keptDataRoutes.get(routes);
  if (!kept) {
    let manifest = {};
    let dataRoutes = router.UNSAFE_convertRoutesToDataRoutes(routes, reactRouter.UNSAFE_mapRouteProperties, undefined, manifest);
    keptDataRoutes.set(routes, kept = { manifest, dataRoutes });
  }
  let { manifest, dataRoutes } = kept;`,
    },
  ];
}

function connection() {
  return [
    {
      was: `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x`,
      is: `    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    const waiting = chunk
    chunk = nextWriteTimer = null
    if (socket) return socket.write(waiting, fn)
    error(Errors.connection('CONNECTION_CLOSED', options, socket))
    return false`,
    },
    {
      was: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
      is: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)`,
    },
  ];
}

export function mendPackages() {
  const packages = join(dirname(fileURLToPath(import.meta.url)), "../../node_modules");
  for (const [path, changes] of Object.entries(mends)) {
    const file = join(packages, path);
    const text = readFileSync(file, "utf8");
    let mended = text;
    for (const { was, is } of changes) {
      if (mended.includes(is)) continue;
      const known = [was].flat().find((text) => mended.includes(text));
      if (!known)
        throw new Error(`${file} has changed: see whether app/commands/mend-packages.mjs is still needed.`);
      mended = mended.replace(known, () => is);
    }
    if (mended !== text) writeFileSync(file, mended);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) mendPackages();
