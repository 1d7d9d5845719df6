/** `npm run check`: the fast half of the tests, for before a commit. What a file was found to be is kept with its content. */
import { ensureInstalled, checkNode } from "../app/commands/preparation.mjs";
import { onEnd, stopAll } from "../app/commands/programs.mjs";
import { runTool, runVitest, sum } from "./support/runners.mjs";

onEnd(() => stopAll());
checkNode();
await ensureInstalled();
const kept = ["--cache", "--cache-strategy", "content"];
// Two lanes for two cores, about as long as each other.
const lanes = await Promise.all([
  (async () => [
    await runTool("types", "tsc", ["--noEmit"]),
    await runTool("format", "prettier", ["--check", "--log-level=warn", ...kept, "."]),
  ])(),
  (async () => [
    await runTool("lint", "eslint", [
      ".",
      "--max-warnings",
      "0",
      ...kept,
      "--cache-location",
      "node_modules/.cache/eslint/",
    ]),
    await runVitest("architecture"),
    await runVitest("unit"),
  ])(),
]);
const results = lanes.flat();
for (const result of results) {
  process.stdout.write(`${result.failed ? "✗" : "✓"} ${result.name}\n`);
  if (result.failed) process.stdout.write(`\n${result.details.trimEnd()}\n\n`);
}
const { line, ok } = sum(results);
process.stdout.write(`\n${line}\n`);
process.exitCode = ok ? 0 : 1;
