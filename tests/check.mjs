/** `npm run check`: the fast half of the tests, for before a commit. */
import { ensureInstalled, checkNode } from "../app/commands/preparation.mjs";
import { onEnd, stopAll } from "../app/commands/programs.mjs";
import { runTool, runVitest, sum } from "./support/runners.mjs";

onEnd(() => stopAll());
checkNode();
await ensureInstalled();
// Two lanes for two cores, about as long as each other.
const lanes = await Promise.all([
  (async () => [
    await runTool("types", "tsc", ["--noEmit"]),
    await runTool("format", "oxfmt", ["--check"]),
    await runTool("lint", "oxlint", ["--deny-warnings"]),
    await runVitest("architecture"),
  ])(),
  (async () => [await runVitest("unit")])(),
]);
const results = lanes.flat();
for (const result of results) {
  process.stdout.write(`${result.failed ? "✗" : "✓"} ${result.name}\n`);
  if (result.failed) process.stdout.write(`\n${result.details.trimEnd()}\n\n`);
}
const { line, ok } = sum(results);
process.stdout.write(`\n${line}\n`);
process.exitCode = ok ? 0 : 1;
