/**
 * Mends two packages where they lie. Run by npm after each install, and by the commands for who installed before; a
 * release that mends it itself, or changed around it, says so here.
 *
 * - postgres.js 3.4.9: a connection whose socket closes with a write waiting ended the whole process
 *   (porsager/postgres#1154, #1208), or never wrote again. See decisions/2026-11-27-without-its-database.md.
 * - @remix-run/router 1.23: it flattens, scores and sorts all routes of the house for each request, twice, and makes
 *   each one's expression anew. See decisions/2026-11-28-routes-ranked-once.md.
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
      was: `  let branches = flattenRoutes(routes);
  rankRouteBranches(branches);
  let matches = null;`,
      is: `  let branches = rankedBranchesOf(routes);
  let matches = null;`,
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
};

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
      if (!mended.includes(was))
        throw new Error(`${file} has changed: see whether app/commands/mend-packages.mjs is still needed.`);
      mended = mended.replace(was, () => is);
    }
    if (mended !== text) writeFileSync(file, mended);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) mendPackages();
