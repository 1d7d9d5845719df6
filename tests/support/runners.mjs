/** Runs one tool or test runner and answers what it counted: { name, passed, failed, skipped, start, details }. */
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, runPackaged } from "../../app/commands/programs.mjs";

const LONGEST = 25 * 60_000;

/** A tool that says yes or no counts as one test. */
export async function runTool(name, bin, args) {
  const start = Date.now();
  const { code, output } = await runPackaged(bin, args, { timeout: LONGEST });
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, start, details: output };
}

export async function runVitest(name, filters = []) {
  const start = Date.now();
  if (!hasTests(`tests/${name}`)) return { name, passed: 0, failed: 0, skipped: 0, start };
  const file = reportFile(name);
  const args = [
    "run",
    "--project",
    name,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const env = { ...process.env, NODE_ENV: "test", FORCE_COLOR: "0" };
  const ended = await runPackaged("vitest", [...args, ...filters], { env, timeout: LONGEST });
  return judge(name, start, ended, file, (json) => ({
    passed: json.numPassedTests,
    // A file that does not even load has no tests to fail: it counts as one.
    failed:
      json.numFailedTests +
      json.testResults.filter((one) => one.status === "failed" && !one.assertionResults.some(hasFailed))
        .length,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

export async function runPlaywright(name, filters, env) {
  const start = Date.now();
  const file = reportFile(name);
  const ended = await runPackaged("playwright", ["test", "--reporter=line,json", ...filters], {
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: "0" },
    timeout: LONGEST,
  });
  const failures = [];
  const judged = judge(name, start, ended, file, (json) => {
    failures.push(...failuresOf(json));
    return {
      passed: json.stats.expected,
      failed: json.stats.unexpected + json.stats.flaky + json.errors.length,
      skipped: json.stats.skipped,
    };
  });
  // A line for each test that began tells nothing when it is over.
  return failures.length > 0 ? { ...judged, details: failures.join("\n\n") } : judged;
}

/** Each failed test by its place and title, with what it said, which Playwright may make very long. */
function failuresOf({ suites, errors }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const said = (list) => list.map(({ message, snippet }) => [message, snippet].filter(Boolean).join("\n"));
  return [
    ...suites
      .flatMap(specs)
      .flatMap(({ file, line, title, tests }) =>
        tests
          .filter(({ status }) => status === "unexpected" || status === "flaky")
          .map(({ results }) =>
            [`${file}:${line} › ${title}`, ...said(results.flatMap((result) => result.errors))].join("\n"),
          ),
      ),
    ...said(errors),
  ].map((text) => plain(text).split("\n").slice(0, 40).join("\n"));
}

/** A runner that crashed, ran nothing, or says no without naming a test has failed once, whatever it counted. */
function judge(name, start, { code, signal, output }, file, count) {
  let counted = { passed: 0, failed: 0, skipped: 0 };
  let complaint = "";
  try {
    counted = count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    complaint = `${name}: the runner left no report (${signal ?? `exit ${code}`}).`;
  }
  if (!complaint && counted.failed === 0) {
    if (code !== 0)
      complaint = `${name}: the runner failed outside of its tests (${signal ?? `exit ${code}`}).`;
    else if (counted.passed === 0) complaint = `${name}: there are test files, but no test ran.`;
  }
  if (complaint) counted.failed += 1;
  return {
    name,
    ...counted,
    start,
    details: `${plain(output)}\n${complaint}`,
  };
}

function plain(text) {
  return text.replaceAll(/\x1b\[[0-9;]*[A-Za-z]/g, "");
}

export function hasTests(directory) {
  const path = join(root, directory);
  return (
    existsSync(path) &&
    readdirSync(path, { recursive: true }).some((name) => /\.(test|spec)\.tsx?$/.test(name))
  );
}

/** The last line of the run, and whether all is well. */
export function sum(results) {
  const total = (what) => results.reduce((all, result) => all + result[what], 0);
  const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(total);
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return { line, ok: failed === 0 && passed > 0 };
}

function hasFailed(assertion) {
  return assertion.status === "failed";
}

function reportFile(name) {
  mkdirSync(join(root, "test-results"), { recursive: true });
  return join(root, "test-results", `${name}.json`);
}
