/**
 * `npm test`: everything, from a bare clone. The last line is the sum over all runners.
 * `npm test -- e2e voting` runs one stage, and of it the files whose names contain "voting".
 */
import { rmSync } from "node:fs";
import { checkNode, ensureBuilt, ensureInstalled } from "../app/commands/preparation.mjs";
import { onEnd, root, stopAll } from "../app/commands/programs.mjs";
import { runE2e } from "./support/e2e.mjs";
import { runTool, runVitest, sum } from "./support/runners.mjs";

const [only, ...filters] = process.argv.slice(2);

const stages = {
  types: () => runTool("types", "tsc", ["--noEmit"]),
  lint: () => runTool("lint", "oxlint", ["--deny-warnings"]),
  format: () => runTool("format", "oxfmt", ["--check"]),
  unit: () => runVitest("unit", filters),
  architecture: () => runVitest("architecture", filters),
  integration: () => integrated(),
  build: () => built(),
  e2e: () => runE2e(filters, closers),
};

/** What must be shut on the way out, whichever way that is. */
const closers = [];

let closing;

function closeAll() {
  return (closing ??= (async () => {
    await stopAll();
    while (closers.length > 0) await closers.pop()();
  })());
}

async function integrated() {
  // Should vitest be killed in the middle, its database server would live on.
  closers.push(async () => {
    await import("../app/commands/typescript.mjs");
    await (await import("../db/embedded/throwaway.ts")).sweepThrowaways();
  });
  return runVitest("integration", filters);
}

async function built() {
  const start = Date.now();
  try {
    await ensureBuilt();
    return { name: "build", passed: 1, failed: 0, skipped: 0, start };
  } catch (error) {
    return { name: "build", passed: 0, failed: 1, skipped: 0, start, details: error.message };
  }
}

async function everything() {
  checkNode();
  await ensureInstalled();
  rmSync(`${root}/test-results`, { recursive: true, force: true });
  if (only) {
    if (!stages[only])
      throw new Error(`No such stage: ${only}. There are ${Object.keys(stages).join(", ")}.`);
    return [report(await stages[only]())];
  }
  const results = [];
  const inTurn = async (...names) => {
    for (const name of names) results.push(report(await stages[name]()));
  };
  // Two cores, two lanes.
  await Promise.all([inTurn("types", "lint", "format", "architecture"), inTurn("unit")]);
  // The tests wait for the database about as long as the build takes.
  await Promise.all([inTurn("integration"), inTurn("build")]);
  // Pages of an older build would pass or fail for the wrong reasons.
  if (results.find(({ name }) => name === "build").failed === 0) await inTurn("e2e");
  else
    results.push(
      report({ name: "e2e", passed: 0, failed: 1, skipped: 0, details: "not run: the build failed" }),
    );
  return results;
}

function report(result) {
  const mark = result.failed > 0 ? "✗" : "✓";
  const seconds = result.start ? `${((Date.now() - result.start) / 1000).toFixed(1)} s` : "";
  const counts = `${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ""}`;
  process.stdout.write(`${mark} ${result.name.padEnd(13)} ${counts.padEnd(26)} ${seconds}\n`);
  if (result.failed > 0 && result.details) process.stdout.write(`\n${result.details.trimEnd()}\n\n`);
  return result;
}

onEnd(closeAll);
let results;
try {
  results = await everything();
} catch (error) {
  process.stdout.write(`\n${error?.stack ?? error}\n`);
  results = [{ name: "run", passed: 0, failed: 1, skipped: 0 }];
} finally {
  await closeAll();
}
const { line, ok } = sum(results);
process.stdout.write(`\n${line}\n`, () => process.exit(ok ? 0 : 1));
